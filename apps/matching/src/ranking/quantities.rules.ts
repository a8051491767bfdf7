import { unitOf } from '@caunoi/text/reading/units';
import { hasAccents } from '@caunoi/text/normalise';
import { type Token, tokens } from '@caunoi/text/tokens';
import type { Capacity, Goal, Measured } from './subject';

/** Dimensions in which a scale is told, the unit it is compared in and that unit's size. */
const scales: Readonly<Record<string, readonly [unit: string, size: number]>> = {
  'volume/time': ['m³/ngày', 1],
  'mass/time': ['kg/ngày', 1],
  'mass/mẻ': ['kg/mẻ', 1],
  power: ['kW', 1],
  area: ['ha', 10_000],
};
/** An area in square metres is that of a hall, not of a field. */
const SMALLEST_AREA = 10_000;

/** Before the number: "mẻ 20 kg", "batch of 20 kg". */
const batchWords = new Set(['me', 'batch', 'batches', 'lot', 'lots']);

/** "2.000 m³ một ngày", "m³ per day". */
const fillers = new Set(['mot', 'moi', 'per', 'a', 'par', 'of', 'de', 'dem']);

const isNumber = (word: string) => /^\d+(?:\.\d+)?$/.test(word);

interface Scale {
  unit: string;
  factor: number;
  /** How many words it takes. */
  words: number;
}

/** The scale that words after a number name: "m3 ngay", "kg me", "kw". */
function scaleOf(words: readonly string[]): Scale | undefined {
  for (const count of [2, 1]) {
    const { dimension, factor } = unitOf(words.slice(0, count).join('/'));
    const scale = words.length >= count && (dimension !== 'area' || factor >= SMALLEST_AREA) ? scales[dimension] : undefined;
    if (scale) return { unit: scale[0], factor: factor / scale[1], words: count };
  }
  return undefined;
}

/** Scales that a text names: "2.000 m³/ngày", "mẻ 20 kg", "1.5 MW". */
export function capacitiesOf(text: string): Capacity[] {
  const words = tokens(text);
  return words.flatMap(({ fold, start }, i) => {
    if (!isNumber(fold)) return [];
    const after = words.slice(i + 1, i + 4).filter((word) => !fillers.has(word.fold));
    const before = words.slice(Math.max(0, i - 2), i).map((word) => word.fold);
    const batch = after[0]?.fold === 'kg' && before.some((word) => batchWords.has(word));
    const scale = scaleOf(batch ? ['kg', 'me'] : after.map((word) => word.fold));
    if (!scale) return [];
    const last = after[batch ? 0 : scale.words - 1];
    return [{ amount: Number(fold) * scale.factor, unit: scale.unit, surface: text.slice(start, last?.end ?? start) }];
  });
}

/** Words that name no quantity of their own, with their accents: "thời" is vague, "thối" is what is measured. */
const vague = tokens(
  `tỷ lệ tỉ lệ thời gian mức độ lượng số trung bình khoảng đủ là tính khi sau trước trong của và một mỗi cho vì do bị còn hai ba giữa giây phút giờ
    ngày tuần tháng năm lần quý giảm tăng hạ tiết kiệm rate time average mean level of the second minute hour day week month year in at per by
    reduction decrease increase taux temps moyen de du`,
);
const vagueExact = new Set(vague.map(({ exact }) => exact));
const vagueFolds = new Set(vague.map(({ fold }) => fold));

const namesOf = (quantity: string) => {
  const accented = hasAccents(quantity);
  const isVague = ({ exact, fold }: Token) => (accented ? vagueExact.has(exact) : vagueFolds.has(fold));
  return new Set(
    tokens(quantity)
      .filter((word) => !isVague(word) && !/^\d/.test(word.fold))
      .map(({ fold }) => fold),
  );
};

/** How far two quantities are the same by their names, 0 to 1. */
const nameLikeness = (one: string, other: string): number => {
  const [a, b] = [namesOf(one), namesOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  return a.intersection(b).size / Math.min(a.size, b.size, 3);
};

/** How much an equal unit alone says: percent is used for everything, Pt-Co for one thing. */
const unitSays = (dimension: string): number => {
  if (dimension === 'share') return 0;
  return ['time', 'length', 'mass'].includes(dimension) ? 0.2 : 0.4;
};

const leastLikeness = 0.5;
/** "giảm chết 76 %", "mức hạ nhiệt 4 °C", "cooling by": what was measured is the difference. */
const reduction =
  /^(?:tỷ lệ |tỉ lệ |mức |độ )?(?:giảm|hạ|tiết kiệm|reduction|decrease|drop|fall|saving|cooling|réduction|baisse|diminution|économie)/iu;
const increase = /^(?:tỷ lệ |tỉ lệ |mức |độ )?(?:tăng|increase|gain|rise|hausse|augmentation)/iu;

/** A measured value seen against a goal. */
export interface Reach {
  goal: Goal;
  result: Measured;
  /** In the unit of the goal. */
  value: number;
  /** 0: nothing gained; 1 and more: the goal is met. */
  progress: number;
  likeness: number;
  /** The result is a change, applied here to where the need stands. */
  change: boolean;
}

/** What a result says about a goal: null when they measure different things. */
function reachOf(goal: Goal, result: Measured): Reach | null {
  const [wantedUnit, measuredUnit] = [unitOf(goal.unit), unitOf(result.unit)];
  if (wantedUnit.dimension !== measuredUnit.dimension || goal.current === goal.wanted) return null;
  const likeness = nameLikeness(goal.quantity, `${result.quantity} ${result.conditions}`) + unitSays(wantedUnit.dimension);
  if (likeness < leastLikeness) return null;
  const measured = (result.value * measuredUnit.factor) / wantedUnit.factor;
  const change = changeOf(result.quantity) !== 0 && changeOf(goal.quantity) === 0;
  const value = change ? changed(goal.current, changeOf(result.quantity) * measured, wantedUnit.dimension === 'share') : measured;
  return { goal, result, value, progress: (value - goal.current) / (goal.wanted - goal.current), likeness, change };
}

const changeOf = (quantity: string): -1 | 0 | 1 => {
  if (reduction.test(quantity)) return -1;
  return increase.test(quantity) ? 1 : 0;
};

/** Where the need would stand: 8 % less 75 % of it is 2 %, 37 °C less 4 °C is 33 °C. */
const changed = (current: number, by: number, share: boolean) => (share ? current * (1 + by / 100) : current + by);

/** A goal and a result that speak of the same thing in units that can't be compared: "bánh bỏ vì mốc" by the month and by the hundred. */
export function otherUnit(goals: readonly Goal[], measured: readonly Measured[]): { goal: Goal; result: Measured } | undefined {
  return goals
    .flatMap((goal) => measured.map((result) => ({ goal, result, likeness: nameLikeness(goal.quantity, result.quantity) })))
    .filter(({ goal, result }) => unitOf(goal.unit).dimension !== unitOf(result.unit).dimension)
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness)[0];
}

/** For each goal the result that measures it best; goals without one are left out. */
export function reaches(goals: readonly Goal[], measured: readonly Measured[]): Reach[] {
  return goals.flatMap((goal) => {
    const found = measured.flatMap((result) => reachOf(goal, result) ?? []);
    return found.sort((one, other) => other.likeness - one.likeness || other.progress - one.progress).slice(0, 1);
  });
}

/** The largest scale a need names against the largest a technology has run in the same unit; null when no unit is shared. */
export function scaleGap(
  wanted: readonly Capacity[],
  shown: readonly Capacity[],
): { wanted: Capacity; shown: Capacity; ratio: number } | null {
  const largest = (list: readonly Capacity[], unit: string) =>
    list.filter((capacity) => capacity.unit === unit).sort((one, other) => other.amount - one.amount)[0];
  for (const unit of new Set(wanted.map((capacity) => capacity.unit))) {
    const [need, run] = [largest(wanted, unit), largest(shown, unit)];
    if (need && run && run.amount > 0) return { wanted: need, shown: run, ratio: need.amount / run.amount };
  }
  return null;
}
