import { event } from '@caunoi/contracts/contract';
import type { Outbox } from '@caunoi/kit/events/outbox';
import type { Received } from '@caunoi/kit/events/on';
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
export const CONSUMER_TABLES =
  'CREATE TABLE applied (place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL, version int NOT NULL)';

export const pieces = (count: number) => Array.from({ length: count }, (_, i) => `piece ${i}`);

/** A command: the aggregate's row first, its fact last. */
export async function move(tx: EntityManager, outbox: Outbox, id: string) {
  const [[row]] = await tx.query<[[{ version: number }]]>('UPDATE piece SET version = version + 1 WHERE id = $1 RETURNING version', [id]);
  await outbox.add(tx, Moved, { id, version: row.version }, row.version);
}

/** The effect: a plain insert, so that every repetition, gap and inversion shows. */
export const apply = ({ fact, tx }: Received<typeof Moved>) =>
  tx.query('INSERT INTO applied (id, version) VALUES ($1, $2)', [fact.id, fact.version]);
