import type { Claim } from '@caunoi/contracts/reviewing/reviewing';
import type { EntityManager } from 'typeorm';
import { sqlOf } from '../events/sql';
import { DomainError } from '../http/domain-error';

/** Whoever is at a text and says nothing for so long has gone. */
const LEASE_MS = 30 * 60_000;
const COLUMNS = 'thing_id AS "thingId", account_id AS "accountId", until, taken_from AS "takenFrom", word';

type Row = Omit<Claim, 'until'> & { until: Date };
const toClaim = ({ until, ...row }: Row): Claim => ({ ...row, until: until.toISOString() });

interface Asked {
  thingId: string;
  accountId: string;
  now: Date;
}

/** Who is at each of the texts. */
export async function claimsOf(db: EntityManager, thingIds: readonly string[], now: Date): Promise<Claim[]> {
  const rows = await sqlOf(db)<Row>(`SELECT ${COLUMNS} FROM review_claim WHERE thing_id = ANY ($1) AND until > $2 ORDER BY thing_id`, [
    thingIds,
    now,
  ]);
  return rows.map(toClaim);
}

/** Refuses what somebody does to a text that another is at. The row of the text is locked, here and below. */
export async function assertUnclaimed(tx: EntityManager, { thingId, accountId, now }: Asked) {
  const [claim] = await claimsOf(tx, [thingId], now);
  if (!claim || claim.accountId === accountId) return claim;
  throw new DomainError('review.claimed', { accountId: claim.accountId, until: claim.until });
}

/** From now on for half an hour. What another is at is taken only with a word, which they read. */
export async function takeClaim(tx: EntityManager, { word, ...asked }: Asked & { word: string | undefined }): Promise<Claim> {
  const { thingId, accountId, now } = asked;
  const [present] = word === undefined ? [await assertUnclaimed(tx, asked)] : await claimsOf(tx, [thingId], now);
  const isTaken = present !== undefined && present.accountId !== accountId;
  const claim = {
    takenFrom: isTaken ? present.accountId : (present?.takenFrom ?? null),
    word: isTaken ? (word ?? null) : (present?.word ?? null),
  };
  const [row] = await sqlOf(tx)<Row>(
    `INSERT INTO review_claim (thing_id, account_id, until, taken_from, word) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (thing_id) DO UPDATE SET account_id = $2, until = $3, taken_from = $4, word = $5 RETURNING ${COLUMNS}`,
    [thingId, accountId, new Date(now.getTime() + LEASE_MS), claim.takenFrom, claim.word],
  );
  if (!row) throw new Error(`no claim on ${thingId}`);
  return toClaim(row);
}

/** Of one reviewer, or whoever has it. */
export async function endClaim(tx: EntityManager, thingId: string, accountId: string | null = null) {
  await tx.query('DELETE FROM review_claim WHERE thing_id = $1 AND ($2::uuid IS NULL OR account_id = $2)', [thingId, accountId]);
}
