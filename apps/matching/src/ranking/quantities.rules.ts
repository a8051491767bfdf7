import { unitOf } from '@caunoi/text/reading/units';
import { tokens } from '@caunoi/text/tokens';
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

/** Words that name no quantity of their own. */
const vague = new Set(
  'ty le thoi gian muc do luong so trung binh khoang rate time average mean level of the taux temps moyen de du la tinh khi sau truoc trong cua va mot moi cho in at per'.split(
    ' ',
  ),
);

const namesOf = (quantity: string) =>
  new Set(
    tokens(quantity)
      .map(({ fold }) => fold)
      .filter((word) => !vague.has(word) && !/^\d/.test(word)),
  );

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
const reduction = /^(?:tỷ lệ |tỉ lệ |mức )?(?:giảm|reduction|decrease|réduction|baisse)/iu;

/** A measured value seen against a goal. */
export interface Reach {
  goal: Goal;
  result: Measured;
  /** In the unit of the goal. */
  value: number;
  /** 0: nothing gained; 1 and more: the goal is met. */
  progress: number;
  likeness: number;
}

/** What a result says about a goal: null when they measure different things. */
function reachOf(goal: Goal, result: Measured): Reach | null {
  const [wantedUnit, measuredUnit] = [unitOf(goal.unit), unitOf(result.unit)];
  if (wantedUnit.dimension !== measuredUnit.dimension || goal.current === goal.wanted) return null;
  const likeness = nameLikeness(goal.quantity, `${result.quantity} ${result.conditions}`) + unitSays(wantedUnit.dimension);
  if (likeness < leastLikeness) return null;
  const measured = (result.value * measuredUnit.factor) / wantedUnit.factor;
  // "giảm chết 76 %" against "tỷ lệ chết 8 % → 2 %": the reduction is applied to where the need stands.
  const relative = wantedUnit.dimension === 'share' && reduction.test(result.quantity) && !reduction.test(goal.quantity);
  const value = relative ? goal.current * (1 - measured / 100) : measured;
  return { goal, result, value, progress: (value - goal.current) / (goal.wanted - goal.current), likeness };
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
