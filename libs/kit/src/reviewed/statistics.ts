import type { ReviewStatistics } from '@caunoi/contracts/reviewing/reviewing';
import type { ReviewDecision, ReviewReason } from '@caunoi/contracts/review';
import type { EntityManager } from 'typeorm';
import { sqlOf } from '../events/sql';

interface Counted {
  day: string;
  decision: ReviewDecision;
  reason: ReviewReason;
  count: number;
}

/** Decisions by day, kind and reason, out of the log of acts; what was taken back was none. */
async function decisionsSince(db: EntityManager, name: string, since: Date): Promise<Counted[]> {
  return sqlOf(db)<Counted>(
    `SELECT to_char(made.at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day, split_part(made.act, '.', 2) AS decision,
       made.said->>'reason' AS reason, count(*)::int AS count
     FROM act AS made WHERE made.act = ANY ($1) AND made.at >= $2 AND NOT EXISTS (
       SELECT 1 FROM act AS undo WHERE undo.thing_id = made.thing_id AND undo.act = $3 AND undo.id > made.id
         AND undo.at BETWEEN made.at AND made.at + interval '10 minutes')
     GROUP BY 1, 2, 3 ORDER BY 1`,
    [['publish', 'return', 'reject'].map((decision) => `${name}.${decision}`), since, `${name}.reopen`],
  );
}

/** How the decisions of these days were, and why texts came back. */
export async function decisionsOf(db: EntityManager, name: string, since: Date): Promise<Pick<ReviewStatistics, 'days' | 'reasons'>> {
  const counted = await decisionsSince(db, name, since);
  const sum = (rows: readonly Counted[], decision?: ReviewDecision) =>
    rows.reduce((all, row) => (decision === undefined || row.decision === decision ? all + row.count : all), 0);
  const refused = Map.groupBy(
    counted.filter(({ decision }) => decision !== 'publish'),
    ({ reason }) => reason,
  );
  return {
    days: [...Map.groupBy(counted, ({ day }) => day)].map(([day, rows]) => ({
      day,
      ...{ publish: sum(rows, 'publish'), return: sum(rows, 'return'), reject: sum(rows, 'reject') },
    })),
    reasons: [...refused].map(([reason, rows]) => ({ reason, count: sum(rows) })).toSorted((a, b) => b.count - a.count),
  };
}
