import type { Erasure } from '@caunoi/contracts/identity/erasure';
import { daysAfter } from '@caunoi/kit/dates/days';
import { sqlOf } from '@caunoi/kit/events/sql';
import type { EntityManager } from 'typeorm';

/** So long a service may take. */
const lateBefore = (now: Date) => daysAfter(now, -1);

/** Who has not erased somebody within a day: `files (erasure 0198…)`. */
export async function lateAnswers(db: EntityManager, now: Date) {
  const rows = await sqlOf(db)<{ service: string; id: string }>(
    `SELECT service, erasure.id FROM erasure JOIN erasure_answer ON erasure_id = erasure.id
     WHERE state = 'begun' AND answered_at IS NULL AND begun_at < $1 ORDER BY begun_at, service`,
    [lateBefore(now)],
  );
  return rows.map(({ service, id }) => `${service} (erasure ${id})`);
}

interface Row {
  requestId: string;
  state: Erasure['state'];
  dueAt: Date;
  begunAt: Date | null;
  doneAt: Date | null;
  answers: Erasure['answers'];
}

/** How far erasures are, by the request as which they stand on the desk; of one that was taken back and asked again the last. */
export async function erasuresOf(db: EntityManager, requestIds: readonly string[], now: Date): Promise<Map<string, Erasure>> {
  const rows = await sqlOf(db)<Row>(
    `SELECT request_id AS "requestId", state, due_at AS "dueAt", begun_at AS "begunAt", done_at AS "doneAt", coalesce((
         SELECT jsonb_agg(jsonb_build_object('service', service, 'answeredAt', to_char(answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'erased', (SELECT coalesce(sum((one ->> 'rows')::int), 0) FROM jsonb_array_elements(erased) one),
           'held', (SELECT coalesce(sum((one ->> 'rows')::int), 0) FROM jsonb_array_elements(held) one)) ORDER BY service)
         FROM erasure_answer WHERE erasure_id = erasure.id), '[]') AS answers
     FROM erasure WHERE request_id = ANY($1) ORDER BY asked_at`,
    [requestIds],
  );
  return new Map(
    rows.map(({ requestId, dueAt, begunAt, doneAt, ...row }) => {
      const late = row.state === 'begun' && begunAt !== null && begunAt < lateBefore(now);
      const times = { dueAt: dueAt.toISOString(), begunAt: begunAt?.toISOString() ?? null, doneAt: doneAt?.toISOString() ?? null };
      return [requestId, { ...row, ...times, late }];
    }),
  );
}
