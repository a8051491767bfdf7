import { fold } from '../normalise';
import { type Found, type Hit, type Reading, vocabulary } from './reading';

/** Names that, in small letters, are words of every day: "diễn biến", "đa năng", "hai phòng", "lao động thấp". */
const alsoWords = new Set(
  (
    'ha nam;hoa binh;thai binh;long an;hue;nam dinh;gia lai;binh dinh;cao bang;an giang;binh thuan;phu yen;hai phong;da nang;dien bien;lam dong;' +
    'can tho;ca mau;son la;dong thap;thanh hoa;khanh hoa;ha tinh;vinh long;quang tri;hai duong;tra vinh;hung yen;tien giang;tay ninh;ha tay'
  ).split(';'),
);
const here = /(?:^|[\s(,])(?:tai|o|tinh|thanh pho|tp\.?|kcn|khu cong nghiep|cang|thuoc|huyen|quan|thi xa|tx\.?|in|at|a|province de)\s$/;
const elsewhere =
  /(?:giao|chuyen|xuat|ban|gui|di|ra|vao|toi|den|thi truong|dai hoc|hoc vien|gan|duong|(?<!thanh )pho|cach|tu|nhap|tuyen|quoc gia|thanh nien|chu tich)\s(?:tp\.?\s|tinh\s|thanh pho\s)?$/;

/** Single syllables that people are called by too. */
const oneWord = /^(?:vinh|hue)$/;
const nameEnds = /(?:anh|chị|ông|bà|cô|chú|Anh|Chị|Ông|Bà|Cô|Chú|Mr|Ms|Mrs|M\.|Mme)\.?\s$/u;

/** A city that bears an everyday name, "Vinh", is meant only where it is called a city. */
const city = /(?:thanh pho|tp\.?|t\.p\.?|city of)\s$/;

/** A district is meant only where it is called one. */
const district = /(?:^|[\s(,.])(?:huyen|quan|thi xa|tx\.?|thanh pho|tp\.?)\s$/;

/** What stands before a name, when it is a word and not the end of another name: "ở Đồng Giao Ninh Bình". */
const isWord = (read: Reading, before: string, from: number) => {
  const last = before.trimEnd().split(/\s/).at(-1) ?? '';
  return !(read.accented && /^\p{Lu}/u.test(read.cut(from - last.length - 1, from).trim()));
};

function isPlace(read: Reading, { from, to }: Hit<string>, all: readonly Hit<string>[]): boolean {
  const [written, before] = [read.cut(from, to), read.folded.slice(Math.max(0, from - 30), from)];
  const capitals = written.split(/[\s–-]+/).every((word) => /^\p{Lu}/u.test(word));
  const inList = all.some((other) => other.from === to + 1);
  const inLongerName = capitals && !inList && /^\s\p{Lu}\p{Ll}/u.test(read.cut(to, to + 4)) && !/\p{Lu}{2}$/u.test(written);
  if ((elsewhere.test(before) && isWord(read, before, from)) || inLongerName) return false;
  if (!/[\s–-]/.test(written.trim()) && oneWord.test(read.folded.slice(from, to))) return city.test(before);
  if (capitals && nameEnds.test(read.cut(Math.max(0, from - 12), from))) return false;
  return capitals || here.test(before) || !alsoWords.has(fold(written).replace(/\s+/g, ' '));
}

type NamedPlace = readonly [name: string, code: string];

/** Gia Lai, Gia-Lai, Đắk Lắk, Đăk Lăk, Đắc Lắc. */
const spellingsOf = (name: string) => [name, name.replaceAll('ắk', 'ăk')].flatMap((spelling) => [spelling, spelling.replaceAll(' ', '-')]);

/**
 * A reader of places.
 * @param names every spelling of a place and its code; a former name has the code of today
 * @param districts names that count only behind "huyện", "quận", "thị xã"
 */
export function placeReader(names: Iterable<NamedPlace>, districts: readonly NamedPlace[] = []) {
  const spelt = ([name, code]: NamedPlace) => spellingsOf(name).map((spelling) => [spelling, code] as const);
  const known = vocabulary([...names].flatMap(spelt));
  const inDistricts = vocabulary(districts.flatMap(spelt));
  const called = (read: Reading) =>
    inDistricts.find(read).filter(({ from }) => district.test(read.folded.slice(Math.max(0, from - 12), from)));
  /** The place in which the writer works, when the text names just one. */
  return (read: Reading): Found<string> | undefined => {
    const all = known.find(read);
    const named = [...all.filter((hit) => isPlace(read, hit, all)), ...called(read)].sort((a, b) => a.from - b.from);
    const placed = named.filter(({ from }) => here.test(read.folded.slice(Math.max(0, from - 30), from)));
    const [first, ...others] = placed.length > 0 ? placed : named;
    return first && others.every(({ value }) => value === first.value) ? first : undefined;
  };
}
