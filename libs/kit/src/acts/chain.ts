import { createHash } from 'node:crypto';
import type { Sql } from '../events/sql';

/** A link that was written down elsewhere: how many acts there were, and the hash of the last. */
export interface Link {
  seq: number;
  /** SHA-256, hexadecimal. */
  hash: string;
}

/** The log of acts is no longer what was written. */
export class BrokenChain extends Error {}

const AT_ONCE = 5_000;

/** What a hash is of, as the migration of the chain says it. */
const TEXT = `jsonb_build_array(a.id, (extract(epoch FROM a.at) * 1000000)::bigint, a.actor_id, a.actor_kind, a.act,
  a.thing_id, a.thing_name, a.said, a.trace_id)::text`;

interface Row {
  seq: string;
  id: string;
  hash: Buffer;
  /** Null where the act is gone. */
  text: string | null;
}

/**
 * Reckons every hash of the chain anew, and answers its last link; null where nobody has done anything yet. With `known` also
 * holds it against a link of an earlier time: whoever rewrote the whole chain, or cut off its end, could not rewrite that one.
 * Throws `BrokenChain`, which says where.
 */
export async function verifyActs(sql: Sql, { known, signal }: { known?: Link | undefined; signal?: AbortSignal | undefined } = {}) {
  let last: { seq: number; hash: Buffer } = { seq: 0, hash: Buffer.alloc(0) };
  for (;;) {
    signal?.throwIfAborted();
    const rows = await sql<Row>(
      `SELECT l.seq, l.act_id AS id, l.hash, CASE WHEN a.id IS NOT NULL THEN ${TEXT} END AS text
       FROM act_link l LEFT JOIN act a ON a.id = l.act_id WHERE l.seq > $1 ORDER BY l.seq LIMIT ${AT_ONCE}`,
      [last.seq],
    );
    for (const row of rows) {
      last = next(last, row);
      if (known?.seq === last.seq && known.hash !== last.hash.toString('hex'))
        throw new BrokenChain(`Act ${last.seq} is not the one that was written down: its hash is ${last.hash.toString('hex')}`);
    }
    if (rows.length < AT_ONCE) break;
  }
  if (known && known.seq > last.seq) throw new BrokenChain(`There are ${last.seq} acts, where there were ${known.seq}`);
  const [unlinked] = await sql<{ id: string }>(
    'SELECT a.id FROM act a WHERE NOT EXISTS (SELECT FROM act_link l WHERE l.act_id = a.id) LIMIT 1',
  );
  if (unlinked) throw new BrokenChain(`Act ${unlinked.id} is in no place of the chain`);
  return last.seq === 0 ? null : { seq: last.seq, hash: last.hash.toString('hex') };
}

function next(before: { seq: number; hash: Buffer }, { seq, id, hash, text }: Row) {
  const place = Number(seq);
  if (place !== before.seq + 1) throw new BrokenChain(`Act ${before.seq + 1} is missing`);
  if (text === null) throw new BrokenChain(`Act ${place} (${id}) is missing`);
  const expected = createHash('sha256').update(before.hash).update(text).digest();
  if (!expected.equals(hash)) throw new BrokenChain(`Act ${place} (${id}) is no longer what was noted`);
  return { seq: place, hash };
}
