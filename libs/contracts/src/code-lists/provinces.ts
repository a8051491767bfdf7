import type { Trilingual } from '../locales';
import { labels, plainLetters, type Code, type CodeList } from './code-list';
import { formerProvinces } from './former-provinces';

const partOfCountry = {
  northern_midlands_mountains: 'north',
  red_river_delta: 'north',
  north_central: 'central',
  south_central_highlands: 'central',
  southeast: 'south',
  mekong_delta: 'south',
} as const;

type SocioEconomicRegion = keyof typeof partOfCountry;

export type Province = Code & {
  /** A city run by the central government, or a province. */
  kind: 'city' | 'province';
  /** Part of the country, and the socio-economic region within it: codes of the list `regions`. */
  region: (typeof partOfCountry)[SocioEconomicRegion];
  socioEconomicRegion: SocioEconomicRegion;
};

type Row = readonly [
  code: string,
  name: string,
  region: SocioEconomicRegion,
  particular?: { en?: string; fr?: string; city?: true; aliases?: string[]; note?: Trilingual },
];

const rows: readonly Row[] = [
  ['01', 'Hà Nội', 'red_river_delta', { city: true, en: 'Hanoi', fr: 'Hanoï' }],
  ['04', 'Cao Bằng', 'northern_midlands_mountains'],
  ['08', 'Tuyên Quang', 'northern_midlands_mountains'],
  ['11', 'Điện Biên', 'northern_midlands_mountains'],
  ['12', 'Lai Châu', 'northern_midlands_mountains'],
  ['14', 'Sơn La', 'northern_midlands_mountains'],
  ['15', 'Lào Cai', 'northern_midlands_mountains'],
  ['19', 'Thái Nguyên', 'northern_midlands_mountains'],
  ['20', 'Lạng Sơn', 'northern_midlands_mountains'],
  ['22', 'Quảng Ninh', 'red_river_delta'],
  ['24', 'Bắc Ninh', 'red_river_delta'],
  ['25', 'Phú Thọ', 'northern_midlands_mountains'],
  ['31', 'Hải Phòng', 'red_river_delta', { city: true }],
  ['33', 'Hưng Yên', 'red_river_delta'],
  ['37', 'Ninh Bình', 'red_river_delta'],
  ['38', 'Thanh Hóa', 'north_central'],
  ['40', 'Nghệ An', 'north_central'],
  ['42', 'Hà Tĩnh', 'north_central'],
  ['44', 'Quảng Trị', 'north_central'],
  ['46', 'Huế', 'north_central', { city: true, fr: 'Hué' }],
  ['48', 'Đà Nẵng', 'south_central_highlands', { city: true }],
  ['51', 'Quảng Ngãi', 'south_central_highlands'],
  ['52', 'Gia Lai', 'south_central_highlands'],
  ['56', 'Khánh Hòa', 'south_central_highlands'],
  ['66', 'Đắk Lắk', 'south_central_highlands'],
  ['68', 'Lâm Đồng', 'south_central_highlands'],
  [
    '75',
    'Đồng Nai',
    'southeast',
    {
      city: true,
      aliases: ['Thành phố Đồng Nai', 'TP Đồng Nai'],
      note: labels(
        'Thành phố trực thuộc trung ương từ ngày 30/4/2026 (Nghị quyết 30/2026/QH16), trước đó là tỉnh; mã số không đổi',
        'A centrally run city since 30 April 2026 (Resolution 30/2026/QH16), a province before; the code is unchanged',
        'Ville relevant du pouvoir central depuis le 30 avril 2026 (résolution 30/2026/QH16), province auparavant ; code inchangé',
      ),
    },
  ],
  ['79', 'TP. Hồ Chí Minh', 'southeast', { city: true, en: 'Ho Chi Minh City', fr: 'Hô Chi Minh-Ville' }],
  ['80', 'Tây Ninh', 'southeast'],
  ['82', 'Đồng Tháp', 'mekong_delta'],
  ['86', 'Vĩnh Long', 'mekong_delta'],
  ['91', 'An Giang', 'mekong_delta'],
  ['92', 'Cần Thơ', 'mekong_delta', { city: true }],
  ['96', 'Cà Mau', 'mekong_delta'],
];

/** Everything by which the parts of a unit were known before July 2025: people go on typing those names for years. */
const formerNames = (value: string) =>
  formerProvinces.codes.filter((former) => former.successors.includes(value)).flatMap((former) => [former.labels.vi, ...former.aliases]);

const province = ([value, name, socioEconomicRegion, { en, fr, city, aliases = [], note } = {}]: Row): Province => {
  const plain = plainLetters(name);
  return {
    code: value,
    labels: labels(name, en ?? plain, fr ?? plain),
    kind: city ? 'city' : 'province',
    region: partOfCountry[socioEconomicRegion],
    socioEconomicRegion,
    aliases: [...aliases, ...formerNames(value)].filter((alias) => alias !== name),
    ...(note && { note }),
  };
};

/** The 34 provincial units since July 2025, with the former units as searchable names. */
export const provinces: CodeList<Province> = {
  scheme: 'provinces',
  version: '2026-04-30',
  title: labels('Tỉnh, thành phố', 'Provinces and cities', 'Provinces et villes'),
  source: labels(
    'Nghị quyết 202/2025/QH15; mã số theo Quyết định 19/2025/QĐ-TTg; Nghị quyết 30/2026/QH16 (thành phố Đồng Nai)',
    'Resolution 202/2025/QH15; codes of Decision 19/2025/QĐ-TTg; Resolution 30/2026/QH16 (city of Dong Nai)',
    'Résolution 202/2025/QH15 ; codes de la décision 19/2025/QĐ-TTg ; résolution 30/2026/QH16 (ville de Dong Nai)',
  ),
  validFrom: '2025-07-01',
  codes: rows.map(province),
};
