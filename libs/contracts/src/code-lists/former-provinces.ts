import { labels, plainLetters, type Code, type CodeList } from './code-list';

/** Number, name, number of the unit that it belongs to since 2025-07-01, other spellings. */
type Row = readonly [code: string, name: string, successor: string, ...aliases: string[]];

const rows: readonly Row[] = [
  ['01', 'Hà Nội', '01', 'Hanoi', 'Hanoï', 'Hà Tây'],
  ['02', 'Hà Giang', '08'],
  ['04', 'Cao Bằng', '04'],
  ['06', 'Bắc Kạn', '19', 'Bắc Cạn'],
  ['08', 'Tuyên Quang', '08'],
  ['10', 'Lào Cai', '15'],
  ['11', 'Điện Biên', '11'],
  ['12', 'Lai Châu', '12'],
  ['14', 'Sơn La', '14'],
  ['15', 'Yên Bái', '15'],
  ['17', 'Hòa Bình', '25'],
  ['19', 'Thái Nguyên', '19'],
  ['20', 'Lạng Sơn', '20'],
  ['22', 'Quảng Ninh', '22'],
  ['24', 'Bắc Giang', '24'],
  ['25', 'Phú Thọ', '25'],
  ['26', 'Vĩnh Phúc', '25'],
  ['27', 'Bắc Ninh', '24'],
  ['30', 'Hải Dương', '31'],
  ['31', 'Hải Phòng', '31', 'Haiphong'],
  ['33', 'Hưng Yên', '33'],
  ['34', 'Thái Bình', '33'],
  ['35', 'Hà Nam', '37'],
  ['36', 'Nam Định', '37'],
  ['37', 'Ninh Bình', '37'],
  ['38', 'Thanh Hóa', '38'],
  ['40', 'Nghệ An', '40'],
  ['42', 'Hà Tĩnh', '42'],
  ['44', 'Quảng Bình', '44'],
  ['45', 'Quảng Trị', '44'],
  ['46', 'Huế', '46', 'Hué', 'Thừa Thiên Huế', 'Thừa Thiên'],
  ['48', 'Đà Nẵng', '48', 'Danang'],
  ['49', 'Quảng Nam', '48'],
  ['51', 'Quảng Ngãi', '51'],
  ['52', 'Bình Định', '52'],
  ['54', 'Phú Yên', '66'],
  ['56', 'Khánh Hòa', '56'],
  ['58', 'Ninh Thuận', '56'],
  ['60', 'Bình Thuận', '68'],
  ['62', 'Kon Tum', '51', 'Kontum', 'Công Tum'],
  ['64', 'Gia Lai', '52'],
  ['66', 'Đắk Lắk', '66', 'Đắc Lắc', 'Daklak', 'Darlac'],
  ['67', 'Đắk Nông', '68', 'Đắc Nông', 'Daknong'],
  ['68', 'Lâm Đồng', '68'],
  ['70', 'Bình Phước', '75'],
  ['72', 'Tây Ninh', '80'],
  ['74', 'Bình Dương', '79'],
  ['75', 'Đồng Nai', '75'],
  ['77', 'Bà Rịa – Vũng Tàu', '79', 'Vũng Tàu', 'BRVT', 'BR-VT'],
  ['79', 'Hồ Chí Minh', '79', 'TP.HCM', 'TPHCM', 'HCM', 'HCMC', 'Ho Chi Minh City', 'Hô Chi Minh-Ville', 'Sài Gòn', 'Saigon'],
  ['80', 'Long An', '80'],
  ['82', 'Tiền Giang', '82'],
  ['83', 'Bến Tre', '86'],
  ['84', 'Trà Vinh', '86'],
  ['86', 'Vĩnh Long', '86'],
  ['87', 'Đồng Tháp', '82'],
  ['89', 'An Giang', '91'],
  ['91', 'Kiên Giang', '91'],
  ['92', 'Cần Thơ', '92'],
  ['93', 'Hậu Giang', '92'],
  ['94', 'Sóc Trăng', '92'],
  ['95', 'Bạc Liêu', '96'],
  ['96', 'Cà Mau', '96'],
];

const cities = new Set(['01', '31', '46', '48', '79', '92']);
const prefixes = { city: ['Thành phố', 'TP'], province: ['Tỉnh'] };

const formerProvince = ([value, name, successor, ...aliases]: Row) => {
  const kind: 'city' | 'province' = cities.has(value) ? 'city' : 'province';
  const plain = plainLetters(name);
  return {
    code: value,
    kind,
    labels: labels(name, plain, plain),
    successors: [successor],
    aliases: [...prefixes[kind].map((prefix) => `${prefix} ${name}`), ...aliases],
  } satisfies Code & { kind: string };
};

/** The 63 provincial units from August 2008 until the end of June 2025. */
export const formerProvinces: CodeList<ReturnType<typeof formerProvince>> = {
  scheme: 'former-provinces',
  version: '2025-01-01',
  title: labels(
    '63 tỉnh, thành phố đến ngày 30/6/2025',
    '63 provinces and cities until 30 June 2025',
    '63 provinces et villes jusqu’au 30 juin 2025',
  ),
  source: labels(
    'Mã số theo Quyết định 124/2004/QĐ-TTg và các lần sửa đổi; Huế là thành phố trực thuộc trung ương từ ngày 1/1/2025 (Nghị quyết 175/2024/QH15)',
    'Codes of Decision 124/2004/QĐ-TTg as amended; Hue is a centrally run city since 1 January 2025 (Resolution 175/2024/QH15)',
    'Codes de la décision 124/2004/QĐ-TTg modifiée ; Hué est une ville relevant du pouvoir central depuis le 1er janvier 2025 (résolution 175/2024/QH15)',
  ),
  validFrom: '2008-08-01',
  validTo: '2025-06-30',
  successorScheme: 'provinces',
  codes: rows.map(formerProvince),
};
