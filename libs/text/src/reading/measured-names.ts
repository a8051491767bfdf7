import { fold } from '../normalise';
import type { Lang } from '../stop-words';
import { quantities, type Quantity } from './quantities';
import { type Hit, type Reading, vocabulary } from './reading';

/** Words around a figure that do not say what is measured. */
const fillerWords =
  'chúng tôi;chúng em;bên em;bên tôi;tôi;em;mình;công ty;doanh nghiệp;nhà máy;htx;hợp tác xã;trang trại;trại;xưởng;cơ sở;của;được;là;có;' +
  '!còn;xuống;lên;đạt;giảm;cắt giảm;tăng;!nâng;kéo dài;rút ngắn;rút;hạ;đưa;bị;làm;khiến;gây;thì;mà;với;này;đó;vẫn;đến;!tới;từ;nay;ở mức;' +
  'ở;khoảng;tầm;dưới;trên;hơn;thành;về;và;nhưng;giải pháp;công nghệ;thêm;mỗi;năm;ngày;tháng;sẽ;cho;lại;cả;đều;gần;chiếm;thấp hơn;ngày nào cũng;' +
  'cũng;một;các;những;tìm;xử lý;khắc phục;năm ngoái;vừa qua;trước đây;đã;trong;trong vòng;ra;nên;mỗi ngày;mỗi năm;mỗi tháng;mức;nữa;gấp;gấp đôi;giảm còn;xuống còn;chỉ còn;lên đến;để';
const foreignFillers =
  'is;are;was;the;a;to;from;of;at;we;our;it;and;reduce;increase;raise;cut;lower;extend;keep;de;la;le;les;est;et;nous;réduire;augmenter;à';
export const fillers = Object.fromEntries(
  (['vi', 'en', 'fr'] as const).map((language) => [
    language,
    vocabulary((language === 'vi' ? fillerWords : foreignFillers).split(';').map((word) => [word, true] as const)),
  ]),
) as Record<Lang, ReturnType<typeof vocabulary<true>>>;

/** The words of a span that are neither figures nor said about every figure. */
export function tellingWords(read: Reading, from: number, to: number, language: Lang): number {
  const noise = [...fillers[language].find(read), ...quantities(read, language)];
  return [...read.folded.slice(from, to).matchAll(/\p{L}+/gu)].filter(
    ({ index }) => !noise.some((hit) => hit.from <= from + index && from + index < hit.to),
  ).length;
}
const afterStops =
  /^(?:moi|trong|sau|khi|vi|do|va|o|tai|hien|can|muon|de|la|thi|nhung|xuong|len|cua|so|voi|khong|nen|theo|con|den|toi|nua|phai|mong|tren|duoi|ma|roi|per|to|and|in|of|we|by|from|while|mot|truoc|ngay|thang|nam|nay|hoan|giup|mac|co|dang|lam|gay|moi|tro|kem|cho)$/;
const generic = new Set(['ty', 'le', 'muc', 'thoi', 'gian', 'chi', 'phi', 'do', 'luong', 'so', 'cay', 'nuoc', 'lo', 'san', 'pham', 'hang']);

export const tidy = (words: string) => words.replace(/\s+/g, ' ').replace(/^[\s,:;.()"'–-]+|[\s,:;.()"'–-]+$/g, '');

/** The last words of a span that say something of their own. */
export function meaningful(read: Reading, from: number, to: number, noise: Hit<unknown>[]): string {
  const words = [...read.folded.slice(from, to).matchAll(/[^\s,:;()"]+/g)].map(
    (match) => [from + match.index, from + match.index + match[0].length] as const,
  );
  const own = words.filter(([start, end]) => !noise.some((hit) => hit.from <= start && end <= hit.to));
  return tidy(
    own
      .slice(-7)
      .map(([start, end]) => read.cut(start, end))
      .join(' '),
  );
}

/** What stands before a figure, from the last comma and the last "làm", "nên" on; before a bare colon, what it introduces. */
export function nameBefore(read: Reading, wish: number, from: number, to: number, noise: Hit<unknown>[]): string {
  const words = read.folded.slice(from, to);
  const parts = [...words.matchAll(/[,:(]|(?<=\s)(?:lam|khien|gay|nen)(?=\s)/g)].map(({ index }) => from + index + 1);
  const [last = from, whole = from] = parts.toReversed();
  const wished = meaningful(read, Math.max(wish, last), to, noise);
  return wished || meaningful(read, last, to, noise) || meaningful(read, whole, to, noise);
}

/** What follows a figure directly: "8% cây bị chết". */
export function wordsAfter(read: Reading, from: number, to: number): { tailName: string; tailTo: number } {
  const words = read.folded.slice(from, to).match(/^(?:\s[^\s,;:.()\d<>≥≤]+)+/)?.[0] ?? '';
  let tailTo = from;
  for (const word of words.trim().split(' ').slice(0, 6)) {
    if (!word || afterStops.test(word)) break;
    tailTo = read.folded.indexOf(word, tailTo) + word.length;
  }
  return { tailName: tidy(read.cut(from, tailTo)), tailTo };
}

/** The syllables of a name by which two names can be told to mean the same thing. */
export const ownWords = (name: string) =>
  fold(name)
    .split(' ')
    .filter((word) => word.length > 1 && !generic.has(word));

export const timeUnits = new Set(['ngày', 'tuần', 'tháng', 'năm', 'giờ', 'phút', 'giây']);

/** What a Vietnamese reader calls the thing counted: "cây chết" in per cent is a rate, "giữ tươi" in days a time. */
export function quantityName(name: string, unit: Quantity, language: Lang): string {
  const plain = fold(name);
  const [word, known] =
    unit.kind === '%'
      ? ['tỷ lệ', /ty le|ti le|muc|do |hieu suat|nang suat|cong suat|phan tram|luong|^so /]
      : timeUnits.has(unit.kind)
        ? ['thời gian', /thoi|han|tuoi tho|chu ky/]
        : ['', /^/];
  const small = /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return language !== 'vi' || known.test(plain) ? small : tidy(`${word} ${small}`);
}
