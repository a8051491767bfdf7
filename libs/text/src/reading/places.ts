import { fold } from '../normalise';
import { type Found, type Hit, type Reading, vocabulary } from './reading';

/** Names that, in small letters, are words of every day: "diễn biến", "đa năng", "hai phòng", "lao động thấp". */
const alsoWords = new Set(
  (
    'ha nam;hoa binh;thai binh;long an;hue;nam dinh;gia lai;binh dinh;cao bang;an giang;binh thuan;phu yen;hai phong;da nang;dien bien;lam dong;' +
    'can tho;ca mau;son la;dong thap;thanh hoa;khanh hoa;ha tinh;vinh long;quang tri;hai duong;tra vinh;hung yen;tien giang;tay ninh;ha tay'
  ).split(';'),
);
const here = /(?:^|[\s(,])(?:tai|o|tinh|thanh pho|tp\.?|kcn|khu cong nghiep|cang|thuoc|huyen|in|at|a|province de)\s$/;
const elsewhere =
  /(?:giao|chuyen|xuat|ban|gui|di|ra|vao|toi|den|thi truong|dai hoc|hoc vien|gan|duong|pho|cach|tu|nhap|quoc gia|thanh nien|chu tich)\s(?:tp\.?\s|tinh\s|thanh pho\s)?$/;

function isPlace(read: Reading, { from, to }: Hit<string>): boolean {
  const [written, before] = [read.cut(from, to), read.folded.slice(Math.max(0, from - 30), from)];
  const capitals = written.split(/[\s–-]+/).every((word) => /^\p{Lu}/u.test(word));
  const inLongerName = capitals && /^\s\p{Lu}\p{Ll}/u.test(read.cut(to, to + 4)) && !/\p{Lu}{2}$/u.test(written);
  if (elsewhere.test(before) || inLongerName) return false;
  return capitals || here.test(before) || !alsoWords.has(fold(written).replace(/\s+/g, ' '));
}

/**
 * A reader of places.
 * @param names every spelling of a place and its code; a former name has the code of today
 */
export function placeReader(names: Iterable<readonly [name: string, code: string]>) {
  const known = vocabulary(names);
  /** The place in which the writer works, when the text names just one. */
  return (read: Reading): Found<string> | undefined => {
    const named = known.find(read).filter((hit) => isPlace(read, hit));
    const placed = named.filter(({ from }) => here.test(read.folded.slice(Math.max(0, from - 30), from)));
    const [first, ...others] = placed.length > 0 ? placed : named;
    return first && others.every(({ value }) => value === first.value) ? first : undefined;
  };
}
