import { quantities, type Quantity } from './quantities';
import { reading } from './reading';

const read = (text: string, language: 'vi' | 'en' | 'fr' = 'vi') => quantities(reading(text), language);
const brief = ({ bound, value, second, unit }: Quantity) =>
  `${bound === '=' ? '' : bound}${value}${second === null ? '' : `..${second}`} ${unit}`;

it.each([
  ['chết 8% cây mỗi năm', ['8 %']],
  ['chết 8 phần trăm', ['8 %']],
  ['chet 8 phan tram moi nam', ['8 %/năm']],
  ['thay nước 20%/ngày', ['20 %/ngày']],
  ['giữ được 21 ngày', ['21 ngày']],
  ['chi giu duoc 21 ngay', ['21 ngày']],
  ['cần dưới 2%', ['<2 %']],
  ['thối <3%', ['<3 %']],
  ['không quá 5 phút', ['≤5 phút']],
  ['độ nhạy ≥ 90%', ['≥90 %']],
  ['ít nhất 35 ngày', ['≥35 ngày']],
  ['toi thieu 35 ngay', ['≥35 ngày']],
  ['NO2 vượt 5 mg/L', ['>5 mg/L']],
  ['khoảng 2.000 m³/ngày', ['≈2000 m³/ngày']],
  ['2000 m3/ngày đêm', ['2000 m³/ngày']],
  ['dày 1,6 mm', ['1.6 mm']],
  ['dày 1.6mm', ['1.6 mm']],
  ['0,4 s/bo', ['0.4 s/bo']],
  ['0,4 giây/bo', ['0.4 giây/bo']],
  ['màu 400 Pt-Co', ['400 Pt-Co']],
  ['khí thải 180–220 °C', ['180..220 °C']],
  ['kho lạnh -18 độ C', ['-18 °C']],
  ['6.000 lượt/năm', ['6000 lượt/năm']],
  ['40 nghìn cuộc/tháng', ['40000 cuộc/tháng']],
  ['500 kg/mẻ', ['500 kg/mẻ']],
  ['120 ha sầu riêng', ['120 ha']],
  ['30 ao, 2 container', ['30 ao', '2 container']],
  ['800 triệu', ['800000000 đồng']],
  ['1,2 tỷ đồng', ['1200000000 đồng']],
  ['1 tỷ rưỡi', ['1500000000 đồng']],
  ['2 tỷ 500 triệu', ['2500000000 đồng']],
  ['dưới 2 tỷ', ['<2000000000 đồng']],
  ['800tr', ['800000000 đồng']],
  ['1.250.000 đồng/tấn', ['1250000 đồng/tấn']],
  ['hai mươi mốt ngày', ['21 ngày']],
  ['mười lăm phần trăm', ['15 %']],
  ['hai muoi mot ngay', ['21 ngày']],
  ['ba tháng', ['3 tháng']],
  ['từ 21 lên 35 ngày', ['21..35 ngày']],
  ['5-10 tấn', ['5..10 tấn']],
  ['35 ngày trở lên', ['≥35 ngày']],
  ['một năm rưỡi, rồi 2 năm rưỡi', ['2.5 năm']],
  ['hai tỷ rưỡi', ['2500000000 đồng']],
  ['ba trăm năm mươi triệu đồng', ['350000000 đồng']],
  ['nửa tỷ', ['500000000 đồng']],
  ['nửa triệu đồng', ['500000 đồng']],
  ['tám trăm triệu', ['800000000 đồng']],
  ['tầm tám trăm triệu', ['≈800000000 đồng']],
  ['tầm trăm triệu', ['≈100000000 đồng']],
  ['một phần ba tỷ', ['333333333.3333333 đồng']],
  ['một phần ba lô hàng', ['33.3 %']],
  ['ba phần tư số máy', ['75 %']],
  ['năm phần trăm', ['5 %']],
  ['ba phần nghìn', ['3 ‰']],
])('%s', (text, expected) => {
  expect(read(text).map(brief)).toEqual(expected);
  expect(read(text.normalize('NFD')).map(brief)).toEqual(expected);
});

it.each([
  ['vài trăm triệu'],
  ['mấy chục triệu'],
  ['bảy tám trăm triệu'],
  ['bốn năm tỷ'],
  ['ba bốn ngày'],
  ['tam tram trieu'],
  ['một phần nào'],
  ['một phần năm nay'],
  ['nửa số máy'],
  ['năm 2027'],
  ['Nghị định 15/2018/NĐ-CP'],
  ['ngày 5 tháng 3 năm 2027'],
  ['từ 2019 đến 2024'],
  ['Covid-19'],
  ['ISO 22000, HACCP 22000'],
  ['gọi 0912 345 678'],
  ['31/03/2027'],
  ['mạng 5G'],
  ['sau ngày 45 của vụ nuôi'],
  ['PA66, UL94 V-0, PM2.5'],
  ['thuê 3 nam công nhân là đủ'],
  ['mác 300'],
])('reads no quantity in "%s"', (text) => expect(read(text)).toEqual([]));

it.each([
  ['shelf life 1,250 days', 'en', ['1250 days']],
  ['at least 35 days', 'en', ['≥35 days']],
  ['moins de 3 %', 'fr', ['<3 %']],
  ['2 500 kg par jour', 'fr', ['2500 kg/jours']],
] as const)('reads %s in %s', (text, language, expected) => expect(read(text, language).map(brief)).toEqual(expected));

it('gives the span in the text as it was written, whatever its Unicode form', () => {
  const text = 'Xoài chỉ giữ được 21 ngày, cần ít nhất 35 ngày.'.normalize('NFD');
  expect(read(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual(['21 ngày', 'ít nhất 35 ngày']);
});
