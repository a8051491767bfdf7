import type { EntityManager } from 'typeorm';
import type { KnownThing } from './things.rules';

/** Newer than whatever may still come. */
const ERASED = Number.MAX_SAFE_INTEGER;

/** Keeps what is new. Answers the state before; null where something newer is known, or the thing is erased. */
export async function keepThing(tx: EntityManager, thing: KnownThing, sequence: number) {
  const [before] = await tx.query<{ sequence: string; status: string }[]>('SELECT sequence, status FROM thing WHERE id = $1 FOR UPDATE', [
    thing.id,
  ]);
  if (before && Number(before.sequence) >= sequence) return null;
  const { id, kind, reference, title, language, organisationId, accountId, status, expiresAt } = thing;
  await tx.query(
    `INSERT INTO thing (id, kind, sequence, reference, title, language, organisation_id, account_id, status, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE SET sequence = $3, reference = $4, title = $5, language = $6, organisation_id = $7, account_id = $8,
       status = $9, expires_at = $10`,
    [id, kind, sequence, reference, title, language, organisationId, accountId, status, expiresAt],
  );
  return { status: before?.status };
}

/** Nothing of it stays, and no older fact brings it back. Answers whose inboxes had something about it. */
export async function eraseThing(tx: EntityManager, id: string) {
  await tx.query(
    `INSERT INTO thing (id, kind, sequence, reference, title, language, status) VALUES ($1, 'need', $2, '', '', 'vi', 'erased')
     ON CONFLICT (id) DO UPDATE SET sequence = $2, reference = '', title = '', status = 'erased', organisation_id = NULL, account_id = NULL,
       expires_at = NULL`,
    [id, ERASED],
  );
  await tx.query('DELETE FROM expiry_notice WHERE thing_id = $1', [id]);
  await tx.query('DELETE FROM suggested WHERE source_id = $1 OR target_id = $1', [id]);
  await tx.query('DELETE FROM interest WHERE thing_id = $1', [id]);
  await tx.query('UPDATE interest SET others = array_remove(others, $1) WHERE $1 = ANY(others)', [id]);
  await tx.query(`DELETE FROM untold WHERE awaits = $1 OR news->>'thingId' = $1::text OR news->>'otherId' = $1::text`, [id]);
  await tx.query(`DELETE FROM letter WHERE thread = 'thing.' || $1::text OR names @> ARRAY[$1::uuid]`, [id]);
  await tx.query('UPDATE entry SET found = array_remove(found, $1) WHERE found @> ARRAY[$1::uuid]', [id]);
  const [gone] = await tx.query<[{ account: string }[], number]>(
    'DELETE FROM entry WHERE thing_id = $1 OR other_id = $1 RETURNING account_id AS account',
    [id],
  );
  return [...new Set(gone.map(({ account }) => account))];
}
