import { isHelpful } from './correction.rules';

it.each([
  ['an unknown word is mended', 'bảo qản xoài', 'bảo quản xoài', ['bao', 'xoai'], true],
  ['accents are restored', 'bao quan xoai', 'bảo quản xoài', ['bao', 'quan', 'xoai'], true],
  ['wrong accents are mended', 'bảo quàn xoài', 'bảo quản xoài', ['bao', 'quan', 'xoai'], true],
  ['everyday words stay as they were typed', 'để mấy hôm là héo', 'để mấy hóa là héo', ['de', 'may', 'hom', 'heo'], false],
])('%s', (_, query, corrected, known, helpful) => expect(isHelpful(query, corrected, new Set(known))).toBe(helpful));
