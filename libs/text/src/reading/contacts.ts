import type { Reading } from './reading';

/** A stretch of `Reading.folded`. */
export type Span = readonly [from: number, to: number];

export const spansOf = ({ folded }: Reading, pattern: RegExp): Span[] =>
  [...folded.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);

const endings = 'com|vn|net|org|edu|gov|io|info|biz|shop|asia|eu|fr';
/** A dot as it stands, in brackets, with spaces around it, or in words. */
const hiddenDot = String.raw`(?:\s?[[({]\s?(?:\.|dot|cham)\s?[\])}]\s?|\s\.\s?|\sdot\s|\s(?<!nuoc\s)cham\s)`;
const anyDot = String.raw`(?:\.|${hiddenDot})`;
const at = String.raw`(?:\s?(?:@|[[({]\s?(?:at|a cong)\s?[\])}])\s?|\s(?:at|a cong|a moc)\s)`;

const emails = [
  /[\p{L}\d._%+-]{1,64}\s?(?:@|[[({]at[\])}])\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu,
  new RegExp(
    String.raw`[\p{L}\d_%+-]{1,64}(?:\.[\p{L}\d_%+-]{1,64}){0,4}${at}[\p{L}\d-]{1,63}(?:${anyDot}[\p{L}\d-]{1,63}){0,3}${anyDot}(?:${endings})(?![\p{L}\d])`,
    'gu',
  ),
];

const webAddresses = [
  /(?:https?:\/\/|www\.)[^\s,;)]{1,300}|(?<![\p{L}\d@.])(?:(?:m\.)?(?:facebook|fb|zalo|linkedin|youtube|tiktok|instagram)\.(?:com|me|vn)\/[^\s,;)]{1,300}|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.(?:com\.vn|com|vn|net|org|edu|gov|io|info|biz|shop|asia)(?:\.vn)?(?:\/[^\s,;)]{0,300})?)(?![\p{L}\d])/gu,
  new RegExp(String.raw`(?<![\p{L}\d@.-])[a-z\d][a-z\d-]{2,62}${hiddenDot}(?:com|vn|net|org)(?:${anyDot}vn)?(?![\p{L}\d])`, 'gu'),
];

/** A person's number is the tax code of a household's business too. */
const taxCode =
  /(?:mst|ma so thue|ma so doanh nghiep|msdn|tax code|tax id)[\s:.\p{L}]{0,12}(?<code>\d[\d\s.]{8,11}\d(?:\s?-\s?\d{3})?)(?!\d)|(?<!\p{L})(?:cmnd|cccd|cmt|can cuoc|chung minh (?:nhan dan|thu))[\s:.\p{L}]{0,16}\d[\d\s.]{7,13}\d(?!\d)|(?<![\d.,+/-])(?:\d{10}-\d{3})(?!\d)/gu;

const gap = String.raw`[\s.\-–_()]{0,2}`;
/** The letter O passes for a zero. */
const digit = '[\\do]';
const phoneCue = 'zalo|sdt|so dt|dtdd|dt|tel|phone|hotline|mobile|viber|whatsapp|goi|call|lh|lien he';
const country = String.raw`\(?(?:\+|00)\s?84\)?${gap}(?:\(?0\)?${gap})?`;
const start = String.raw`(?:(?<![\p{L}\d/,-])(?<!\d\.)|(?<=(?<!\p{L})(?:${phoneCue})))`;
const phones = [
  new RegExp(
    String.raw`${start}(?:${country}|\(?[0o]\s?)(?:[35789](?:${gap}${digit}){8}|2\d{1,2}\)?[\s.-]{0,2}\d(?:[\s.-]?\d){6,7})(?!\d)`,
    'gu',
  ),
  /(?<![\p{L}\d.,/+-])84[35789](?:[\s.-]?\d){8}(?!\d)/gu,
  new RegExp(
    String.raw`(?<=(?:${phoneCue}|tong dai|duong day nong|cskh|hot line)[\s:.\-–]{0,3}(?:so\s)?)1[89]00[\s.-]?\d{2}[\s.-]?\d{2}(?:[\s.-]?\d{2})?(?!\d)`,
    'gu',
  ),
  /(?<!\p{L})(?:khong|zero|oh?)(?:[\s,.-]{1,2}(?:khong|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|zero|oh?|one|two|three|four|five|six|seven|eight|nine)){8,10}(?!\p{L})/gu,
];
/** A number of this kind is the name of a thing. */
const batchBefore =
  /(?:ma lo|so lo|lo so|batch|lot|ma hang|ma san pham|serial|s\/n|ma vach|barcode|gtin|so hieu|so seri|ma so lo)\s?[:#.]?\s?$/;
const DIGITS_OF_A_NUMBER = 6;

function phoneSpans(read: Reading): Span[] {
  return phones
    .flatMap((pattern) => spansOf(read, pattern))
    .filter(([from, to]) => {
      const written = read.folded.slice(from, to);
      const figures = written.replace(/\D/g, '').length;
      return (figures >= DIGITS_OF_A_NUMBER || figures === 0) && !batchBefore.test(read.folded.slice(Math.max(0, from - 20), from));
    });
}

const streets = [
  /(?:so nha|dia chi|so)\s?:?\s?\d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?){0,3},?\s(?:duong|pho|ngo|ngach|hem|kiet|to|khu pho|quoc lo)\s[\p{L}\d]{2,}(?:\s\p{L}{2,}){0,3}/gu,
  /(?<![\p{L}\d.,/-])\d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?){0,3},?\s(?:duong|pho|ngo|ngach|hem|kiet)\s\p{L}{2,}(?:\s\p{L}{2,}){0,3}/gu,
  /(?<![\p{L}\d.,/-])\d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?){0,3},?\s\p{L}{2,}(?:\s\p{L}{2,}){1,3},\s?(?:p\.|phuong|q\.|quan|xa|thi tran)\s?[\p{L}\d]/gu,
  /(?<![\p{L}\d.,/-])\d{1,4},?\s\p{L}{2,}(?:\s\p{L}{2,}){0,2}\s(?:street|st\.|road|avenue)(?!\p{L})/gu,
];

const small = /\s\P{Lu}[^\s\d]*$/u;

/** A street bears capitals: "12 đường Nguyễn Trãi nhé" is one, without its last word, "12 đường ống" none. */
function streetIn(read: Reading, [from, to]: Span): Span[] {
  if (!/\p{Lu}/u.test(read.cut(0, read.folded.length))) return /^(?:so nha|dia chi)/.test(read.folded.slice(from, to)) ? [[from, to]] : [];
  const written = read.cut(from, to);
  if (!/\s\p{Lu}[\p{Ll}\p{M}]*[\s,]/u.test(`${written} `)) return [];
  const last = /[\s,](?:p\.|phuong|q\.|quan|xa|thi tran|street|st\.|road|avenue)[^,]*$/.test(read.folded.slice(from, to))
    ? undefined
    : small.exec(written);
  if (!last) return [[from, to]];
  return streetIn(read, [from, from + read.folded.slice(from, to).lastIndexOf(' ')]);
}

const village = '(?:ap|thon|xom|khom)';
/** A house, a stall, a hamlet with its number: so few live there that they are known. "Ấp 21 ngày" is what eggs need. */
const dwelling = new RegExp(
  String.raw`(?<!\p{L})(?:so nha\s\d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?){0,3}|(?:sap|ki-?ot)\sso\s[a-z]?\d{1,4}|` +
    String.raw`(?<=(?:^|[^\p{L}])(?:o|tai|thuoc|ngu)\s)${village}\s(?:so\s)?\d{1,2}(?!\s(?:ngay|gio|tuan|thang|trung|vu|tan))|` +
    String.raw`${village}\s(?:so\s)?\d{1,2}[a-z]?(?=,?\s(?:xa|thi tran|tt|phuong|huyen)\.?\s))(?![\p{L}\d])`,
  'gu',
);
/** Where the writer of a need without a name can be found; whoever says his name may say it too. */
export const dwellingSpans = (read: Reading): Span[] => spansOf(read, dwelling);

export type ContactKind = 'email' | 'web_address' | 'tax_code' | 'phone' | 'street_address';

/** Where a text says how its writer can be reached. */
export const contactSpans = (read: Reading): readonly (readonly [ContactKind, Span[]])[] => [
  ['email', emails.flatMap((pattern) => spansOf(read, pattern))],
  ['web_address', webAddresses.flatMap((pattern) => spansOf(read, pattern))],
  ['tax_code', spansOf(read, taxCode)],
  ['phone', phoneSpans(read)],
  ['street_address', streets.flatMap((pattern) => spansOf(read, pattern)).flatMap((span) => streetIn(read, span))],
];
