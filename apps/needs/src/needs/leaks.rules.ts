import type { Leak, NeedStatement } from '@caunoi/contracts/needs/need';
import { fold } from '@caunoi/text/normalise';
import { reading, type Reading } from '@caunoi/text/reading/reading';

/** Legal form and kind of business: everybody's words, so they identify nobody. */
const forms =
  'cong ty trach nhiem huu han mot thanh vien|cong ty trach nhiem huu han|cong ty tnhh mot thanh vien|cong ty tnhh mtv|cong ty tnhh|cong ty co phan|' +
  'cong ty hop danh|cong ty cp|tong cong ty|cong ty|ctcp|cty|tnhh mtv|tnhh|mtv|co phan|tap doan|doanh nghiep tu nhan|dntn|hop tac xa|htx|' +
  'lien hiep hop tac xa|ho kinh doanh|chi nhanh|nha may|co so|trung tam|vien nghien cuu|vien|truong dai hoc|dai hoc|benh vien da khoa|benh vien|' +
  'trang trai|trai|to hop tac|to chuc|quy|company limited|joint stock company|jsc|co\\.?,? ltd\\.?|ltd\\.?|limited|company|corporation|corp\\.?|inc\\.?|sarl|sas|group';
const business =
  'san xuat|thuong mai|dich vu|xuat nhap khau|xuat khau|nhap khau|dau tu|phat trien|xay dung|cong nghe|cong nghiep|nong nghiep|thuy san|thuc pham|' +
  'che bien|nong san|co khi|dien tu|det may|det|may|nhuom|logistics|van tai|vat lieu|nang luong|moi truong|duoc pham|y te|giai phap|ky thuat|' +
  'quoc te|viet nam|vietnam|va|va phat trien|kinh doanh|tong hop|tinh|thanh pho|tp|huyen|xa|phuong|da khoa|nhua|trai cay|tom|lua|gao|ca phe|' +
  'sau rieng|xoai|gach men|cang|kho lanh|giong|cay trong|rau|hoa|dien luc|san pham|phan mem|and|of|the|trading|service|services|production|tech|technology';
const leading = new RegExp(`^(?:${forms}|${business})(?=\\s|$)[\\s,.&–-]*`, 'u');
const trailing = new RegExp(`(?:^|[\\s,.&–-]+)(?:${forms}|${business})$`, 'u');
const form = new RegExp(`^(?:${forms})(?=\\s|$)[\\s,.-]*`, 'u');

const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}&.,-]+/gu, ' ')
    .trim();

function stripped(text: string, pattern: RegExp): string {
  const shorter = text.replace(pattern, '').trim();
  return shorter === text ? text : stripped(shorter, pattern);
}

const places = new Set(
  (
    'ha noi|hanoi|ho chi minh|hcm|tphcm|da nang|hai phong|can tho|hue|dong thap|dak lak|ca mau|bac ninh|phu tho|vinh phuc|tay ninh|long an|nghe an|' +
    'thai nguyen|vinh long|hung yen|dong nai|an giang|lam dong|khanh hoa|quang ninh|thanh hoa|ninh binh|gia lai|quang ngai|ha tinh|quang tri|lao cai|' +
    'son la|lang son|cao bang|tuyen quang|dien bien|lai chau|binh duong|ben tre|tien giang|mien tay|mien trung|mien bac|mien nam'
  ).split('|'),
);

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The name in full, what is left of it without its legal form, and the part that only this organisation bears. */
function spellings(name: string): string[] {
  const full = plain(name);
  const proper = stripped(full, form);
  const own = stripped(stripped(proper, leading), trailing);
  const telling = (words: string) => words.length >= 3 && !places.has(words) && !/^[\d\s]+$/.test(words);
  const kept = own === proper || telling(own) ? [proper, own] : [];
  return [...new Set([full, ...kept].filter(telling))].filter(
    (words) => stripped(stripped(words, leading), trailing) !== '' || words === full,
  );
}

/** Capitals of the words of the name, with and without those of its form: CTCP Việt Mỹ Hưng → VMH. */
function abbreviations(name: string): string[] {
  const initials = (text: string) => [...text.matchAll(/(?:^|\s)(\p{L})/gu)].map((match) => match[1] ?? '').join('');
  const full = plain(name);
  const capitals = name.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]{2,}(?![\p{L}\d])/gu) ?? [];
  const common = new Set(['TNHH', 'MTV', 'HTX', 'CTCP', 'DNTN', 'KCN', 'JSC', 'LTD', 'TPHCM', 'HCM', 'UBND', 'XNK']);
  const made = [full, stripped(full, form), stripped(stripped(full, form), leading)].map(initials).map((letters) => letters.toUpperCase());
  return [...new Set([...made, ...capitals.map((word) => fold(word).toUpperCase())])].filter(
    (letters) => letters.length >= 3 && !common.has(letters),
  );
}

type Span = readonly [from: number, to: number];

const spansOf = ({ folded }: Reading, pattern: RegExp): Span[] =>
  [...folded.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);

/** Many firms are called Thành Công or An Toàn: one or two words are a name where they have capitals, or where nothing has. */
function isName(read: Reading, from: number, to: number): boolean {
  const words = read.cut(from, to).split(/\s+/);
  const typesCapitals = /\p{Lu}/u.test(read.cut(0, read.folded.length));
  return words.length > 2 || words.every((word) => /^\P{L}*\p{Lu}/u.test(word)) || !typesCapitals;
}

function nameSpans(read: Reading, names: string[]): Span[] {
  const looseWords = (words: string) => words.split(' ').map(escaped).join('[\\s,.&–-]+');
  const edge = (inner: string) => new RegExp(`(?<![\\p{L}\\d])(?:${inner})(?![\\p{L}\\d])`, 'gu');
  const spelt = names.flatMap(spellings).toSorted((a, b) => b.length - a.length);
  const whole = spelt.length > 0 ? spansOf(read, edge(spelt.map(looseWords).join('|'))) : [];
  const named = whole.filter(([from, to]) => isName(read, from, to));
  const letters = names.flatMap(abbreviations).map((word) => escaped(word.toLowerCase()));
  const short = letters.length > 0 ? spansOf(read, edge(letters.join('|'))) : [];
  return [...named, ...short.filter(([from, to]) => read.cut(from, to) === read.cut(from, to).toUpperCase())];
}

const email = /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const web =
  /(?:https?:\/\/|www\.)[^\s,;)]+|(?<![\p{L}\d@.])(?:(?:m\.)?(?:facebook|fb|zalo|linkedin|youtube|tiktok|instagram)\.(?:com|me|vn)\/[^\s,;)]+|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com\.vn|com|vn|net|org|edu|gov|io|info|biz|shop|asia)(?:\.vn)?(?:\/[^\s,;)]*)?)(?![\p{L}\d])/gu;
const taxCode =
  /(?:mst|ma so thue|ma so doanh nghiep|msdn|tax code|tax id)[\s:.\p{L}]{0,12}(?<code>\d[\d\s.]{8,11}\d(?:\s?-\s?\d{3})?)(?!\d)|(?<![\d.,+/-])(?:\d{10}-\d{3})(?!\d)/gu;
const phone =
  /(?<![\p{L}\d/,-])(?<!\d\.)(?:(?:\+|00)84[\s.(-]{0,2}(?:0\)[\s.-]?)?|\(?0)(?:[35789](?:[\s.-]?\d){8}|2\d{1,2}\)?[\s.-]{0,2}\d(?:[\s.-]?\d){6,7})(?![\d])|(?<![\p{L}\d.])1[89]00[\s.-]?\d{2}[\s.-]?\d{2}(?:[\s.-]?\d{2})?(?!\d)/gu;

const withoutPeriod = (words: string) => words.replace(/[\s.,;:]+$/, '');

function leaksIn(field: string, text: string, names: string[]): Leak[] {
  const read = reading(text);
  const kinds: [Leak['kind'], Span[]][] = [
    ['email', spansOf(read, email)],
    ['web_address', spansOf(read, web)],
    ['tax_code', spansOf(read, taxCode)],
    ['phone', spansOf(read, phone)],
    ['organisation_name', nameSpans(read, names)],
  ];
  const taken: Span[] = [];
  const found: { leak: Leak; from: number }[] = [];
  for (const [kind, spans] of kinds) {
    for (const [from, to] of spans) {
      if (taken.some(([start, end]) => from < end && start < to)) continue;
      taken.push([from, to]);
      found.push({ leak: { kind, field, text: withoutPeriod(read.cut(from, to)) }, from });
    }
  }
  return found.toSorted((a, b) => a.from - b.from).map(({ leak }) => leak);
}

/**
 * The words by which readers of an anonymous need could tell who wrote it: the organisation's name (also without its legal form, without
 * accents, or as capitals), e-mail, telephone, tax code, web address. Everything that others see is searched; `confidential` is not shown
 * to them.
 * @param organisationNames the names that the organisation goes by
 */
export function leaks(statement: NeedStatement, organisationNames: string[]): Leak[] {
  const { title, problem, processStep, targets, constraints, wishes, keywords } = statement;
  const fields: [string, string[]][] = [
    ['title', [title]],
    ['problem', [problem]],
    ['processStep', [processStep]],
    ['targets', targets.flatMap(({ quantity, unit }) => [quantity, unit])],
    ['constraints', constraints],
    ['wishes', wishes],
    ['keywords', keywords],
  ];
  return fields.flatMap(([field, texts]) => texts.flatMap((text) => leaksIn(field, text, organisationNames)));
}
