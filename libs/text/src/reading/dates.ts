import type { Reading } from './reading';

export interface FoundDate {
  value: string;
  from: number;
  to: number;
  /** Whether the text names the day itself; "trong 12 tháng" moves with the day on which it is read. */
  fixed: boolean;
}

const iso = (date: Date) => date.toISOString().slice(0, 10);
const monthEnd = (year: number, month: number) => iso(new Date(Date.UTC(year, month, 0)));

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : undefined;
}

const quarters: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** The same day so many months on; the last of the month where there is no such day. */
function monthsAfter(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = monthEnd(year, month + months);
  return dayOf(Number(last.slice(0, 4)), Number(last.slice(5, 7)), day) ?? last;
}

const daysAfter = (today: string, days: number) => iso(new Date(Date.parse(today) + days * 86_400_000));

const by = String.raw`(?<![\p{L}])(?<by>truoc|den het|den|toi|cham nhat|muon nhat|han chot|han cuoi|han|hoan thanh|xong|deadline|by|before|until|avant|d'ici|jusqu'au)(?!\p{L})[^.;\n\d]{0,25}?`;
const year = String.raw`(?<year>20\d\d)(?!\d)`;

/** Work that can be due; a period without it ("giữ tươi trong 2 tháng") is a property of the product. */
const work =
  /can|muon|hoan thanh|trien khai|dua vao|ket qua|trl|xong|lap dat|nghiem thu|ban giao|ap dung|van hanh|thoi gian thuc hien|tien do|need|deploy|install|deliver|finish|ready|besoin|livrer/;
const otherPeriods =
  /giu|bao quan|tuoi|hoan von|thu hoi von|hoan lai|bao hanh|nuoi|luu tru|luu kho|ton kho|shelf|payback|keep|warranty|conserv|garanti|duong|hong sau|chet sau|chiu|nghi|thu viec/;

type Groups = Record<string, string | undefined>;
interface DateForm {
  pattern: RegExp;
  fixed: boolean;
  read: (groups: Groups, today: string) => string | undefined;
  clause?: (clause: string) => boolean;
}

const n = (text: string | undefined) => Number(text);
const isDue = (clause: string) => work.test(clause) && !otherPeriods.test(clause);

function dateIn(groups: Groups) {
  return dayOf(n(groups['year']), n(groups['month']), n(groups['day']));
}

function after(today: string, count: number, unit: string): string {
  if (/^(?:ngay|days?|jours?)$/.test(unit)) return daysAfter(today, count);
  if (/^(?:tuan|weeks?|semaines?)$/.test(unit)) return daysAfter(today, 7 * count);
  return monthsAfter(today, /^(?:nam|years?|ans?)$/.test(unit) ? 12 * count : count);
}

const relativeDate = (groups: Groups, today: string) => after(today, n(groups['count']), groups['unit'] ?? '');

/** In the order of their precision: a day, a month, a quarter, a year, a period from today. */
const forms: DateForm[] = [
  { pattern: new RegExp(`${by}(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})\\s?[/.-]\\s?${year}`, 'gu'), fixed: true, read: dateIn },
  {
    pattern: new RegExp(`${by}(?<day>\\d{1,2})\\sthang\\s(?<month>\\d{1,2})(?:\\s?/\\s?|,?\\snam\\s)${year}`, 'gu'),
    fixed: true,
    read: dateIn,
  },
  { pattern: new RegExp(`${by}${year}-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)`, 'gu'), fixed: true, read: dateIn },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?<by>truoc|trong|het|cuoi|den|vao|cham nhat|xong|hoan thanh)\\s(?:het\\s|cuoi\\s)?thang\\s(?<month>\\d{1,2})(?:\\s?/\\s?|-|\\snam\\s)${year}`,
      'gu',
    ),
    fixed: true,
    read: ({ by: word, month, year: y }) =>
      n(month) >= 1 && n(month) <= 12 ? monthEnd(n(y), n(month) - (word === 'truoc' ? 1 : 0)) : undefined,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?<by>truoc\\s)?(?:het\\s|cuoi\\s|trong\\s|vao\\s)?quy\\s(?<quarter>iv|iii|ii|i|[1-4])(?:\\s?[/-]\\s?|,?\\snam\\s|\\s)${year}`,
      'gu',
    ),
    fixed: true,
    read: ({ by: word, quarter, year: y }) => monthEnd(n(y), 3 * ((quarters[quarter ?? ''] ?? 0) - (word ? 1 : 0))),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])(?<by>trong|het|cuoi|truoc)\\snam\\s${year}`, 'gu'),
    fixed: true,
    read: ({ by: word, year: y }) => monthEnd(n(y) - (word === 'truoc' ? 1 : 0), 12),
    clause: (clause) => !otherPeriods.test(clause),
  },
  {
    pattern: /(?<!\p{L})(?:cuoi|het|trong)\snam\s(?<which>nay|sau|toi)(?!\p{L})/gu,
    fixed: false,
    read: ({ which }, today) => monthEnd(n(today.slice(0, 4)) + (which === 'nay' ? 0 : 1), 12),
    clause: (clause) => isDue(clause) && !/trong nam (?:sau|toi)/.test(clause),
  },
  {
    pattern:
      /(?<!\p{L})(?:trong|trong vong|trong thoi gian|trong thoi han|within|in|dans|sous)\s(?:toi da\s|khong qua\s|khoang\s|vong\s)?(?<count>\d{1,2})\s?(?<unit>thang|tuan|nam|months?|weeks?|years?|mois|semaines?|ans?)(?!\p{L})(?!\s(?:qua|vua|gan day|dau|mua|lien tuc|truoc|roi|nay|lien|past|\d))/gu,
    fixed: false,
    read: relativeDate,
    clause: isDue,
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:sau|trong|trong vong)\s)?(?<count>\d{1,3})\s(?<unit>ngay|thang|tuan|nam)\s(?:toi|nua|ke tu (?:ngay|khi|luc))(?!\p{L})/gu,
    fixed: false,
    read: relativeDate,
    clause: (clause) => !otherPeriods.test(clause),
  },
];

/** The sentence around a match, decimals and abbreviations notwithstanding. */
function clauseAround(folded: string, from: number, to: number): string {
  const before =
    folded
      .slice(0, from)
      .split(/[;\n!?]|\.\s/)
      .at(-1) ?? '';
  return before + folded.slice(from, to + 30).split(/[;,\n!?]|\.(?:\s|$)/, 1)[0];
}

/**
 * The day by which the writer wants a solution, when the text says so; a day that has passed is none. A quarter, month or year means its
 * last day, "trước quý II" the day before it begins.
 * @param today a calendar day in Vietnam, YYYY-MM-DD, from which "trong 12 tháng" counts
 */
export function readDeadline({ folded }: Reading, today: string): FoundDate | undefined {
  for (const { pattern, fixed, read, clause = () => true } of forms) {
    for (const match of folded.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const value = read(match.groups ?? {}, today);
      if (value && value > today && clause(clauseAround(folded, from, to))) return { value, from, to, fixed };
    }
  }
  return undefined;
}
