import type { Act as Noted } from '@caunoi/contracts/acts/acts.endpoints';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { cursorOf, positionOf } from '../database/page';
import { beginningOfDay, endOfDay } from '../dates/working-days';
import { sqlOf } from '../events/sql';
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

interface Asked {
  cursor?: string | undefined;
  limit: number;
  actor?: string | undefined;
  thing?: string | undefined;
  act?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** One page of the log, newest first. `act` may be the first part of one: `need` finds `need.publish`. */
export async function actsOf(db: EntityManager, { cursor, limit, actor, thing, act, from, to }: Asked) {
  const [time, id] = cursor === undefined ? [null, null] : positionOf(cursor);
  const rows = await sqlOf(db)<Omit<Noted, 'at'> & { at: Date }>(
    `SELECT id, at, actor_id AS "actorId", actor_kind AS "actorKind", act, thing_id AS "thingId", thing_name AS "thingName", said FROM act
     WHERE ($1::timestamptz IS NULL OR (at, id) < ($1, $2::uuid)) AND ($3::text IS NULL OR actor_id = $3)
       AND ($4::text IS NULL OR thing_id = $4 OR thing_name = upper($4)) AND ($5::text IS NULL OR act = $5 OR starts_with(act, $5 || '.'))
       AND ($6::timestamptz IS NULL OR at >= $6) AND ($7::timestamptz IS NULL OR at <= $7)
     ORDER BY at DESC, id DESC LIMIT $8`,
    [time, id, actor ?? null, thing ?? null, act ?? null, from ? beginningOfDay(from) : null, to ? endOfDay(to) : null, limit + 1],
  );
  const items = rows.slice(0, limit).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorOf(last.at, last.id) : null };
}
