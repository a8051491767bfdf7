import type { Lang } from '../stop-words';
import { fillers, meaningful, nameBefore, ownWords, quantityName, tidy, timeUnits, wordsAfter } from './measured-names';
import { quantities, type Quantity, sameUnit } from './quantities';
import { type Hit, type Reading, vocabulary } from './reading';

/** What is measured, where it stands and where it must get to. */
export interface FoundTarget {
  quantity: string;
  unit: string;
  current: number;
  wanted: number;
  from: number;
  to: number;
  /** The wanted figure alone, for when the whole span runs across fields. */
  wantedFrom: number;
}

type Cue = 'wanted' | 'ought' | 'current' | 'mildly_current' | 'neutral';

const cueWords: Record<Cue, string> = {
  wanted:
    'cần;muốn;mong;mong muốn;mục tiêu;yêu cầu;kỳ vọng;hy vọng;nhằm;phấn đấu;hướng tới;nhu cầu;đang cần;đang tìm;need;needs;want;target;wish;' +
    'besoin;souhaitons;voulons;objectif',
  ought: 'phải;!để;must;doit',
  current:
    "hiện;hiện nay;hiện tại;hiện giờ;hiện chỉ;hiện đang;đang;bây giờ;lâu nay;đến nay;trung bình;currently;now;today;actuellement;aujourd'hui",
  mildly_current: 'chỉ;!mới;vượt;lên tới;lên đến;mất;tốn;only;seulement',
  neutral: 'chi phí;chi nhánh;chi tiết;không cần;chưa cần;cần thiết;cần thơ;hiện tượng;phát hiện;thể hiện;thực hiện;xuất hiện;mới lạ',
};
const cues = vocabulary<Cue>(
  (Object.entries(cueWords) as [Cue, string][]).flatMap(([cue, words]) => words.split(';').map((word) => [word, cue] as const)),
);

const imperative =
  /^[\s\-•*+\d.)]*(?:giam(?! doc| sat)|tang|nang(?! suat| luong)|rut ngan|keo dai|cat giam|tiet kiem|reduce|increase|cut|extend|lower|reduire|augmenter)\s/;
const link =
  /^\s*(?:hien nay|hien tai|nhu hien nay|bay gio)?\s*(?:xuong con|xuong|len den|len toi|len thanh|len|giam con|con|den|toi|thanh|to|->|→|=>)\s*(?:muc|con)?\s*$/;
const levelWords = /(?:^|\s)(?:xuong|con|len|den|toi|dat|duoi|to)(?:\s|$)/;
const down = /(?:^|\s)(?:giam|ha|rut ngan|xuong|cat giam|tiet kiem|reduce|cut|lower|reduire)(?:\s|$)/;
const up = /(?:^|\s)(?:tang|nang(?! suat| luong)|keo dai|len|increase|raise|extend|augmenter)(?:\s|$)/;
/** A period in which something is to be done, or pays back, is no level of anything. */
const periodWords = /(?:trong|trong vong|hoan von|thu hoi von|within|bao hanh|hoan thanh|xong)(?:\s\S+)?\s*$/;

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
  for (const match of folded.matchAll(/[;!?\n]|\.(?!\d)|\s(?:nhung|trong khi)\s|$/g)) {
    const words = folded.slice(from, match.index);
    const listed: boolean = heading && /^\s*[-•*+\d]/.test(words);
    found.push({ from, to: match.index, wanted: listed || from < titleLength || imperative.test(words) });
    if (words.trim()) heading = listed || (words.trim().endsWith(':') && /muc tieu|can |yeu cau|mong muon|target|need/.test(words));
    from = match.index + match[0].length;
  }
  return found;
}

type Role = 'wanted' | 'current' | 'unsaid';

interface Figure extends Quantity {
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
}

const forced = /(?:^|\s)(?:nen|cung|thuong|luon|lai|buoc|danh|van)\s(?:\S+\s){0,3}$/;

/** "hiện phải thay 20%" states a fact, "hiện mất 2 giây, phải xuống 1" a wish. */
function roleOf(read: Reading, said: Hit<Cue>[], start: Role): Role {
  let role = start;
  let since = 0;
  for (const { value, from, to } of said) {
    if (value === 'wanted' || value === 'current') role = value;
    else if (
      value === 'ought' &&
      !forced.test(read.folded.slice(0, from)) &&
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

function figures(read: Reading, language: Lang, titleLength: number): Figure[] {
  const all = quantities(read, language).filter(({ kind }) => kind !== 'ha');
  const said = cues.find(read);
  const noise = [...said.filter(({ value }) => value !== 'neutral'), ...fillers[language].find(read)];
  return statements(read, titleLength).flatMap(({ from, to, wanted }, statement) => {
    const here = all.filter((quantity) => quantity.from >= from && quantity.to <= to);
    return here.map((quantity, i): Figure => {
      const beforeFrom = here[i - 1]?.to ?? from;
      const cuesBefore = said.filter((cue) => cue.from >= from && cue.from < quantity.from);
      const arrow = /->|→|=>/.test(read.folded.slice(quantity.from, quantity.to));
      const mode = arrow ? 'wanted' : roleOf(read, cuesBefore, wanted ? 'wanted' : 'unsaid');
      const before = read.folded.slice(beforeFrom, quantity.from);
      const name = nameBefore(read, wishFrom(cuesBefore, beforeFrom), beforeFrom, quantity.from, noise);
      const linked = here[i - 1] !== undefined && link.test(before);
      const tail = wordsAfter(read, quantity.to, Math.min(to, here[i + 1]?.from ?? to));
      const saidAfter = /^\s(?:hien nay|hien tai|nhu hien nay)/.test(read.folded.slice(quantity.to, to)) ? 'current' : mode;
      return { ...quantity, role: saidAfter, mode, statement, before, beforeFrom, name, ...tail, linked };
    });
  });
}

const fullName = ({ name, tailName }: Figure) => (name.split(' ').length > 1 ? name : tidy(`${tailName} ${name}`));

/** Whether both figures measure one thing: their names share a word, or the wanted one is named by nothing but its verb. */
function sameThing(current: Figure, wanted: Figure, alone: boolean): boolean {
  const [a, b] = [`${current.name} ${current.tailName}`, `${wanted.name} ${wanted.tailName}`].map((name) => ownWords(name));
  if (!b?.length || a?.some((word) => b.includes(word))) return true;
  if (!alone) return false;
  if (current.kind === '%') return levelWords.test(wanted.before) && current.role === 'current' && current.statement === wanted.statement;
  return current.role === 'current' || !timeUnits.has(current.kind);
}

/** 35 days instead of 21 is no shortening: a figure that goes the other way belongs to something else. */
function rightWay(from: number, to: number, { bound, before }: Figure): boolean {
  const falls = bound === '<' || bound === '≤' || (bound === '=' && down.test(before));
  const rises = bound === '≥' || bound === '>' || (bound === '=' && up.test(before));
  return from !== to && (falls === rises || (falls ? to < from : to > from));
}

const farthest = ({ value, second }: Quantity, wanted: number) =>
  second !== null && Math.abs(second - wanted) > Math.abs(value - wanted) ? second : value;

const isPeriod = ({ kind, before }: Figure) => timeUnits.has(kind) && periodWords.test(before);

/** "từ 21 lên 35 ngày", "giảm từ 8 đến 2%": both figures in one breath. */
function change(figure: Figure, language: Lang): FoundTarget | undefined {
  const { value, second, joint, role, before } = figure;
  const moves = joint === 'change' || (joint === 'range' && /(?:tu|from)\s*$/.test(before) && (down.test(before) || up.test(before)));
  if (second === null || !moves || role !== 'wanted' || value === second) return undefined;
  return target(figure, figure, value, second, language);
}

function target(current: Figure, wanted: Figure, from: number, to: number, language: Lang): FoundTarget | undefined {
  const tellsMore = wanted.name.split(' ').length > 2 && ownWords(wanted.name).length > 0;
  const named = tellsMore ? wanted.name : fullName(current) || fullName(wanted);
  const quantity = quantityName(named, wanted, language);
  const unit = current.unit.length > wanted.unit.length ? current.unit : wanted.unit;
  if (!quantity) return undefined;
  const span = { from: Math.min(current.from, wanted.from), to: Math.max(current.to, wanted.to), wantedFrom: wanted.from };
  return { quantity: quantity.slice(0, 120), unit, current: from, wanted: to, ...span };
}

const cutWords: Record<Lang, { verb: RegExp; names: Record<string, string> }> = {
  vi: {
    verb: /(?:^|\s)(cat giam|giam|tiet kiem|tang|nang)((?:\s\S+){0,4})?\s*$/,
    names: { giam: 'mức giảm', 'cat giam': 'mức giảm', 'tiet kiem': 'mức tiết kiệm', tang: 'mức tăng', nang: 'mức tăng' },
  },
  en: {
    verb: /(?:^|\s)(reduce|cut|save|increase)((?:\s\S+){0,4})?\s*$/,
    names: { reduce: 'reduction in', cut: 'reduction in', save: 'saving of', increase: 'increase in' },
  },
  fr: {
    verb: /(?:^|\s)(reduire|economiser|augmenter)((?:\s\S+){0,4})?\s*$/,
    names: { reduire: 'réduction de', economiser: 'économie de', augmenter: 'augmentation de' },
  },
};

/** A fall that happened or is lamented is none that is wanted. */
const suffered = /(?:tinh trang|viec|do|vi|bi|da|san luong|nang suat|doanh thu)\s*$/;

/** "giảm 12% gas": nobody says from where, so the reduction itself is measured, from 0 to 12. */
function relative(read: Reading, figure: Figure, language: Lang): FoundTarget | undefined {
  const { kind, per, role, bound, before, value, joint, from, to, unit, tailName, tailTo } = figure;
  const { verb, names } = cutWords[language];
  const found = verb.exec(before);
  const fits = kind === '%' && !per && role === 'wanted' && bound !== '<' && bound !== '≤' && joint !== 'change' && value <= 100;
  if (!found || !fits || levelWords.test(found[2] ?? '') || /[,;:]/.test(found[0]) || suffered.test(before.slice(0, found.index)))
    return undefined;
  const objectFrom = figure.beforeFrom + before.length - (found[2] ?? '').length - (before.length - before.trimEnd().length);
  const verbFrom = figure.beforeFrom + found.index + (found[0].length - found[0].trimStart().length);
  const inside = meaningful(read, Math.max(objectFrom, figure.beforeFrom), from, fillers[language].find(read));
  const object = inside || tailName;
  const quantity = tidy(`${names[found[1] ?? ''] ?? ''} ${object}`);
  return object
    ? { quantity: quantity.slice(0, 120), unit, current: 0, wanted: value, from: verbFrom, to: inside ? to : tailTo, wantedFrom: verbFrom }
    : undefined;
}

function partnerOf(wanted: Figure, all: Figure[], used: Set<Figure>): Figure | undefined {
  const near = all.filter(
    (other) =>
      other !== wanted &&
      other.role !== 'wanted' &&
      sameUnit(other, wanted) &&
      other.statement >= wanted.statement - 3 &&
      other.statement <= wanted.statement + 1,
  );
  const open = near.filter(
    (other) => !used.has(other) && !isPeriod(other) && rightWay(farthest(other, wanted.value), wanted.value, wanted),
  );
  const distance = (other: Figure) =>
    Math.abs(other.from - wanted.from) + (other.role === 'current' ? 0 : 60) + (other.from > wanted.from ? 100 : 0);
  return open.filter((other) => sameThing(other, wanted, near.length === 1)).toSorted((a, b) => distance(a) - distance(b))[0];
}

/**
 * What is measured, where it stands and where it must get to, as far as the text says both. A wanted figure is paired with the nearest
 * figure of the same unit that is not wanted, goes the right way and measures the same thing; when in doubt there is no target.
 * @param titleLength length of the title in `read.folded`; a title says what is wanted
 */
export function readTargets(read: Reading, language: Lang, titleLength: number): FoundTarget[] {
  const all = figures(read, language, titleLength);
  const used = new Set<Figure>();
  const found: FoundTarget[] = [];
  for (const [i, figure] of all.entries()) {
    const previous = all[i - 1];
    const direct = change(figure, language);
    const linked = figure.linked && previous && sameUnit(previous, figure) && (previous.mode === 'wanted' || /→|->|=>/.test(figure.before));
    if (linked) found.splice(0, found.length, ...found.filter(({ wantedFrom }) => wantedFrom !== previous.from));
    const partner = linked
      ? previous
      : figure.role === 'wanted' && !isPeriod(figure) && figure.kind !== 'đồng'
        ? partnerOf(figure, all, used)
        : undefined;
    if (partner) used.add(partner).add(figure);
    const pair = partner && target(partner, figure, farthest(partner, figure.value), figure.value, language);
    const next = direct ?? pair ?? (partner ? undefined : relative(read, figure, language));
    if (next && next.current !== next.wanted) found.push(next);
  }
  return found;
}
