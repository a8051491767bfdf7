import { currentText } from '@caunoi/contracts/identity/purposes';
import { sqlOf } from '@caunoi/kit/events/sql';
import type { EntityManager } from 'typeorm';

/** Answers whether something newer was known already. */
export async function keepConsent(tx: EntityManager, said: { accountId: string; sequence: number; textVersion: string | null }) {
  const kept = await sqlOf(tx)(
    `INSERT INTO consent (account_id, sequence, suggestion_letters) VALUES ($1, $2, $3)
     ON CONFLICT (account_id) DO UPDATE SET sequence = $2, suggestion_letters = $3 WHERE consent.sequence < $2 RETURNING account_id`,
    [said.accountId, said.sequence, said.textVersion],
  );
  return kept.length > 0;
}

/** Who of these people agreed to letters with suggestions, in the words that are asked today. */
export async function agreedToSuggestionLetters(
  tx: Pick<EntityManager, 'query'>,
  accounts: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sqlOf(tx)<{ id: string }>(
    'SELECT account_id AS id FROM consent WHERE account_id = ANY($1) AND suggestion_letters = $2',
    [accounts, currentText('suggestion_letters').version],
  );
  return new Set(rows.map(({ id }) => id));
}

/** No suggestion goes in a letter any more: not in one that waits, nor in the next digest. A digest that waits may name one. */
export async function endSuggestionLetters(tx: EntityManager, accountId: string, now: Date) {
  // What was to stand nowhere but in the letter is over with it.
  await tx.query(
    `UPDATE entry SET digest = NULL, read_at = CASE WHEN shown THEN read_at ELSE coalesce(read_at, $2) END
     WHERE account_id = $1 AND topic = 'suggestions' AND digest IS NOT NULL`,
    [accountId, now],
  );
  // Last: a digest that was just being written has been waited for.
  await tx.query(`DELETE FROM letter WHERE account_id = $1 AND state = 'waiting' AND topic IN ('suggestions', 'digest')`, [accountId]);
}

export const forgetConsent = (tx: EntityManager, accountId: string) => tx.query('DELETE FROM consent WHERE account_id = $1', [accountId]);
