import { fold, hasAccents, normalise } from '../normalise';
import { vocabulary } from './reading';

/** A unit of measure or a thing that is counted. */
export interface Unit {
  /** As shown to people: ngày, days, %, m³. */
  shown: string;
  /** The same in every language and spelling: days, jours and ngày are "ngày". */
  kind: string;
  /** Units of one dimension convert into each other; what is only counted is a dimension of its own. */
  dimension: string;
  /** Its size in the common unit of its dimension: day, kg, m³, m, m², kWh, kW … */
  factor: number;
}

type Row = readonly [shown: string, spellings?: string, kind?: string];

/** Shown unit, other spellings, and for another language's word the unit that it equals; by dimension, each kind with its size. */
const measures: Readonly<Record<string, readonly [sizes: Readonly<Record<string, number>>, ...rows: Row[]]>> = {
  share: [{ '%': 1, '‰': 0.1 }, ['%', 'phần trăm;percent;per cent;pct;pour cent;pourcent'], ['‰', 'phần nghìn;phần ngàn;per mille']],
  time: [
    { ms: 1 / 86_400_000, giây: 1 / 86_400, phút: 1 / 1440, giờ: 1 / 24, ngày: 1, tuần: 7, tháng: 30.4, năm: 365 },
    ['ms', 'mili giây;milliseconds;millisecondes'],
    ['giây'],
    ['s', 'sec;seconds;second;secondes;seconde', 'giây'],
    ['phút', 'min;mins;minutes;minute'],
    ['giờ', 'h;tiếng;giờ đồng hồ'],
    ['hours', 'hour;hrs', 'giờ'],
    ['heures', 'heure', 'giờ'],
    ['ngày', 'ngày đêm;ngày.đêm;ngày-đêm;ngđ;ng.đ;ngày/đêm'],
    ['days', 'day', 'ngày'],
    ['jours', 'jour', 'ngày'],
    ['tuần'],
    ['weeks', 'week', 'tuần'],
    ['semaines', 'semaine', 'tuần'],
    ['tháng'],
    ['months', 'month', 'tháng'],
    ['mois', '', 'tháng'],
    ['năm'],
    ['years', 'year;yrs', 'năm'],
    ['ans', 'an;années;année', 'năm'],
  ],
  temperature: [{ '°C': 1 }, ['°C', 'oC;độ C;° C;độ xê;độ bách phân;degrees;degrees celsius;degrés;độ;°']],
  mass: [
    { µg: 1e-9, mg: 1e-6, g: 1e-3, lạng: 0.1, kg: 1, yến: 10, tạ: 100, tấn: 1000 },
    ['µg', 'μg;ug;mcg'],
    ['mg', 'miligam'],
    ['g', 'gam;gram;grams;grammes'],
    ['lạng'],
    ['kg', 'ký;kí;ký lô;kilogram;kilograms;ki lô gam;ki lô;!cân'],
    ['yến'],
    ['tạ'],
    ['tấn', 't'],
    ['tonnes', 'tonne;tons;ton', 'tấn'],
  ],
  volume: [
    { ml: 1e-6, lít: 1e-3, 'm³': 1 },
    ['ml', 'mL;cc;cm³;cm3'],
    ['lít', 'l;L;lit;litres;litre;liters;liter;dm³;dm3'],
    ['m³', 'm3;khối;mét khối;cubic metres;cubic meters;mètres cubes'],
  ],
  'gas volume': [{ 'Nm³': 1 }, ['Nm³', 'Nm3;m³N;m3N']],
  area: [
    { 'mm²': 1e-6, 'cm²': 1e-4, 'm²': 1, ha: 1e4, 'km²': 1e6 },
    ['mm²', 'mm2'],
    ['cm²', 'cm2'],
    ['m²', 'm2;mét vuông;square metres;square meters;mètres carrés'],
    ['ha', 'héc ta;hecta;héc-ta;hectares;hectare'],
    ['km²', 'km2'],
  ],
  length: [
    { nm: 1e-9, µm: 1e-6, mm: 1e-3, cm: 0.01, dm: 0.1, m: 1, km: 1000 },
    ['nm'],
    ['µm', 'μm;um;micromet;micron;microns'],
    ['mm', 'mi li mét'],
    ['cm', '!phân;xăng ti mét'],
    ['dm'],
    ['m', 'mét;metres;meters;mètres'],
    ['km', 'cây số;ki lô mét'],
  ],
  energy: [{ Wh: 1e-3, kWh: 1, MWh: 1e3, GWh: 1e6 }, ['Wh'], ['kWh', 'số điện;kwh;KWh;KWH'], ['MWh', 'mwh'], ['GWh']],
  power: [{ W: 1e-3, kW: 1, MW: 1e3 }, ['W'], ['kW', 'kw;KW'], ['MW', 'mw']],
  'peak power': [{ kWp: 1, MWp: 1e3 }, ['kWp'], ['MWp']],
  pressure: [{ Pa: 1e-5, kPa: 0.01, bar: 1, MPa: 10, GPa: 1e4 }, ['Pa'], ['kPa'], ['bar', 'bars'], ['MPa'], ['GPa']],
};

/** Each a dimension of its own: they compare with themselves only. */
const countedRows: readonly Row[] = [
  ['°N', 'độ N;độ đạm'],
  ['°Bx', 'độ Brix;oBx;Brix'],
  ['°F', 'oF;độ F'],
  ['container', 'containers;cont;công te nơ;công-te-nơ;conteneurs'],
  ['bo', 'board;boards;bo mạch'],
  ['trái', 'quả'],
  ['cuộc', 'cuộc gọi;calls;appels'],
  ['lượt', 'lượt khám'],
  ['vòng', 'vòng quay'],
  ['mẻ', 'batch;batches;lot;lots'],
  ['sản phẩm', 'sp;products;produits'],
  ['lần', 'times;fois'],
  ['Pt-Co', 'PtCo;Pt/Co'],
  ['đồng', 'VND;VNĐ;đ;₫;dongs;dong'],
  ['USD', 'đô;đô la;đô la Mỹ;US$;$;dollars;dollar'],
  ['EUR', 'euro;euros;€'],
  ...(
    'kgf;kV;V;A;mA;Hz;kHz;MHz;GHz;kVA;MVA;dB;dBA;ppm;ppb;NTU;FNU;TCU;CFU;lux;rpm;psi;mmHg;cP;MPN;mS;µS;TEU;MB;GB;TB;px;dpi;pallet;con;ao;cây;lô;vụ;bộ;cái;chiếc;người;' +
    'ca;đơn hàng;chuyến;xe;hồ sơ;trang;ảnh;mẫu;điểm;kcal;MJ;GJ;hộ;gói;hộp;chai;thùng;đôi;suất;khách;câu;!sào'
  )
    .split(';')
    .map((unit) => [unit] as const),
];

const entriesOf = (row: Row, dimension: string, size: (kind: string) => number) => {
  const [shown, spellings = '', kind = shown] = row;
  const unit: Unit = { shown, kind, dimension: dimension || kind, factor: size(kind) };
  return [shown, ...spellings.split(';').filter(Boolean)].map((spelling) => [spelling, unit] as const);
};

const entries = [
  ...Object.entries(measures).flatMap(([dimension, [sizes, ...rows]]) =>
    rows.flatMap((row) => entriesOf(row, dimension, (kind) => sizes[kind] ?? 1)),
  ),
  ...countedRows.flatMap((row) => entriesOf(row, '', () => 1)),
];

export const units = vocabulary<Unit>(entries);

/** After "/" a lonely d is a day and s a second, nothing else. */
export const perUnits = vocabulary<Unit>([...entries, ...entriesOf(['ngày', 'd'], 'time', () => 1)]);

/** In water, as much as a milligram in a litre. */
const likeConcentration: Readonly<Record<string, number>> = { ppm: 1e-3, ppb: 1e-6 };

const partOf = (part: string): Pick<Unit, 'dimension' | 'factor'> =>
  perUnits.meant(part, hasAccents(part)) ?? { dimension: fold(part).replace(/\s+/g, ''), factor: 1 };

/** Dimension and size of a unit as people write it, compound or not; an unknown unit is a dimension of its own. */
export function unitOf(written: string): { dimension: string; factor: number } {
  const parts = normalise(written)
    .trim()
    .split(/\s*\/\s*|\s+(?:per|par|mỗi|một)\s+/u, 4)
    .map(partOf);
  const { dimension, factor } = parts.reduce((whole, part) => ({
    dimension: `${whole.dimension}/${part.dimension}`,
    factor: whole.factor / part.factor,
  }));
  const like = likeConcentration[dimension];
  return like ? { dimension: 'mass/volume', factor: like } : { dimension, factor };
}
