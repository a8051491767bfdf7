import type { Locale } from '../locales';

type Foreign = Exclude<Locale, 'vi'>;

/** A Vietnamese word for a unit: what one of it and many of it are called. Signs (kg, m³, °C) are the same everywhere and not here. */
const unitWords: Readonly<Record<string, Readonly<Record<Foreign, readonly [one: string, many: string]>>>> = {
  giây: { en: ['s', 's'], fr: ['s', 's'] },
  phút: { en: ['min', 'min'], fr: ['min', 'min'] },
  giờ: { en: ['h', 'h'], fr: ['h', 'h'] },
  tiếng: { en: ['h', 'h'], fr: ['h', 'h'] },
  ngày: { en: ['day', 'days'], fr: ['jour', 'jours'] },
  'ngày đêm': { en: ['day', 'days'], fr: ['jour', 'jours'] },
  tuần: { en: ['week', 'weeks'], fr: ['semaine', 'semaines'] },
  tháng: { en: ['month', 'months'], fr: ['mois', 'mois'] },
  quý: { en: ['quarter', 'quarters'], fr: ['trimestre', 'trimestres'] },
  năm: { en: ['year', 'years'], fr: ['an', 'ans'] },
  vụ: { en: ['season', 'seasons'], fr: ['saison', 'saisons'] },
  ca: { en: ['shift', 'shifts'], fr: ['poste', 'postes'] },
  mẻ: { en: ['batch', 'batches'], fr: ['lot', 'lots'] },
  lô: { en: ['lot', 'lots'], fr: ['lot', 'lots'] },
  chuyến: { en: ['trip', 'trips'], fr: ['trajet', 'trajets'] },
  lần: { en: ['time', 'times'], fr: ['fois', 'fois'] },
  lượt: { en: ['time', 'times'], fr: ['fois', 'fois'] },
  cái: { en: ['piece', 'pieces'], fr: ['pièce', 'pièces'] },
  chiếc: { en: ['piece', 'pieces'], fr: ['pièce', 'pièces'] },
  'sản phẩm': { en: ['piece', 'pieces'], fr: ['pièce', 'pièces'] },
  con: { en: ['head', 'head'], fr: ['tête', 'têtes'] },
  cây: { en: ['tree', 'trees'], fr: ['arbre', 'arbres'] },
  hộ: { en: ['household', 'households'], fr: ['ménage', 'ménages'] },
  người: { en: ['person', 'people'], fr: ['personne', 'personnes'] },
  công: { en: ['workday', 'workdays'], fr: ['journée', 'journées'] },
  trang: { en: ['page', 'pages'], fr: ['page', 'pages'] },
  mẫu: { en: ['sample', 'samples'], fr: ['échantillon', 'échantillons'] },
  điểm: { en: ['point', 'points'], fr: ['point', 'points'] },
  lỗi: { en: ['defect', 'defects'], fr: ['défaut', 'défauts'] },
  vòng: { en: ['turn', 'turns'], fr: ['tour', 'tours'] },
  lít: { en: ['L', 'L'], fr: ['L', 'L'] },
  tấn: { en: ['t', 't'], fr: ['t', 't'] },
  tạ: { en: ['quintal', 'quintals'], fr: ['quintal', 'quintaux'] },
  yến: { en: ['× 10 kg', '× 10 kg'], fr: ['× 10 kg', '× 10 kg'] },
  ký: { en: ['kg', 'kg'], fr: ['kg', 'kg'] },
  cân: { en: ['kg', 'kg'], fr: ['kg', 'kg'] },
  khối: { en: ['m³', 'm³'], fr: ['m³', 'm³'] },
  mét: { en: ['m', 'm'], fr: ['m', 'm'] },
  hecta: { en: ['ha', 'ha'], fr: ['ha', 'ha'] },
  'héc-ta': { en: ['ha', 'ha'], fr: ['ha', 'ha'] },
  độ: { en: ['°', '°'], fr: ['°', '°'] },
  đồng: { en: ['VND', 'VND'], fr: ['VND', 'VND'] },
  'nghìn đồng': { en: ['thousand VND', 'thousand VND'], fr: ['millier de VND', 'milliers de VND'] },
  'triệu đồng': { en: ['million VND', 'million VND'], fr: ['million de VND', 'millions de VND'] },
  'tỷ đồng': { en: ['billion VND', 'billion VND'], fr: ['milliard de VND', 'milliards de VND'] },
};

const isForeign = (locale: Locale): locale is Foreign => locale !== 'vi';

/** French counts one and a half as one. */
const isOne = (amount: number, locale: Foreign) => (locale === 'fr' ? Math.abs(amount) < 2 : Math.abs(amount) === 1);

const wordFor = (word: string, amount: number, locale: Foreign) => {
  const known = unitWords[word.trim().toLowerCase()]?.[locale];
  return known ? known[isOne(amount, locale) ? 0 : 1] : word;
};

/**
 * A unit as a language calls it: "tấn/giờ" is "t/h". What stands behind "/" is one of its kind. A word that is not known stays.
 * @param amount of how many, for the plural
 */
export function unitIn(unit: string, amount: number, locale: Locale): string {
  if (!isForeign(locale)) return unit;
  const [counted = '', ...per] = unit.normalize('NFC').split('/');
  return [wordFor(counted, amount, locale), ...per.map((word) => wordFor(word, 1, locale))].join('/');
}
