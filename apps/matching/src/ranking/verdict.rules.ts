import type { ReachedTarget } from '@caunoi/contracts/matching/match';
import { locales } from '@caunoi/contracts/locales';
import { reason, startingSmall, type StoredReason } from '@caunoi/contracts/matching/reasons';

/** Of an explanation, what a verdict is made of. */
export interface Explained {
  contributions: readonly { reason: StoredReason }[];
  targets: readonly ReachedTarget[];
  gaps: readonly StoredReason[];
  unknowns: readonly StoredReason[];
}

type Params = StoredReason['params'];
type Clauses = Readonly<Record<string, (params: Params) => StoredReason>>;

const number = (params: Params, name: string) => Number(params[name]);
const text = (params: Params, name: string) => String(params[name]);
/** What something is called in each language: of several the first two. */
const named = (params: Params, name: string) => {
  const [vi = '', en = '', fr = ''] = locales.map((locale) => text(params, `${name}.${locale}`).split(', ').slice(0, 2).join(', '));
  return { vi, en, fr };
};

/** What the two have in common, where no target was measured: the first that is told. */
const subjects: Clauses = {
  'documents.near': (params) => reason('verdict.works', { year: text(params, 'year') }),
  'documents.partly': (params) => reason('verdict.works_partly', { year: text(params, 'year') }),
  'documents.none': () => reason('verdict.no_works', {}),
  'documents.unknown': () => reason('verdict.no_works', {}),
  'application.object': (params) => reason('verdict.object', { objects: named(params, 'objects') }),
  'application.action': (params) => reason('verdict.action', { actions: named(params, 'actions') }),
  'application.unclear': () => reason('verdict.near', {}),
  'application.neither': () => reason('verdict.near', {}),
  'application.unknown': () => reason('verdict.near', {}),
  'targets.unknown': () => reason('verdict.unmeasured', {}),
  'targets.other_unit': () => reason('verdict.unmeasured', {}),
};

/** What it costs in money or time. */
const costs: Clauses = {
  'budget.within': (params) => reason('verdict.within', { price: text(params, 'price') }),
  'budget.above': (params) => reason('verdict.above', { price: text(params, 'price') }),
  'budget.unknown': () => reason('verdict.no_price', {}),
  'availability.days': (params) => reason('verdict.days', { days: number(params, 'days') }),
  'availability.none': () => reason('verdict.no_days', {}),
  'funding.stated': (params) => reason('verdict.budget', { budget: text(params, 'budget') }),
  'funding.unknown': () => reason('verdict.no_budget', {}),
};

const longest = 48;

/** A requirement without what its writer put in brackets, cut at a word. */
function briefly(constraint: string): string {
  const plain = constraint
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[.;,\s]+$/, '')
    .trim();
  const end = plain.lastIndexOf(' ', longest);
  return startingSmall(plain.length <= longest ? plain : `${plain.slice(0, end > 0 ? end : longest).replace(/[.;,]+$/, '')}…`);
}

/** Gaps and unknowns in fewer words. */
const brief: Clauses = {
  ...costs,
  'trl.below': (params) => reason('verdict.trl', { trl: number(params, 'trl'), wanted: number(params, 'wanted') }),
  'rights.blocked': () => reason('verdict.no_transfer', {}),
  'constraint.unknown': (params) => reason('verdict.constraint', { constraint: briefly(text(params, 'constraint')) }),
  'scale.gap': (params) => reason('verdict.scale', { ratio: number(params, 'ratio') }),
  'cooperation.differs': () => reason('verdict.other_form', {}),
  'evidence.C': () => reason('verdict.word_only', {}),
  'language.differs': () => reason('verdict.interpreter', {}),
  'documents.partly': (params) => reason('verdict.works_partly', { year: text(params, 'year') }),
};

/** How the comparison went is no lack of the other side, and how far it is away is a condition: they stand in the explanation. */
const isAside = ({ key }: StoredReason) => /^(problem|concepts|application|profile|region|freshness)\./.test(key);

const mostMissing = 3;

/** What somebody would ask about, most important first. A target that is not reached is told as a target. */
const lacksOf = ({ targets, gaps, unknowns }: Explained): StoredReason[] =>
  [...gaps, ...unknowns]
    .filter((why) => !isAside(why) && !(targets.length > 0 && why.key.startsWith('targets.')))
    .map((why) => brief[why.key]?.(why.params) ?? why);

type Measured = ReachedTarget & { value: number };

const progress = ({ value, current, wanted }: Measured) => (value - current) / (wanted - current);

/** How far the targets are reached: of those that are not, the one that is farthest from it. */
function reached(targets: readonly ReachedTarget[]): StoredReason | undefined {
  const measured = targets.filter((target): target is Measured => target.value !== null);
  const [first] = measured;
  if (!first) return undefined;
  const [farthest] = measured.filter(({ reach }) => reach !== 'met').sort((one, other) => progress(one) - progress(other));
  if (!farthest) {
    if (measured.length < targets.length) return reason('verdict.some_met', { met: measured.length, count: targets.length });
    const { value, wanted, unit } = first;
    return targets.length > 1 ? reason('verdict.all_met', { count: targets.length }) : reason('verdict.met', { value, wanted, unit });
  }
  const { value, wanted, unit, current } = farthest;
  return reason(wanted > current ? 'verdict.reaches' : 'verdict.still', { value, wanted, unit });
}

const firstOf = (clauses: Clauses, told: readonly StoredReason[]) =>
  Object.entries(clauses).flatMap(([key, clause]) => told.filter((why) => why.key === key).map(({ params }) => clause(params)))[0];

/** A verdict, clause by clause (how far it reaches, what is not clear, what it costs), and what to ask about first. */
export function judged(explained: Explained): { verdict: StoredReason[]; missing: StoredReason[] } {
  const told = explained.contributions.map((contribution) => contribution.reason);
  const [subject, cost] = [reached(explained.targets) ?? firstOf(subjects, told), firstOf(costs, told)];
  const lacks = lacksOf(explained).filter(({ key }) => key !== subject?.key && key !== cost?.key);
  // A clause takes what reads as one: other lacks are whole sentences.
  const doubt = lacks.find(({ key }) => key.startsWith('verdict.'));
  return { verdict: [subject, doubt, cost].flatMap((clause) => (clause ? [clause] : [])), missing: lacks.slice(0, mostMissing) };
}
