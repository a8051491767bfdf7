import { fold } from '../normalise';
import type { Lang } from '../stop-words';
import { type Figure, figures } from './figures';
import { meaningful, noiseIn, ownWords, quantityName, tidy, timeUnits } from './measured-names';
import { type Quantity, sameUnit } from './quantities';
import type { Reading } from './reading';

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

const levelWords = /(?:^|\s)(?:xuong|con|len|den|toi|dat|duoi|to)(?:\s|$)/;
const down =
  /(?:^|\s)(?:giam|ha|rut ngan|rut|xuong|ve|cat giam|tiet kiem|reduce|cut|lower|shorten|decrease|reduire|diminuer|ramener|baisser|abaisser)(?:\s|$)/;
const up =
  /(?:^|\s)(?:tang|nang(?! suat| luong)|keo dai|len|increase|raise|extend|improve|augmenter|porter|allonger|prolonger|ameliorer|faire passer)(?:\s|$)/;
/** A period in which something is to be done, or pays back, is no level of anything. */
const periodWords = /(?:trong|trong vong|hoan von|thu hoi von|within|bao hanh|hoan thanh|xong)(?:\s\S+)?\s*$/;

/** The words before a figure; a single one together with those after it: "chết 8% cây". */
const fullName = ({ name, tailName }: Figure) =>
  name && (name.includes(' ') || tailName.split(' ').length > 2) ? name : tidy(`${name} ${tailName}`);

/** histamin and histamine, loss and losses. */
const alike = (a: string, b: string) => a === b || (a.length >= 6 && b.length >= 6 && (a.startsWith(b) || b.startsWith(a)));

/** Whether both figures measure one thing: their names share a word, or the wanted one is named by nothing but its verb. */
function sameThing(current: Figure, wanted: Figure, alone: boolean): boolean {
  const [a, b] = [`${current.name} ${current.tailName}`, `${wanted.name} ${wanted.tailName}`].map((name) => ownWords(name));
  if (!b?.length || a?.some((word) => b.some((other) => alike(word, other)))) return true;
  if (b.some((word) => word.length >= 6 && current.context.some((other) => alike(word, other)))) return true;
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
  const moves = joint === 'change' || (joint === 'range' && /(?:tu|from|de)\s*$/.test(before) && (down.test(before) || up.test(before)));
  if (second === null || !moves || role !== 'wanted' || value === second) return undefined;
  return target(figure, figure, value, second, language);
}

/** What is wished for by a name of its own, else what stands there now: "mẫu nó báo 620 ppm … histamine xuống dưới 200". */
function commonName(current: Figure, wanted: Figure): string {
  const [said, wished] = [fullName(current), wanted.name];
  if (ownWords(wished).length === 0) return said || fullName(wanted);
  // "heo con chết 12%, muốn tìm thuốc cho heo con chết còn dưới 5%": what both say is measured, what leads to it is not.
  if (said.includes(' ') && fold(wished).endsWith(` ${fold(said)}`)) return said;
  const shared = ownWords(said).some((word) => ownWords(wished).some((other) => alike(word, other)));
  return !said || !shared || wished.split(' ').length > 1 ? wished : said;
}

function target(current: Figure, wanted: Figure, from: number, to: number, language: Lang): FoundTarget | undefined {
  const named = commonName(current, wanted);
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
function relative(read: Reading, figure: Figure, language: Lang, noise: ReturnType<typeof noiseIn>): FoundTarget | undefined {
  const { kind, per, role, bound, before, value, joint, from, to, unit, tailName, tailTo } = figure;
  const { verb, names } = cutWords[language];
  const found = verb.exec(before);
  const fits = kind === '%' && !per && role === 'wanted' && bound !== '<' && bound !== '≤' && joint !== 'change' && value <= 100;
  if (!found || !fits || levelWords.test(found[2] ?? '') || /[,;:]/.test(found[0]) || suffered.test(before.slice(0, found.index)))
    return undefined;
  const objectFrom = figure.beforeFrom + before.length - (found[2] ?? '').length - (before.length - before.trimEnd().length);
  const verbFrom = figure.beforeFrom + found.index + (found[0].length - found[0].trimStart().length);
  const inside = meaningful(read, Math.max(objectFrom, figure.beforeFrom), from, noise);
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
  const noise = noiseIn(read);
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
    const next = direct ?? pair ?? (partner ? undefined : relative(read, figure, language, noise));
    if (next && next.current !== next.wanted) found.push(next);
  }
  return found;
}
