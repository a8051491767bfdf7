import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { demoPairs, type GoldNeed, goldNeeds, readDepth, unanswered } from './gold';
import { rewritten, type Variant } from './variants';

/** One suggestion of whatever is evaluated, in process or over HTTP. */
export interface Answer {
  code: string;
  score: number;
  conditional: boolean;
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

/** What is suggested for needs that nothing answers: best be nothing. */
export async function evaluateUnanswered(ask: Ask, needs: ReadonlyMap<string, NeedFact>): Promise<{ need: string; suggested: Answer[] }[]> {
  const results: { need: string; suggested: Answer[] }[] = [];
  for (const code of unanswered) results.push({ need: code, suggested: await ask('need_technology', needOf(needs, code, 'clean')) });
  return results;
}
