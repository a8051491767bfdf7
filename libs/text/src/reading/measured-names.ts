import { fold } from '../normalise';
import type { Lang } from '../stop-words';
import { quantities, type Quantity } from './quantities';
import { type Hit, type Reading, vocabulary } from './reading';

/** Words around a figure that do not say what is measured; a name ends at them. */
const breaking =
  'chúng tôi;chúng em;tụi tui;tụi em;bên em;bên tôi;bên mình;!tôi;tui;em;!mình;nó;đo được;đo;' +
  '!còn;xuống;lên;đạt;giảm;cắt giảm;tăng;!nâng;kéo dài;rút ngắn;rút;!hạ;!đưa;làm;khiến;gây;thì;mà;!vẫn;vẫn còn;đến;!tới;từ;ở mức;khoảng;tầm;dưới;trên;hơn;' +
  '!thành;!về;và;nhưng;giải pháp;công nghệ;thêm;mỗi;năm;ngày;tháng;!quý;sẽ;!cả;!đều;gần;chiếm;thấp hơn;cao hơn;ngày nào cũng;cũng;tìm;xử lý;khắc phục;' +
  'năm ngoái;năm rồi;năm nay;vừa qua;trước đây;đã;trong vòng;!nên;mỗi ngày;mỗi năm;mỗi tháng;nữa;gấp;gấp đôi;giảm còn;xuống còn;chỉ còn;lên đến;để;' +
  'đến hết;hết năm;nay;UBND tỉnh;UBND;tỉnh giao;!giao;sếp;lãnh đạo;khách đòi;khách yêu cầu;khách bắt;khách hàng đòi;khách hàng yêu cầu;khách siêu thị;siêu thị đòi;siêu thị yêu cầu;siêu thị bắt;thương lái đòi;thương lái yêu cầu;giấy phép;giấy phép mới;quy định mới;tiêu chuẩn mới;quy định;!bắt;đòi;cho phép;bắt buộc;tới giờ;hết;làm sao cho;sao cho;' +
  'is;are;was;to;from;at;we;our;it;and;that;which;but;reduce;increase;raise;cut;lower;extend;shorten;bring;it;down;up;get;uses;takes;takes about;lasts;solution;way;pour;dure;prend;about;improve;decrease;keep;est;et;sont;nous;réduire;' +
  'augmenter;diminuer;ramener;porter;allonger;prolonger;faire passer;baisser;abaisser;améliorer;à';
/** Words that stand inside names, but never at their ends: "độ màu ra khỏi bể", "taux de rebut". */
const binding =
  'công ty;doanh nghiệp;nhà máy;htx;hợp tác xã;trang trại;trại;xưởng;cơ sở;của;được;là;có;bị;này;đó;ở;ra;cho;lại;trong;với;các;những;một;theo;khi;mức;the;a;an;of;in;de;du;des;la;le;les;un;une;en';
/** Longer words that hold one of them. */
const whole =
  'đầu ra;đầu vào;thành phẩm;bán thành phẩm;định mức;giá thành;mức tiêu hao;mức độ;trả lại;trả về;thành phần;thành hình;ra hoa;ra rễ;tăng trọng;tăng trưởng;' +
  'hàng tồn kho;năm học;lên men;nâng hạ;đến hạn;khách trả hàng;khách trả lại;hết hạn;ngày công;làm việc;làm khô;làm lạnh;làm mát;gần đúng;tăng cân;rút ẩm;sửa lại;làm lại;in ấn;trả hàng';

type Noise = 'break' | 'bind' | 'none';
const noiseWords = vocabulary<Noise>([
  ...breaking.split(';').map((word) => [word, 'break'] as const),
  ...binding.split(';').map((word) => [word, 'bind'] as const),
  ...whole.split(';').map((word) => [word, 'none'] as const),
]);

/** What is no part of a name, in order. */
export const noiseIn = (read: Reading): Hit<Noise>[] => noiseWords.find(read);

/** Figures and what is said about every figure. */
export const sayingNothing = (read: Reading, language: Lang): Omit<Hit<unknown>, 'value'>[] => [
  ...noiseIn(read).filter(({ value }) => value !== 'none'),
  ...quantities(read, language),
];

/** The words of a span that say something. */
export function tellingWords(read: Reading, from: number, to: number, noise: readonly Omit<Hit<unknown>, 'value'>[]): number {
  return [...read.folded.slice(from, to).matchAll(/\p{L}+/gu)].filter(
    ({ index }) => !noise.some((hit) => hit.from <= from + index && from + index < hit.to),
  ).length;
}
const afterStops =
  /^(?:moi|trong|sau|khi|vi|do|va|o|tai|hien|can|muon|de|la|thi|nhung|xuong|len|cua|so|voi|khong|nen|theo|con|den|toi|nua|phai|mong|tren|duoi|ma|roi|per|to|and|in|of|we|by|from|while|mot|truoc|ngay|thang|nam|nay|hoan|giup|mac|co|dang|lam|gay|moi|tro|kem|cho|a|au|et|ou|hoac|hay|trong|tan|voi)$/;
const generic = new Set(['ty', 'le', 'muc', 'thoi', 'gian', 'chi', 'phi', 'do', 'luong', 'so', 'cay', 'nuoc', 'lo', 'san', 'pham', 'hang']);

export const tidy = (words: string) => words.replace(/\s+/g, ' ').replace(/^[\s,:;.()"'–-]+|[\s,:;.()"'–-]+$/g, '');

const LONGEST_NAME = 7;
/** A name begins where the measure is named: "máy số 5 hiệu suất …" is a hiệu suất. */
const heads = /^(?:ty le|ti le|hieu suat|nang suat|cong suat|thoi gian|nhiet do|do am|do mau|ham luong|nong do)(?=\s)/;
const year = /^(?:19|20)\d\d$|[/]/;

/** The last run of neighbouring words of a span that says something of its own. */
export function meaningful(read: Reading, from: number, to: number, noise: readonly Hit<Noise>[]): string {
  const within = noise.filter((hit) => hit.to > from && hit.from < to);
  let run: (readonly [start: number, end: number, binds: boolean])[] = [];
  let last = run;
  for (const match of read.folded.slice(from, to).matchAll(/[^\s,:;()"]+|[,:;()"]/g)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    const kind = within.find((hit) => hit.from <= start && end <= hit.to)?.value ?? 'none';
    const breaks = kind === 'break' || /^[^\p{L}\p{N}%]+$/u.test(match[0]) || year.test(match[0]);
    if (!breaks) run.push([start, end, kind === 'bind']);
    if (run.some(([, , binds]) => !binds)) last = run;
    if (breaks) run = [];
  }
  const named = last.findLastIndex(([start]) => heads.test(read.folded.slice(start, to)));
  const long = named >= 0 ? last.slice(named, named + LONGEST_NAME) : last.slice(-LONGEST_NAME);
  const begins = long.findIndex(([start, end, binds]) => !binds && /\p{L}/u.test(read.cut(start, end)));
  const trimmed = long.slice(Math.max(0, begins)).slice(0, long.findLastIndex(([, , binds]) => !binds) + 1);
  const [first, final] = [trimmed[0], trimmed.findLast(([, , binds]) => !binds)];
  return first && final && /\p{L}/u.test(read.cut(first[0], final[1])) ? tidy(read.cut(first[0], final[1])) : '';
}

interface Before {
  /** Where the last wish ends, if there is one. */
  wish: number;
  from: number;
  to: number;
  /** Whether no other figure goes before it in its sentence; what stands behind another figure belongs to that one. */
  first: boolean;
}

/** What a name stands behind; "khí nén" and "nhiệt độ nền" hold no "nên". */
const leads = /[,:(]|(?<=\s)(?:lam|khien|gay|nen)(?=\s)/g;
const written = /^(?:[,:(]|làm|khiến|gây|nên)$/iu;

/** What stands before a figure, from the last comma and the last "làm", "nên" on; before a bare colon, what it introduces. */
export function nameBefore(read: Reading, { wish, from, to, first }: Before, noise: readonly Hit<Noise>[]): string {
  const words = read.folded.slice(from, to);
  const isWritten = (index: number, end: number) => !read.accented || written.test(read.cut(index, end).normalize('NFC'));
  const parts = [...words.matchAll(leads)].filter(({ index, 0: lead }) => isWritten(from + index, from + index + lead.length));
  const places = parts.map(({ index, 0: lead }) => from + index + lead.length);
  const [last = from, whole = from] = places.toReversed();
  const wished = meaningful(read, Math.max(wish, last), to, noise);
  const introduced = first || parts.at(-1)?.[0] === ':';
  return wished || meaningful(read, last, to, noise) || (introduced ? meaningful(read, whole, to, noise) : '');
}

/** What follows a figure directly: "8% cây bị chết", "45 phút để thay khuôn". */
export function wordsAfter(read: Reading, figureTo: number, to: number): { tailName: string; tailTo: number } {
  const from = figureTo + (/^\sde(?=\s)/.exec(read.folded.slice(figureTo, to))?.[0].length ?? 0);
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
  const small = /^\p{Lu}[\p{Ll}\s]/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return language !== 'vi' || known.test(plain) ? small : tidy(`${word} ${small}`);
}
