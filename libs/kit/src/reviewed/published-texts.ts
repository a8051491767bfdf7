import type { EntityManager } from 'typeorm';
import { sqlOf } from '../events/sql';
import type { Thing } from './thing';

export interface PublishedText<S> {
  version: number;
  at: string;
  statement: S;
}

/** Everybody reads these, or did until their time was over. */
const SHOWN = new Set(['published', 'expired']);

/**
 * Keeps what everybody can read of a thing, each text once: of those that were published before anything was kept, as soon as they are
 * changed.
 */
export async function keepPublished(tx: EntityManager, { id, status, version, statement, updatedAt }: Thing) {
  if (!SHOWN.has(status)) return;
  await tx.query(
    `INSERT INTO published_text (thing_id, version, statement, published_at) SELECT $1, $2, $3::jsonb, $4
     WHERE (SELECT statement FROM published_text WHERE thing_id = $1 ORDER BY version DESC LIMIT 1) IS DISTINCT FROM $3::jsonb
     ON CONFLICT DO NOTHING`,
    [id, version, JSON.stringify(statement), updatedAt],
  );
}

/** As it was shown to everybody, newest first. */
export async function publishedTexts<S>(db: EntityManager, id: string, most: number): Promise<PublishedText<S>[]> {
  const rows = await sqlOf(db)<Omit<PublishedText<S>, 'at'> & { at: Date }>(
    'SELECT version, statement, published_at AS at FROM published_text WHERE thing_id = $1 ORDER BY version DESC LIMIT $2',
    [id, most],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** A publication that was taken back never was. */
export async function dropPublished(tx: EntityManager, { id, version }: Thing) {
  await tx.query('DELETE FROM published_text WHERE thing_id = $1 AND version >= $2', [id, version]);
}

/** As it was last shown to everybody; null where it never was. */
export async function lastPublished<S>(db: EntityManager, id: string): Promise<PublishedText<S> | null> {
  const [last] = await publishedTexts<S>(db, id, 1);
  return last ?? null;
}
