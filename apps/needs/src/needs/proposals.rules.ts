import { budgetBandOf, budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { NeedStatement, Proposal, Target } from '@caunoi/contracts/needs/need';
import { type Locale, unitGap } from '@caunoi/contracts/locales';
import { fold } from '@caunoi/text/normalise';
import { readDeadline } from './proposals-dates.rules';
import { tellingWords } from './proposals-names.rules';
import { readTargets } from './proposals-targets.rules';
import { readProvince, readSector } from './proposals-topics.rules';
import { quantities, reading, vocabulary, type Hit, type Quantity, type Reading } from './quantities.rules';

interface Found<T> {
  value: T;
  from: number;
  to: number;
}

const alike = (a: string, b: string) => fold(a).replace(/\s+/g, ' ') === fold(b).replace(/\s+/g, ' ');
const tidyEnds = (words: string) => words.replace(/^[\s,:;.–•*+-]+|[\s,:;.–-]+$/g, '');

/** What follows the last separator. */
const since = (separator: RegExp, words: string) => words.split(separator).at(-1) ?? '';

const budgetCue =
  /(?:ngan sach|kinh phi|du toan|chi phi du kien|chi phi dau tu|muc dau tu|von dau tu|dau tu toi da|san sang (?:chi|tra|dau tu)|du kien (?:chi|dau tu)|budget|invest)/;
const spending =
  /(?:\bchung toi co|\bhien co|\bco the chi|\bcha? duoc|\bbo ra duoc|\bbo ra|\bdanh ra|\bdanh|\bchi tra|\bchi toi da|\btra toi da|\bco san|\bdau tu)\s(?:khoang\s|tam\s|toi da\s)?$/;
const otherMoney =
  /thiet hai|doanh thu|lo |mat |lai |von dieu le|tien dien|tien gas|da dau tu|da chi|da bo ra|lang phi|gia ban|ton |luong |loi nhuan|chi phi (?:dien|nuoc|gas|nhan cong|san xuat|nguyen lieu)|phat |no |thue /;

const topOf = ({ value, second, bound }: Quantity) =>
  bound === '<' || bound === '≤' || second !== null ? (second ?? value) - 1 : (second ?? value);

/** An amount is the budget only where the writer says so: losses, prices and turnovers are money too. */
function readBudget(read: Reading, language: Locale): Found<string> | undefined {
  const amounts = quantities(read, language).filter(({ kind, per }) => kind === 'đồng' && per === null);
  for (const [i, amount] of amounts.entries()) {
    const clause = since(/[;\n!?]|\.\s/, read.folded.slice(0, amount.from));
    const near = since(/,/, clause).slice(-60);
    const after = /^\s(?:cho|de|la)?\s?(?:du an|viec nay|giai phap|ngan sach|kinh phi|thu nghiem)/.test(read.folded.slice(amount.to));
    if ((!budgetCue.test(near) && !spending.test(near) && !after) || otherMoney.test(`${near} `)) continue;
    const next = amounts[i + 1];
    const upper = next && /^\s?(?:-|den|toi|to)\s?$/.test(read.folded.slice(amount.to, next.from)) ? next : undefined;
    const [low, high] = [
      amount.bound === '<' || amount.bound === '≤' ? topOf(amount) : amount.value,
      upper ? upper.value - 1 : topOf(amount),
    ];
    const band = budgetBandOf(low).code;
    if (band === budgetBandOf(high).code) return { value: band, from: amount.from, to: (upper ?? amount).to };
  }
  const open = /(?:ngan sach|kinh phi|budget)[^.;,\n]{0,20}(?:thoa thuan|thuong luong|trao doi|to be discussed|a discuter)/.exec(
    read.folded,
  );
  return open ? { value: 'to_discuss', from: open.index, to: open.index + open[0].length } : undefined;
}

const trlPattern =
  /(?<![\p{L}\d])(?:trl|muc (?:do )?san sang cong nghe(?: \(trl\))?)\s?(?<bound>>=|≥|>|(?:(?:toi thieu|it nhat|tren|tu|dat|phai|la|muc|cap|cua|at least|minimum|au moins)\s?)*|[:=])\s?(?<level>[1-9])(?![\d.,]\d|\d)(?<more>\s?(?:-|den)\s?[1-9]|\s?(?:tro len|or (?:more|higher)|ou plus|\+))?/gu;
const asksFor = /(?:can|yeu cau|muon|toi thieu|it nhat|phai|tu|need|require|at least|minimum|cherch)/;

/** The readiness asked for; the readiness of something the writer already has is another matter. */
function readTrl({ folded }: Reading): Found<number> | undefined {
  for (const match of folded.matchAll(trlPattern)) {
    const { bound = '', level, more } = match.groups ?? {};
    const sentence = since(/[\n!?]|\.\s/, folded.slice(0, match.index));
    const clause = since(/[;,]/, sentence);
    const alone = clause.trim() === '' && !/da co|dang co|hien|mau thu|ban mau|prototype|moi o/.test(sentence);
    const asked =
      /[>≥]|toi thieu|it nhat|tren|tu |at least|minimum|au moins/.test(`${bound} `) || more !== undefined || asksFor.test(clause);
    const value = Number(level) + (/^(?:>|.*tren\s?)$/.test(bound) ? 1 : 0);
    if ((asked || alone) && value <= 9 && !/(?:hien|moi|da co|dang|chi)\s(?:\S+\s){0,3}$/.test(clause))
      return { value, from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}

/** How a rule begins. What may follow "không được" and "phải" is listed: "nước thải không được xử lý" states a fact. */
const prohibitions =
  'không dùng;không sử dụng;không gửi;không đưa;không chứa;không tồn dư;không để lại;không gây;không làm;không ảnh hưởng;không phát sinh;' +
  'không thải;không dừng;không ngừng;không hóa chất;không chất cấm;không kết nối;không lưu;không tăng;không giảm;không quá;không vượt quá;không thay đổi;không có chất;không vượt;' +
  'không được dùng;không được sử dụng;không được tăng;không được giảm;không được vượt;không được quá;không được để;không được làm;' +
  'không được gửi;không được đưa;không được chứa;không được có;không được gây;không được ảnh hưởng;không được thay;không được dừng;' +
  'không được ngừng;không được tồn;không được thải;không được lưu;không được cao;không được thấp;không được ra;không được mang;' +
  'không được chia sẻ;không được tiết lộ;không được phép;không được kết nối;cấm dùng;tuyệt đối không;must not;may not;ne doit pas;without;sans';
const obligations =
  'bắt buộc;phải chạy;phải đạt;phải có;phải bảo đảm;phải đảm bảo;phải tương thích;phải phù hợp;phải đáp ứng;phải tuân thủ;phải hoạt động;' +
  'phải chịu;phải dùng được;phải lắp;phải an toàn;phải tại chỗ;phải nằm;phải hỗ trợ;phải hoàn vốn;phải giữ;phải rẻ;phải dễ;phải là;phải được;' +
  'chạy tại chỗ;triển khai tại chỗ;xử lý tại chỗ;dùng được trong;dùng được cả;dùng được mùa mưa;tuân thủ;hoàn vốn;có trích nguồn;đạt chuẩn;' +
  'đạt tiêu chuẩn;đạt QCVN;đạt TCVN;đạt UL94;on-premise;must;doit';
const rules = vocabulary<'prohibition' | 'obligation'>([
  ...prohibitions.split(';').map((word) => [word, 'prohibition'] as const),
  ...obligations.split(';').map((word) => [word, 'obligation'] as const),
]);
const factual =
  /(?:^|\s)(?:hien|hien nay|hien tai|dang|da|chua|vua|van|thuong|nen|khien|buoc|luon|truoc day|lau nay|vi vay|do do|neu)(?:\s|$)/;
const openers = /^(?:\s|va|nhung|nhat la|dong thoi|ngoai ra|giai phap|can|muon|chung toi|yeu cau|rang|ma|-|•|\d\))+(?=\s|$)/;
const listed =
  /^\s(?!(?:can|phai|muon|khong|hien|dang|co|dat|trong|truoc|ngan sach|kinh phi|gia|chi phi|thoi|nhung|vi|trl|ma|va phai)(?:\s|$))[^\d\n]+$/;
const clausePattern = /(?:\.(?=\d)|,(?=\d)|(?!\s(?:nhung|va (?=khong |phai |bat buoc |chay )|mot khi)\s?)[^.,;\n!?])+/g;

interface Clause {
  from: number;
  to: number;
}

function clausesOf({ folded }: Reading): Clause[] {
  return [...folded.matchAll(clausePattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** Clauses that forbid or oblige, in the writer's words, with the short subject before them ("ảnh không được gửi ra ngoài"). */
function readConstraints(read: Reading, titleLength: number): Found<string>[] {
  const clauses = clausesOf(read);
  const hits = rules.find(read);
  const found: Found<string>[] = [];
  for (const [i, { from, to }] of clauses.entries()) {
    const hit = hits.find((rule) => rule.from >= from && rule.to <= to);
    if (!hit || from < titleLength) continue;
    const lead = read.folded.slice(from, hit.from);
    const opener = openers.exec(lead)?.[0].length ?? 0;
    const subject = lead.slice(opener).trim();
    const unable =
      /^\s(?:duoc|noi|kip|biet|het|on)(?:\s|$)/.test(read.folded.slice(hit.to)) && !/duoc$/.test(read.folded.slice(hit.from, hit.to));
    if (factual.test(lead) || unable || /\?/.test(read.folded.charAt(to))) continue;
    const start = subject && !/\d/.test(subject) && subject.split(/\s+/).length <= 5 ? from + opener : hit.from;
    const limit = /^khong (?:vuot )?qua$/.test(read.folded.slice(hit.from, hit.to));
    if (limit && (start === hit.from || budgetCue.test(subject))) continue;
    let last = i;
    if (hit.value === 'prohibition')
      while (read.folded.charAt(clauses[last]?.to ?? 0) === ',' && continues(read, clauses[last + 1], hits)) last += 1;
    const value = tidyEnds(read.cut(start, clauses[last]?.to ?? to));
    if (value.length <= 300 && value.split(/\s+/).length > 1)
      found.push({ value, from: read.folded.indexOf(fold(value.slice(0, 1)), start), to: clauses[last]?.to ?? to });
  }
  return found;
}

const continues = ({ folded }: Reading, clause: Clause | undefined, hits: Hit<unknown>[]) =>
  clause !== undefined &&
  !hits.some(({ from, to }) => from >= clause.from && to <= clause.to) &&
  listed.test(folded.slice(clause.from, clause.to)) &&
  folded.slice(clause.from, clause.to).trim().split(/\s+/).length <= 4;

const wishes = vocabulary<'wish' | 'other'>([
  ...'cần;muốn;mong muốn;mong;cần tìm;đang tìm;muốn tìm;đang cần;nhu cầu;tìm kiếm;cần có;muốn có;need;need to;want to;want;looking for;cherchons;cherche à;besoin de'
    .split(';')
    .map((word) => [word, 'wish'] as const),
  ...'cần thiết;không cần;chưa cần;cần thơ;không muốn;nhu cầu thị trường'.split(';').map((word) => [word, 'other'] as const),
]);
const titleLead = /^[\s:]*(?:(?:mot|duoc|tim|co|phai|la|lam sao|co the|tim duoc|giup|de|giai phap de|a|to|un|une)\s)*/;
const titleStop =
  /\s(?:trong (?:vong )?\d|truoc (?:ngay|thang|quy|\d)|voi ngan sach|voi kinh phi|ngan sach|kinh phi|nhung|theo|trl|va khong|ma khong|va phai)(?:\s|\d|≥|>|$)/;
const notTitle = /^(?:\d|<|>|≥|≤|duoi|tren|khoang|ngan sach|kinh phi|trl|them|tien|nguoi|chuyen gia tu van$|biet|hoi|xong|truoc|trong)/;
const LONGEST_TITLE = 100;

/** What the writer wants, in his own words: the phrase after the first "cần …", "muốn …" that is long enough to stand alone. */
function readTitle(read: Reading, { language }: NeedStatement): Found<string> | undefined {
  for (const { to: after, value: kind } of wishes.find(read)) {
    if (kind === 'other') continue;
    const from = after + (titleLead.exec(read.folded.slice(after))?.[0].length ?? 0);
    const sentence = read.folded.slice(from).split(/[;\n!?:(]|\.(?!\d)/, 1)[0] ?? '';
    const stop = sentence.search(titleStop);
    const wanted = stop < 0 ? sentence : sentence.slice(0, stop);
    const comma = [...wanted.matchAll(/,(?!\d)/g)].map(({ index }) => index).find((index) => wanted.slice(0, index).split(' ').length >= 4);
    const words = (comma === undefined ? wanted : wanted.slice(0, comma)).trimEnd();
    const value = tidyEnds(read.cut(from, from + words.length));
    if (notTitle.test(words) || words.split(' ').length < 3 || value.length < 10 || value.length > LONGEST_TITLE) continue;
    if (tellingWords(read, from, from + words.length, language) < 2) continue;
    return { value: value.charAt(0).toUpperCase() + value.slice(1), from, to: from + words.length };
  }
  return undefined;
}

const locales: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' };

function targetText({ quantity, current, wanted, unit }: Target, language: Locale): string {
  const [from, to] = [current, wanted].map((value) => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 }).format(value));
  return `${quantity}: ${from} → ${to}${unitGap(unit, language)}${unit}`;
}

const dayText = (day: string, language: Locale) =>
  new Intl.DateTimeFormat(locales[language], { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));

type Propose = (read: Reading, statement: NeedStatement, today: string) => Proposal[];

const words = (read: Reading, { from, to }: { from: number; to: number }) => tidyEnds(read.cut(from, to));

const targetProposals: Propose = (read, { title, problem, targets, language }) => {
  const stated = (found: Target) =>
    targets.some(({ quantity, unit, wanted }) => alike(unit, found.unit) && (wanted === found.wanted || alike(quantity, found.quantity)));
  const spelt = (found: { from: number; to: number; wantedFrom: number }) => {
    const whole = words(read, found);
    return title.includes(whole) || problem.includes(whole)
      ? whole
      : words(read, { from: found.wantedFrom, to: read.folded.indexOf('\n', found.wantedFrom) });
  };
  return readTargets(read, language, title.length)
    .filter((found, i, all) => !stated(found) && all.findIndex(({ unit, wanted }) => unit === found.unit && wanted === found.wanted) === i)
    .slice(0, Math.max(0, 5 - targets.length))
    .map((found) => {
      const { quantity, unit, current, wanted } = found;
      return { field: 'targets', value: { quantity, unit, current, wanted }, display: targetText(found, language), words: spelt(found) };
    });
};

const constraintProposals: Propose = (read, { title, constraints }) => {
  const stated = (value: string) => constraints.some((known) => fold(known).includes(fold(value)) || fold(value).includes(fold(known)));
  return readConstraints(read, title.length)
    .filter(({ value }, i, all) => !stated(value) && all.findIndex((other) => alike(other.value, value)) === i)
    .slice(0, Math.max(0, 12 - constraints.length))
    .map(({ value }) => ({ field: 'constraints', value, display: value, words: value }));
};

/** The one value of a field, unless the field says so already. */
const single =
  <T extends string | number>(
    field: Proposal['field'],
    read: (read: Reading, statement: NeedStatement, today: string) => Found<T> | undefined,
    stated: (statement: NeedStatement, value: T) => boolean,
    display: (value: T, language: Locale) => string,
  ): Propose =>
  (text, statement, today) => {
    const found = read(text, statement, today);
    if (!found || stated(statement, found.value)) return [];
    return [{ field, value: found.value, display: display(found.value, statement.language), words: words(text, found) }];
  };

/** In the order of the wizard. A figure in the text that contradicts its field is shown; a title, sector or province is not argued with. */
const readers: Propose[] = [
  single(
    'title',
    readTitle,
    ({ title }) => title !== '',
    (value) => value,
  ),
  single(
    'sector',
    readSector,
    ({ sector }) => sector !== null,
    (value, language) => label(sectors, value, language),
  ),
  targetProposals,
  constraintProposals,
  single(
    'budgetBand',
    (read, { language }) => readBudget(read, language),
    ({ budgetBand }, value) => budgetBand === value,
    (value, language) => label(budgetBands, value, language),
  ),
  single(
    'deadline',
    (read, { deadline }, today) => {
      const found = readDeadline(read, today);
      return found && (found.fixed || deadline === null) ? found : undefined;
    },
    ({ deadline }, value) => deadline === value,
    dayText,
  ),
  single(
    'trlMin',
    readTrl,
    ({ trlMin }, value) => trlMin === value,
    (value) => `TRL ≥ ${value}`,
  ),
  single(
    'province',
    readProvince,
    ({ province }) => province !== null,
    (value, language) => label(provinces, value, language),
  ),
];

/**
 * What title and problem already say and the fields do not: each with the exact words it was read from, for the writer to confirm.
 * Nothing that is stated already, and nothing in doubt.
 * @param today a calendar day in Vietnam, YYYY-MM-DD
 */
export function proposals(statement: NeedStatement, today: string): Proposal[] {
  const read = reading(`${statement.title}\n${statement.problem}\n`);
  return readers.flatMap((propose) => propose(read, statement, today));
}
