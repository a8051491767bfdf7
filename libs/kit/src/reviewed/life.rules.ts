import type { Actor } from '@caunoi/contracts/access';
import type { EventContract } from '@caunoi/contracts/contract';
import type { DetailsOf, ProblemCode } from '@caunoi/contracts/problems';
import type { Review, ReviewDecision, ReviewReason, Viewer } from '@caunoi/contracts/review';
import type { z } from 'zod';
import { vietnamDay } from '../dates/days';
import { DomainError } from '../http/domain-error';
import type { Clocks } from './clocks.rules';
import type { Thing } from './thing';

/** One line in a table of moves. */
export interface Move<T extends Thing, F extends z.ZodType, I = never> {
  /** `platform`: a job, or a fact of another service. */
  by: 'owner' | 'reviewer' | 'platform';
  /** What others get to read by it is said by somebody whom letters reach. */
  proven?: true;
  /** From → to. From a state that is not listed the move is refused. */
  path: { readonly [S in T['status']]?: T['status'] };
  sets?: (thing: T, input: I, now: Date) => Partial<T>;
  /** Throws what keeps the thing, as it would become, from going on. `today` is a day in Vietnam, YYYY-MM-DD. */
  gate?: (thing: T, input: I, today: string) => void;
  clocks?: Clocks<T>;
  /** What others hear of it; null: nothing, it stays in the service. */
  tells: EventContract<F> | null;
  /** States that nobody else has heard of: from there nobody is told. */
  quietFrom?: readonly T['status'][];
}

/** The kinds whose problems say what a thing may refuse: unknown, stale, in the wrong state. */
type KindName = ProblemCode extends infer C ? (C extends `${infer N}.wrong_state` ? N : never) : never;

/** A kind of thing as data: whose it is, who sees it in which state, and what may become of it. */
export interface Life<T extends Thing, F extends z.ZodType> {
  name: KindName;
  owns: (thing: T, actor: Actor) => boolean;
  /** It is theirs in whatever capacity they act at the moment: they don't review it. */
  concerns?: (thing: T, actor: Actor) => boolean;
  /** The outermost who see it: the owner always does, reviewers see what the public does. */
  shownTo: { readonly [S in T['status']]: Viewer };
  moves: {
    readonly expire: Move<T, F, unknown> & { tells: EventContract<F> };
    readonly suspend: Move<T, F, unknown>;
    readonly restore: Move<T, F, unknown>;
    readonly [name: string]: Move<T, F>;
  };
}

/** A refusal in the words of the kind. What is said along is read by the contract on its way out. */
export const refusal = ({ name }: { name: KindName }, what: 'unknown' | 'stale' | 'own_review' | 'wrong_state', details?: object) =>
  new DomainError(`${name}.${what}` as ProblemCode, details as DetailsOf<ProblemCode>);

export interface Decision<T extends Thing, F extends z.ZodType> {
  changes: Partial<T>;
  facts: { contract: EventContract<F>; reason: ReviewReason | undefined }[];
}

/**
 * What a move does to a thing and what is told of it. Pure: who may ask for it and whether they have seen the latest version was
 * checked before.
 */
export function decide<T extends Thing, F extends z.ZodType, I>(
  life: Pick<Life<T, F>, 'name'>,
  { path, sets, gate, clocks = {}, tells, quietFrom = [] }: Move<T, F, I>,
  thing: T,
  input: I,
  now: Date,
): Decision<T, F> {
  const from: T['status'] = thing.status;
  const status = path[from];
  if (!status) throw refusal(life, 'wrong_state', { from, to: Object.values(path)[0] });
  const stated = { ...sets?.(thing, input, now), status };
  gate?.({ ...thing, ...stated }, input, vietnamDay(now));
  const struck = Object.entries(clocks).map(([time, at]) => [time, at({ ...thing, ...stated }, now)]);
  const changes = { ...stated, ...Object.fromEntries(struck), updatedAt: now };
  const reason = changes.review && changes.review.decision !== 'publish' ? changes.review.reason : undefined;
  return { changes, facts: tells && !quietFrom.includes(from) ? [{ contract: tells, reason }] : [] };
}

/** For `sets` of a reviewer's move: what was decided, and why. */
export const reviewed =
  (decision: ReviewDecision) =>
  (_thing: unknown, { reason, comment }: Pick<Review, 'reason' | 'comment'>, now: Date): { review: Review } => ({
    review: { decision, reason, comment, at: now.toISOString() },
  });
