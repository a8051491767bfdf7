import type { Trilingual } from '@caunoi/contracts/locales';

export const holdingsTexts = {
  title: {
    vi: 'Dữ liệu Cầu Nối giữ về bạn',
    en: 'What Cầu Nối holds of you',
    fr: 'Ce que Cầu Nối détient sur vous',
  },
  file: { vi: 'Dữ liệu của tôi', en: 'My data', fr: 'Mes données' },
  made: { vi: 'Lập lúc', en: 'Made at', fr: 'Établi le' },
  lead: {
    vi: 'Không có dữ liệu của người khác. Mật khẩu và mã chỉ được giữ dạng băm nên không có ở đây.',
    en: 'Without the data of others. Passwords and codes are kept as hashes only and are not in it.',
    fr: 'Sans les données d’autrui. Mots de passe et codes ne sont conservés que hachés et n’y figurent pas.',
  },
  more: {
    vi: 'Còn nữa: đủ trong tệp JSON.',
    en: 'There is more: all of it is in the JSON file.',
    fr: 'Il y en a davantage : tout est dans le fichier JSON.',
  },
  yes: { vi: 'Có', en: 'Yes', fr: 'Oui' },
  no: { vi: 'Không', en: 'No', fr: 'Non' },
} as const satisfies Record<string, Trilingual>;
