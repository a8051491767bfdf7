import { dateForms, type Precision, type Span, type TetOf } from './date-words';
import { numberInWords } from './numbers';
import type { Reading } from './reading';

export interface FoundDate {
  value: string;
  from: number;
  to: number;
  /** Whether the text names the day itself; "trong 12 tháng" moves with the day on which it is read. */
  fixed: boolean;
}

interface Said extends Span {
  precision: Precision;
  fixed: boolean;
  from: number;
  to: number;
}

/** The named parts of a match, a count in words made figures. */
function groupsOf(read: Reading, match: RegExpExecArray): Record<string, string | undefined> {
  const count = match.groups?.['count'];
  if (!count || /^\d/.test(count)) return match.groups ?? {};
  const from = match.index + match[0].indexOf(count);
  const written = read.cut(from, from + count.length);
  const numbers = (['vi', 'en'] as const).map((language) => numberInWords(written, read.accented, language));
  return { ...match.groups, count: String(numbers.find((number) => number > 0) ?? 0) };
}

/** Every stretch of time that is named, the longer form where two overlap. */
function spansOf(text: Reading, today: string, tetOf: TetOf): Said[] {
  const found: Said[] = [];
  for (const { pattern, precision, fixed, read } of dateForms) {
    for (const match of text.folded.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const span = read(groupsOf(text, match), today, tetOf);
      if (found.some((other) => from < other.to && other.from < to)) continue;
      if (span) found.push({ ...span, precision, fixed, from, to });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

const atLast = String.raw`cham nhat|muon nhat|tre nhat|han chot|han cuoi|deadline|no later than|at the latest|au plus tard`;
const before = 'truoc|before|avant';
const until = String.raw`den het|den|toi|han|hoan thanh|xong|by|until|d'ici(?: a)?|jusqu'(?:a|au|en)?`;
/** Between a cue and a day or month there may be a few words: "trước mùa cá nam tháng 4/2027", "chậm nhất là ngày". */
const few = String.raw`(?:\s(?!(?:${before}|${atLast}|${until})\s)[^\s.;,:\d\n]{1,10}){0,4}?`;
const part = String.raw`(?:\s(?:the\s)?(?<part>cuoi|het|giua|end of|fin(?: de)?|mid|mi))?`;
const cuePattern = new RegExp(
  `(?<![\\p{L}])(?:(?<last>${atLast})|(?<before>${before})|${until})(?:\\slà?)?${few}${part}(?:\\s(?:ngay|le|the|nam))?[\\s:-]*$`,
  'u',
);
const nearCuePattern = new RegExp(
  `(?<![\\p{L}])(?:(?<last>${atLast})|(?<before>${before})|trong|vao|in|en|${until})${part}(?:\\sthe)?[\\s:-]*$`,
  'u',
);
const partPattern = /(?<![\p{L}])(?<part>cuoi|het|giua|end of|fin(?: de)?|mid|mi)[\s-]*$/u;

/** Work that can be due; a period without it ("giữ tươi trong 2 tháng") is a property of the product. */
const work =
  /can|muon|hoan thanh|trien khai|dua vao|ket qua|trl|xong|lap dat|nghiem thu|ban giao|ap dung|van hanh|thoi gian thuc hien|tien do|phai co|need|must|deploy|install|deliver|finish|ready|besoin|faut|livrer/;
const completed = /(?:^|\s)(?:xong|hoan thanh|nghiem thu|ban giao|phai|cham nhat|muon nhat|ready|deliver|must)(?=\s|$)/;
const otherPeriods =
  /giu|bao quan|tuoi|hoan von|thu hoi von|hoan lai|bao hanh|nuoi|luu tru|luu kho|ton kho|shelf|payback|keep|warranty|conserv|garanti|duong|hong sau|chet sau|chiu|nghi|thu viec/;
/** A day on which something else ends or began. */
const otherDays =
  /(?:het han|het hieu luc|hieu luc|ban hanh|ky ngay|cap ngay|ke tu|tu ngay|tu thang|tu nam|tu quy|expires?(?: on| in)?|expire le|since|depuis)(?:\s\S+){0,2}\s*$/;

/** "Sau Tết" says from when on. */
const fromThenOn = /(?:^|\s)(?:sau|after|apres)(?:\s(?:ngay|dip|ky nghi|le))?\s*$/;

const NEAR = 80;

/** The sentence before a place, its last words only where nobody sets full stops. */
const clauseBefore = (folded: string, from: number) =>
  (
    folded
      .slice(Math.max(0, from - 2 * NEAR), from)
      .split(/[;\n!?]|\.\s/)
      .at(-1) ?? ''
  ).slice(-NEAR);

interface Due {
  value: string;
  rank: number;
}

/** What the words around a stretch of time make of it: undefined where nothing is due then. */
function dueOf({ folded }: Reading, said: Said): Due | undefined {
  const clause = clauseBefore(folded, said.from);
  const after = folded.slice(said.to, said.to + 30).split(/[;,\n!?]|\.(?:\s|$)/, 1)[0] ?? '';
  const whole = clause + folded.slice(said.from, said.to) + after;
  if (otherDays.test(clause) || fromThenOn.test(clause)) return undefined;
  const isDue = completed.test(clause.slice(-25)) || (work.test(whole) && !otherPeriods.test(whole));
  if (said.precision === 'period') return isDue ? { value: said.last, rank: completed.test(clause.slice(-25)) ? 2 : 1 } : undefined;
  const wide = said.precision === 'day' || said.precision === 'month';
  const cue = (wide ? (cuePattern.exec(clause) ?? nearCuePattern.exec(clause)) : nearCuePattern.exec(clause))?.groups;
  const within = cue?.['part'] ?? partPattern.exec(clause)?.groups?.['part'];
  const named = cue !== undefined || within !== undefined;
  if (!named && !(said.precision === 'quarter' && isDue)) return undefined;
  if (said.precision !== 'day' && otherPeriods.test(whole) && !completed.test(clause.slice(-25))) return undefined;
  if (!said.fixed && !isDue) return undefined;
  if (within && /^(?:giua|mid|mi)$/.test(within)) return said.middle ? { value: said.middle, rank: rankOf(cue, clause) } : undefined;
  return { value: cue?.['before'] && !within ? said.before : said.last, rank: rankOf(cue, clause) + (said.precision === 'day' ? 1 : 0) };
}

const rankOf = (cue: Record<string, string | undefined> | undefined, clause: string) =>
  (cue?.['last'] ? 3 : 0) + (completed.test(clause.slice(-40)) ? 1 : 0);

/**
 * The day by which the writer wants a solution, when the text says so; a day that has passed is none. A quarter, month or year means its
 * last day, "trước quý II" the day before it begins. Where two days are named alike ("chạy thử trong quý 1, mở rộng trước tháng 8") there
 * is none.
 * @param today a calendar day in Vietnam, YYYY-MM-DD, from which "trong 12 tháng" counts
 * @param tetOf the first day of Tết in a year, YYYY-MM-DD
 */
export function readDeadline(read: Reading, today: string, tetOf: TetOf): FoundDate | undefined {
  const due = spansOf(read, today, tetOf).flatMap((said) => {
    const found = dueOf(read, said);
    const soon = found && found.value > today && found.value < `${Number(today.slice(0, 4)) + 15}`;
    return soon ? [{ ...found, from: said.from, to: said.to, fixed: said.fixed }] : [];
  });
  const best = Math.max(...due.map(({ rank }) => rank));
  const [first, ...others] = due.filter(({ rank }) => rank === best);
  return first && others.every(({ value }) => value === first.value)
    ? { value: first.value, from: first.from, to: first.to, fixed: first.fixed }
    : undefined;
}
