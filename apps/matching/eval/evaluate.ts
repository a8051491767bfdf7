import type { Shelf } from '@caunoi/contracts/matching/match';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { demoPairs, type GoldNeed, goldNeeds, readDepth, unanswered } from './gold';
import { everydayNeeds, factOf } from './everyday';
import { rewritten, type Variant } from './variants';

/** One suggestion of whatever is evaluated, in process or over HTTP. */
export interface Answer {
  code: string;
  score: number;
  conditional: boolean;
  shelf: Shelf;
}

/** Asks for the suggestions to a need, best first. */
export type Ask = (direction: 'need_technology' | 'need_expert', need: NeedFact) => Promise<Answer[]>;

/** Where one expected answer came. */
export interface Placing {
  need: string;
  expected: string;
  /** From 1; 0 when it is not in the list. */
  rank: number;
  score: number | null;
  conditional: boolean;
  /** The best other answer. */
  rival: Answer | null;
}

export interface Evaluation {
  technologies: Placing[];
  experts: Placing[];
  /** Hard negatives that were read. */
  falls: { need: string; code: string }[];
}

const placing = (need: string, expected: string, answers: readonly Answer[]): Placing => {
  const at = answers.findIndex(({ code }) => code === expected);
  const found = answers[at];
  return {
    need,
    expected,
    rank: at + 1,
    score: found?.score ?? null,
    conditional: found?.conditional ?? false,
    rival: answers.find(({ code }) => code !== expected) ?? null,
  };
};

/** How many of the expected answers are among those that are read. */
export const recalled = (placings: readonly Placing[]): number => placings.filter(({ rank }) => rank > 0 && rank <= readDepth).length;

const needOf = (needs: ReadonlyMap<string, NeedFact>, code: string, variant: Variant): NeedFact => {
  const need = needs.get(code);
  if (!need) throw new Error(`the demonstration content has no need ${code}`);
  return rewritten(need, variant);
};

/** The gold set in one way of writing. @throws Error when a need of the set is not in the content */
export async function evaluateGold(ask: Ask, needs: ReadonlyMap<string, NeedFact>, variant: Variant = 'clean'): Promise<Evaluation> {
  const evaluation: Evaluation = { technologies: [], experts: [], falls: [] };
  for (const { need: code, technology, expert, never } of goldNeeds satisfies readonly GoldNeed[]) {
    const need = needOf(needs, code, variant);
    const technologies = await ask('need_technology', need);
    evaluation.technologies.push(placing(code, technology, technologies));
    evaluation.experts.push(placing(code, expert, await ask('need_expert', need)));
    const read = technologies.slice(0, readDepth);
    evaluation.falls.push(...read.filter((answer) => never.includes(answer.code)).map((answer) => ({ need: code, code: answer.code })));
  }
  return evaluation;
}

/** The further needs of the demonstration content. */
export async function evaluateDemo(
  ask: Ask,
  needs: ReadonlyMap<string, NeedFact>,
  variant: Variant = 'clean',
): Promise<Omit<Evaluation, 'falls'>> {
  const placings: Omit<Evaluation, 'falls'> = { technologies: [], experts: [] };
  for (const { need: code, technology, expert } of demoPairs) {
    const need = needOf(needs, code, variant);
    if (technology) placings.technologies.push(placing(code, technology, await ask('need_technology', need)));
    if (expert) placings.experts.push(placing(code, expert, await ask('need_expert', need)));
  }
  return placings;
}

/** What stands on the first shelf for one need, and whether it is what answers it. */
export interface Shelved {
  need: string;
  expected: string | null;
  /** Where the expected answer is. */
  found: Shelf | null;
  /** Others on the first shelf, hard negatives and near misses alike. */
  wrong: Answer[];
  unsure: number;
}

const shelved = (need: string, expected: string | null, right: readonly string[], answers: readonly Answer[]): Shelved => ({
  need,
  expected,
  found: answers.find(({ code }) => code === expected)?.shelf ?? null,
  wrong: answers.filter(({ code, shelf }) => shelf === 'suggested' && code !== expected && !right.includes(code)),
  unsure: answers.filter(({ shelf }) => shelf === 'unsure').length,
});

/** The shelves of the needs that were written with the listings: technologies only. */
export async function evaluateShelves(ask: Ask, needs: ReadonlyMap<string, NeedFact>): Promise<Shelved[]> {
  const pairs = [
    ...goldNeeds.map(({ need, technology, alsoTechnologies }) => ({ need, technology, also: alsoTechnologies })),
    ...demoPairs.flatMap(({ need, technology }) => (technology ? [{ need, technology, also: [] }] : [])),
    ...unanswered.map((need) => ({ need, technology: null, also: [] })),
  ];
  const results: Shelved[] = [];
  for (const { need, technology, also } of pairs) {
    results.push(shelved(need, technology, also, await ask('need_technology', needOf(needs, need, 'clean'))));
  }
  return results;
}

/** The shelves of needs in everyday words, a third of which nothing answers. */
export async function evaluateEveryday(ask: Ask, today: string): Promise<Shelved[]> {
  const results: Shelved[] = [];
  for (const need of everydayNeeds) {
    results.push(shelved(need.code, need.technology, [], await ask('need_technology', factOf(need, today))));
  }
  return results;
}

/** What is suggested for needs that nothing answers: best be nothing. */
export async function evaluateUnanswered(ask: Ask, needs: ReadonlyMap<string, NeedFact>): Promise<{ need: string; suggested: Answer[] }[]> {
  const results: { need: string; suggested: Answer[] }[] = [];
  for (const code of unanswered) results.push({ need: code, suggested: await ask('need_technology', needOf(needs, code, 'clean')) });
  return results;
}
