import { decide, type Life, type Move } from '@caunoi/kit/reviewed/life.rules';
import type { Thing } from '@caunoi/kit/reviewed/thing';
import type { z } from 'zod';

/** Given a thing, when it is moved at a moment, then: what changes, and the type of each fact that is told, with its reason. */
export const decisions =
  <T extends Thing, F extends z.ZodType>(life: Life<T, F>, now: Date) =>
  <I>(thing: T, move: Move<T, F, I>, input: I) => {
    const { changes, facts } = decide(life, move, thing, input, now);
    return { changes, facts: facts.map(({ contract: { type }, reason }) => (reason ? [type, reason] : [type])) };
  };
