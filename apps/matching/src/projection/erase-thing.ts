import type { Kind } from '@caunoi/contracts/matching/match';
import type { EntityManager } from 'typeorm';

/** Newer than whatever may still come. */
const ERASED = Number.MAX_SAFE_INTEGER;

/**
 * All that was told of the thing goes, and all that it was suggested for. The row stays without a word: no older fact brings the thing
 * back, and the index of every replica hears of it.
 */
export async function eraseThing(tx: EntityManager, kind: Kind, key: string) {
  await tx.query(
    `INSERT INTO document (kind, id, version) VALUES ($1, $2, $3)
     ON CONFLICT (kind, id) DO UPDATE SET version = $3, fact = NULL, subject = NULL, entry = NULL, reading = NULL, changed_at = clock_timestamp()`,
    [kind, key, ERASED],
  );
  await tx.query('DELETE FROM match WHERE source_id = $1 OR target_id = $1', [key]);
  await tx.query('DELETE FROM ranking_item WHERE target_id = $1 OR run_id IN (SELECT id FROM ranking_run WHERE source_id = $1)', [key]);
  await tx.query('DELETE FROM ranking_run WHERE source_id = $1', [key]);
  await tx.query('DELETE FROM match_feedback WHERE source_id = $1 OR target_id = $1', [key]);
  await tx.query('DELETE FROM saved_search_hit WHERE thing_id = $1', [key]);
}
