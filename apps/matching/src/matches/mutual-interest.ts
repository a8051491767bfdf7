import { Injectable } from '@nestjs/common';
import type { Kind } from '@caunoi/contracts/matching/match';
import { InterestChanged } from '@caunoi/contracts/matching/matching.events';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DataSource, type EntityManager } from 'typeorm';
import type { MatchEntity } from './match.entity';

/** Both owners accepted a suggestion of the other's thing. */
const MUTUAL = `SELECT DISTINCT one.target_id AS id, document.kind, document.fact ->> 'organisationId' AS "organisationId" FROM match_feedback one
  JOIN match_feedback other ON other.source_id = one.target_id AND other.target_id = one.source_id AND other.verdict = 'accepted'
  JOIN document ON document.id = one.target_id
  WHERE one.source_id = $1 AND one.verdict = 'accepted' ORDER BY id`;

/** Where both sides say that they are interested: known to both from then on, and to neither before. */
@Injectable()
export class MutualInterest {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** With whom a thing has it. */
  of(id: string, db: EntityManager = this.db.manager) {
    return db.query<{ kind: Kind; id: string; organisationId: string | null }[]>(MUTUAL, [id]);
  }

  /** Until the transaction ends nobody else speaks of either side: whoever is second knows what the first said. */
  async hold(tx: EntityManager, { sourceId, targetId }: MatchEntity) {
    await tx.query('SELECT FROM document WHERE id IN ($1, $2) ORDER BY id FOR NO KEY UPDATE', [sourceId, targetId]);
  }

  /**
   * Tells both sides that interest has come about or is over, if the other one is interested. For nothing else: who is told when somebody
   * declines would know that they were declined.
   */
  async tell(tx: EntityManager, { sourceKind, sourceId, targetKind, targetId }: MatchEntity) {
    const [theirs] = await tx.query<unknown[]>(
      `SELECT FROM match_feedback WHERE source_id = $1 AND target_id = $2 AND verdict = 'accepted' LIMIT 1`,
      [targetId, sourceId],
    );
    if (!theirs) return;
    for (const side of [
      { kind: sourceKind, id: sourceId },
      { kind: targetKind, id: targetId },
    ]) {
      const [{ next }] = await tx.query<[{ next: string }]>(`SELECT nextval('interest_version') AS next`);
      await this.outbox.add(tx, InterestChanged, { ...side, mutual: await this.of(side.id, tx) }, Number(next));
    }
  }
}
