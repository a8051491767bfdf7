import type { Lang } from '../stop-words';
import { nameBefore, noiseIn, timeUnits, wordsAfter } from './measured-names';
import { quantities, type Quantity, sameUnit } from './quantities';
import { type Hit, type Reading, vocabulary } from './reading';

type Cue = 'wanted' | 'ought' | 'current' | 'mildly_current' | 'neutral';

const cueWords: Record<Cue, string> = {
  wanted:
    'cần;muốn;mong;mong muốn;mục tiêu;yêu cầu;kỳ vọng;hy vọng;nhằm;phấn đấu;hướng tới;nhu cầu;đang cần;đang tìm;need;needs;want;target;wish;' +
    'besoin;souhaitons;voulons;objectif;aim;il faut;faut;devons;cherchons;muốn tìm;kiếm',
  ought: 'phải;!để;đòi;must;doit;should be;target',
  current:
    "hiện;hiện nay;hiện tại;hiện giờ;hiện chỉ;hiện đang;đang;bây giờ;lâu nay;đến nay;trung bình;currently;now;today;actuellement;aujourd'hui",
  mildly_current: 'chỉ;!mới;vượt;lên tới;lên đến;mất;tốn;only;takes;lasts;seulement;dure;prend',
  neutral:
    'chi phí;chi nhánh;chi tiết;không cần;chưa cần;cần thiết;cần thơ;hiện tượng;phát hiện;thể hiện;thực hiện;xuất hiện;mới lạ;giấy phép mới;quy định mới;tiêu chuẩn mới;máy mới;công nghệ mới;thiết bị mới;mới đây',
};
const cues = vocabulary<Cue>(
  (Object.entries(cueWords) as [Cue, string][]).flatMap(([cue, words]) => words.split(';').map((word) => [word, cue] as const)),
);

const imperative =
  /^[\s\-•*+\d.)]*(?:giam(?! doc| sat)|tang|nang(?! suat| luong)|rut ngan|keo dai|cat giam|tiet kiem|reduce|increase|cut|extend|lower|raise|shorten|decrease|improve|reduire|augmenter|diminuer|ramener|baisser|abaisser|ameliorer|allonger|prolonger|porter|faire passer)\s/;
const link =
  /^\s*(?:hien nay|hien tai|nhu hien nay|bay gio)?\s*(?:xuong con|xuong|len den|len toi|len thanh|len|giam con|con|ve|den|toi|thanh|to|a|->|→|=>)\s*(?:muc|con)?\s*$/;

/** "độ màu còn 350 Pt-Co, giấy phép bắt phải dưới 50": a bound without a unit has that of the figure before it. */
const unitless =
  /(?:^|\s)(?:phai|can|xuong|con|muon|mong|yeu cau)\s(?:(?:xuong|con)\s)?(?<bound>duoi|khong qua|toi da|tren|it nhat|toi thieu|<|≤|>|≥)\s?(?<value>\d+(?:[.,]\d+)?)(?=\s?(?:[,;)\n]|\.(?:\s|$)|$))/g;
const unitlessBounds: Readonly<Record<string, Quantity['bound']>> = {
  ...{ duoi: '<', '<': '<', 'khong qua': '≤', 'toi da': '≤', '≤': '≤', tren: '>', '>': '>' },
};
const NEAR = 90;

function boundsWithoutUnit(read: Reading, all: readonly Quantity[]): Quantity[] {
  return [...read.folded.matchAll(unitless)].flatMap((match): Quantity[] => {
    const { bound = '', value = '' } = match.groups ?? {};
    const from = match.index + match[0].indexOf(bound);
    const to = match.index + match[0].length;
    const before = all.findLast((other) => other.from < to);
    if (!before || before.to > from || from - before.to > NEAR || before.kind === 'đồng' || timeUnits.has(before.kind)) return [];
    const spans = { from, to, start: read.origin(from), end: read.origin(to) };
    return [
      { ...before, value: Number(value.replace(',', '.')), second: null, joint: null, bound: unitlessBounds[bound] ?? '≥', ...spans },
    ];
  });
}

interface Statement {
  from: number;
  to: number;
  wanted: boolean;
}

/** Sentences and their like; "Mục tiêu:" and the bullets under it belong together. */
function statements({ folded }: Reading, titleLength: number): Statement[] {
  const found: Statement[] = [];
  let from = 0;
  let heading = false;
  for (const match of folded.matchAll(/[;!?\n]|\.(?!\d|(?<=\bng\.)d\b)|\s(?:nhung|trong khi)\s|$/g)) {
    const words = folded.slice(from, match.index);
    const listed: boolean = heading && /^\s*[-•*+\d]/.test(words);
    found.push({ from, to: match.index, wanted: listed || from < titleLength || imperative.test(words) });
    if (words.trim()) heading = listed || (words.trim().endsWith(':') && /muc tieu|can |yeu cau|mong muon|target|need/.test(words));
    from = match.index + match[0].length;
  }
  return found;
}

type Role = 'wanted' | 'current' | 'unsaid';

/** A quantity of a sentence and what the words around it make of it. */
export interface Figure extends Quantity {
  role: Role;
  /** The role that the cues before it give, whatever is said after it ("8% hiện nay"). */
  mode: Role;
  statement: number;
  /** What was written between the previous figure (or the start of the statement) and this one. */
  before: string;
  beforeFrom: number;
  name: string;
  tailName: string;
  tailTo: number;
  linked: boolean;
  /** The words of its statement up to it. */
  context: readonly string[];
}

/** "Nhà máy giảm hao hụt từ 15% …": a change that is told as a task, with what is to change between the verb and its first figure. */
const commanded =
  /(?:^|\s)(?:giam|tang|nang|ha|rut ngan|rut|keo dai|dua|cat giam|reduce|increase|raise|cut|lower|extend|shorten|improve|reduire|augmenter|diminuer|ramener|baisser|allonger|prolonger|porter)(?:\s[^\s,;]+){1,8}\s(?:tu|from|de)\s*$/;
const happened =
  /(?:^|\s)(?:da|vua|moi|nam ngoai|nam truoc|nam roi|thang truoc|truoc day|hien|dang|gia ban|vi|bi|do|doanh thu|san luong)\s/;

const forced = /(?:^|\s)(?:nen|cung|thuong|luon|lai|buoc|danh|van)\s(?:\S+\s){0,3}$/;

/** "hiện phải thay 20%" states a fact, "hiện mất 2 giây, phải xuống 1" a wish. */
function roleOf(read: Reading, said: Hit<Cue>[], start: Role): Role {
  let role = start;
  let since = 0;
  for (const { value, from, to } of said) {
    if (value === 'wanted' || value === 'current') role = value;
    else if (
      value === 'ought' &&
      !forced.test(read.folded.slice(Math.max(0, from - 60), from)) &&
      (role !== 'current' || /[,\d]/.test(read.folded.slice(since, from)))
    )
      role = 'wanted';
    else if (value === 'mildly_current' && role === 'unsaid') role = 'current';
    since = to;
  }
  return role;
}

/** What is wished for is named after the wish, if it is named at all. */
const wishFrom = (said: Hit<Cue>[], from: number) => said.filter((cue) => cue.value === 'wanted' && cue.from >= from).at(-1)?.to ?? from;

/** The quantities of a text with their roles and names. */
export function figures(read: Reading, language: Lang, titleLength: number): Figure[] {
  const measured = quantities(read, language).filter(({ kind }) => kind !== 'ha');
  const all = [...measured, ...boundsWithoutUnit(read, measured)].toSorted((a, b) => a.from - b.from);
  const said = cues.find(read);
  const noise = [...said.filter(({ value }) => value !== 'neutral').map((cue) => ({ ...cue, value: 'break' as const })), ...noiseIn(read)];
  return statements(read, titleLength).flatMap(({ from, to, wanted }, statement) => {
    const here = all.filter((quantity) => quantity.from >= from && quantity.to <= to);
    return inherited(
      here
        .map((quantity, i): Figure => {
          const beforeFrom = here[i - 1]?.to ?? from;
          const cuesBefore = said.filter((cue) => cue.from >= from && cue.from < quantity.from);
          const arrow = /->|→|=>/.test(read.folded.slice(quantity.from, quantity.to));
          const before = read.folded.slice(beforeFrom, quantity.from);
          const task = commanded.test(before) && !happened.test(read.folded.slice(from, quantity.from));
          const mode = arrow || task ? 'wanted' : roleOf(read, cuesBefore, wanted ? 'wanted' : 'unsaid');
          const name = nameBefore(
            read,
            { wish: wishFrom(cuesBefore, beforeFrom), from: beforeFrom, to: quantity.from, first: i === 0 },
            noise,
          );
          const linked = here[i - 1] !== undefined && link.test(before);
          const context = read.folded.slice(from, quantity.from).split(/[\s,:()]+/);
          const tail = wordsAfter(read, quantity.to, Math.min(to, here[i + 1]?.from ?? to));
          const saidAfter = /^\s(?:hien nay|hien tai|nhu hien nay)/.test(read.folded.slice(quantity.to, to)) ? 'current' : mode;
          return { ...quantity, role: saidAfter, mode, statement, before, beforeFrom, name, ...tail, linked, context };
          // "Còn một phần ba" is as often a third of what it was as a third of all.
        })
        .filter(({ fraction, mode }) => !fraction || mode !== 'wanted'),
    );
  });
}

/** "tỷ lệ thất thoát năm 2024 là 22,8%, năm 2025 còn 21,5%": a series of figures is named once. */
const inherited = (list: readonly Figure[]): Figure[] =>
  list.reduce<Figure[]>((done, figure) => {
    const last = done.at(-1);
    const continues = last && !figure.name && !figure.tailName && figure.role !== 'wanted' && sameUnit(last, figure);
    return [...done, continues ? { ...figure, name: last.name || last.tailName } : figure];
  }, []);
