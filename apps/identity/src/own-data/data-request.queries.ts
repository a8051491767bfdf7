import type { DataRequest } from '@caunoi/contracts/identity/data-request';
import { sqlOf } from '@caunoi/kit/events/sql';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { EntityManager } from 'typeorm';

/** A row, with its times. */
export type Kept = Omit<DataRequest, 'askedAt' | 'answerBy' | 'doneBy' | 'answeredAt'> & {
  accountId: string;
  askedAt: Date;
  answerBy: Date;
  doneBy: Date;
  answeredAt: Date | null;
};

/** What was over longer ago nobody looks for here. */
const MOST_OVER = 100;

const COLUMNS = `data_request.id, account_id AS "accountId", kind, text, state, asked_at AS "askedAt", answer_by AS "answerBy", done_by AS "doneBy",
  extended, answer, answered_at AS "answeredAt", data_request.version`;

export const toRequest = ({ askedAt, answerBy, doneBy, answeredAt, accountId: _, ...row }: Kept): DataRequest => ({
  ...row,
  askedAt: askedAt.toISOString(),
  answerBy: answerBy.toISOString(),
  doneBy: doneBy.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
});

/** Of one person, newest first. */
export const requestsOf = (db: EntityManager, accountId: string) =>
  sqlOf(db)<Kept>(`SELECT ${COLUMNS} FROM data_request WHERE account_id = $1 ORDER BY asked_at DESC, id DESC`, [accountId]);

/** What is open, the next limit first, and then what was over last. */
export const allRequests = (db: EntityManager) =>
  sqlOf(db)<Kept & { fullName: string; email: string }>(
    `SELECT ${COLUMNS}, full_name AS "fullName", email, state IN ('received', 'accepted') AS open FROM data_request
     JOIN account ON account.id = account_id
     ORDER BY open DESC, CASE state WHEN 'received' THEN answer_by WHEN 'accepted' THEN done_by END, answered_at DESC, data_request.id
     LIMIT (SELECT count(*) FROM data_request WHERE state IN ('received', 'accepted')) + ${MOST_OVER}`,
  );

/** One, locked; of `accountId`, where that is said. */
export async function lockedRequest(tx: EntityManager, id: string, accountId: string | null = null): Promise<Kept> {
  const [found] = await sqlOf(tx)<Kept>(
    `SELECT ${COLUMNS} FROM data_request WHERE id = $1 AND ($2::uuid IS NULL OR account_id = $2) FOR UPDATE`,
    [id, accountId],
  );
  if (!found) throw new DomainError('data_request.unknown');
  return found;
}
