import { vocabulary } from './reading';

export interface Unit {
  shown: string;
  kind: string;
}

/** Shown unit, other spellings, and for foreign words the Vietnamese unit that they equal. */
const unitRows: (readonly [shown: string, spellings?: string, kind?: string])[] = [
  ['%', 'phần trăm;percent;per cent;pour cent'],
  ['ngày', 'ngày đêm'],
  ['days', 'day', 'ngày'],
  ['jours', 'jour', 'ngày'],
  ['tuần'],
  ['weeks', 'week', 'tuần'],
  ['semaines', 'semaine', 'tuần'],
  ['tháng'],
  ['months', 'month', 'tháng'],
  ['mois', '', 'tháng'],
  ['năm'],
  ['years', 'year', 'năm'],
  ['ans', 'an;années', 'năm'],
  ['giờ', 'h;tiếng'],
  ['hours', 'hour', 'giờ'],
  ['heures', 'heure', 'giờ'],
  ['phút', 'min;minutes;minute', 'phút'],
  ['giây', ''],
  ['s', 'sec;seconds;second;secondes', 'giây'],
  ['°C', 'oC;độ C;° C;độ xê;degrees;degrés;độ'],
  ['kg', 'ký;kí;kilogram;ki lô gam'],
  ['tấn', 'tonnes;tonne;tons;ton'],
  ['lít', 'l;L;lit;litres;litre;liters;liter'],
  ['m²', 'mét vuông'],
  ['m³', 'khối;mét khối'],
  ['m', 'mét'],
  ['ha', 'héc ta;hecta;hectares;hectare'],
  ['container', 'containers;cont;công te nơ;conteneurs'],
  ['kWh', 'số điện'],
  ['bo', 'board;boards;bo mạch'],
  ['trái', 'quả'],
  ['cuộc', 'cuộc gọi;calls;appels'],
  ['lượt', 'lượt khám'],
  ['đồng', 'VND;VNĐ;đ;₫'],
  ...'mg;g;µg;ml;tạ;yến;mm;cm;km;µm;nm;ms;bar;kPa;MPa;GPa;W;kW;MW;MWh;kV;V;A;Hz;kHz;MHz;dB;dBA;ppm;ppb;Pt-Co;NTU;CFU;pallet;USD;EUR'
    .concat(
      ';con;ao;cây;lô;mẻ;vụ;lần;bộ;cái;chiếc;sản phẩm;người;ca;đơn hàng;chuyến;xe;hồ sơ;trang;ảnh;mẫu;điểm;kcal;MJ;GJ;hộ;gói;hộp;chai;thùng;đôi;suất;khách;câu',
    )
    .split(';')
    .map((unit) => [unit] as const),
];

export const units = vocabulary<Unit>(
  unitRows.flatMap(([shown, spellings = '', kind = shown]) =>
    [shown, ...spellings.split(';').filter(Boolean)].map((spelling) => [spelling, { shown, kind }] as const),
  ),
);
