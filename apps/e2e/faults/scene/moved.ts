import { event } from '@caunoi/contracts/contract';
import type { Outbox } from '@caunoi/kit/events/outbox';
import type { Received } from '@caunoi/kit/events/on';
import { sqlOf } from '@caunoi/kit/events/sql';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** An aggregate moved on to its next version: all that happens in these tests. */
export const Moved = event({
  summary: 'A piece moved',
  type: 'caunoi.piece.moved.v1',
  topic: 'caunoi.faults.piece.v1',
  data: z.object({ id: z.string(), version: z.int() }),
  key: ({ id }) => id,
});

export const PRODUCER_TABLES = 'CREATE TABLE piece (id text PRIMARY KEY, version int NOT NULL DEFAULT 0)';
/** What was applied, and beside it what a rebuild applies; the board shows the one or the other. */
export const CONSUMER_TABLES = ['applied', 'rebuilt']
  .map((table) => `CREATE TABLE ${table} (place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL, version int NOT NULL)`)
  .join(';');

export const pieces = (count: number) => Array.from({ length: count }, (_, i) => `piece ${i}`);

export interface Step {
  id: string;
  version: number;
}

/** A command: the rows of the aggregates first, always in the same order, their facts last. Answers what was told. */
export async function move(tx: EntityManager, outbox: Outbox, ...ids: string[]): Promise<Step[]> {
  const sql = sqlOf(tx);
  if (ids.length > 1) await sql('SELECT FROM piece WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
  const steps = await sql<Step>('UPDATE piece SET version = version + 1 WHERE id = ANY($1) RETURNING id, version', [ids]);
  for (const { id, version } of steps) await outbox.add(tx, Moved, { id, version }, version);
  return steps;
}

/** The effect: a plain insert, so that every repetition, gap and inversion shows. */
export const apply = ({ fact, tx }: Received<typeof Moved>): Promise<unknown> =>
  tx.query('INSERT INTO applied (id, version) VALUES ($1, $2)', [fact.id, fact.version]);
