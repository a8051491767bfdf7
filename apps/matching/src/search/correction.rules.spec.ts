import { isHelpful } from './correction.rules';

it.each([
  ['an unknown word is mended', 'bảo qản xoài', 'bảo quản xoài', ['bao', 'xoai'], true],
  ['accents are restored', 'bao quan xoai', 'bảo quản xoài', ['bao', 'quan', 'xoai'], true],
  ['wrong accents are mended', 'bảo quàn xoài', 'bảo quản xoài', ['bao', 'quan', 'xoai'], true],
  ['everyday words stay as they were typed', 'để mấy hôm là héo', 'để mấy hóa là héo', ['de', 'may', 'hom', 'heo'], false],
  ['a name that stands somewhere stays', 'HTX ở Ninh Bình', 'HTX ở ninh sinh', ['ninh', 'binh'], false],
  ['a unit is meant', 'm³/ngđ', 'm³/ngữ', [], false],
  ['a unit beside words is meant', 'nước 120 m³/ngđ', 'nước 120 m³/ngữ', ['nuoc', '120'], false],
  ['capitals are meant', 'KCN', 'kín', [], false],
  [
    'a sentence is left alone',
    'xoài đi biển sang châu Âu giữ được lâu hơn trước',
    'xoài đi biển sang chất Âu giữ được lâu hơn trước',
    ['xoai'],
    false,
  ],
])('%s', (_, query, corrected, known, helpful) => expect(isHelpful(query, corrected, new Set(known))).toBe(helpful));
