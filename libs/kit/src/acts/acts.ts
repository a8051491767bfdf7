import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { doerNow, traceId } from '../trace';

/** What somebody did to something: `need.publish`, `account.block`. */
export interface Act {
  act: string;
  /** What it was done to, and what people call it. */
  thing: { id: string; name: string };
  /** What belongs to it: from which state to which, for which reason. Nothing that may have to be forgotten one day. */
  said?: Readonly<Record<string, unknown>>;
}

/** Adds to the log of acts, beside what was done. Who does it is known from where it is called. */
export async function noteAct(tx: EntityManager, { act, thing, said = {} }: Act, at: Date) {
  const { id, kind } = doerNow() ?? { id: 'platform', kind: 'platform' };
  await tx.query(
    `INSERT INTO act (id, at, actor_id, actor_kind, act, thing_id, thing_name, said, trace_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [uuidv7(), at, id, kind, act, thing.id, thing.name, JSON.stringify(said), traceId() ?? null],
  );
}
