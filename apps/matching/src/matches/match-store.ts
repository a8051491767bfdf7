import { Injectable } from '@nestjs/common';
import type { Direction } from '@caunoi/contracts/matching/match';
import { Clock } from '@caunoi/kit/clock';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Entry } from '../projection/catalogue';
import { MatchEntity, type StoredMatch } from './match.entity';
import { MatchFeedbackEntity } from './match-feedback.entity';

/** Keeps explanations, and what people said of them. */
@Injectable()
export class MatchStore {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Stores what is new; a pair whose explanation has not changed keeps the match that it has. In the order given. */
  async keep(direction: Direction, source: Entry, explanations: StoredMatch[]): Promise<MatchEntity[]> {
    return this.db.transaction(async (tx) => {
      const known = await this.newest(tx, direction, source.subject.id);
      const matches = explanations.map((explanation) => {
        const digest = digestOf(explanation);
        const before = known.get(explanation.card.id);
        return before?.digest === digest ? before : this.create(tx, direction, source, explanation, digest);
      });
      await tx.save(matches.filter((match) => !known.has(match.targetId) || known.get(match.targetId) !== match));
      return matches;
    });
  }

  find(id: string, organisationId: string) {
    return this.db.manager.findOneBy(MatchEntity, { id, organisationId });
  }

  /** What was said of pairs with this thing, by its owner or by the other side's, by the id of the other one. */
  async feedback(id: string) {
    const said = await this.db.manager.find(MatchFeedbackEntity, { where: [{ sourceId: id }, { targetId: id }] });
    const own = new Map(said.filter(({ sourceId }) => sourceId === id).map((feedback) => [feedback.targetId, feedback]));
    const refused = new Set(said.filter(({ verdict }) => verdict === 'not_relevant').map((f) => (f.sourceId === id ? f.targetId : f.sourceId)));
    return { own, refused };
  }

  private async newest(tx: EntityManager, direction: Direction, sourceId: string) {
    const matches = await tx
      .createQueryBuilder(MatchEntity, 'match')
      .distinctOn(['match.targetId'])
      .where({ direction, sourceId })
      .orderBy('match.targetId')
      .addOrderBy('match.createdAt', 'DESC')
      .getMany();
    return new Map(matches.map((match) => [match.targetId, match]));
  }

  private create(tx: EntityManager, direction: Direction, { kind, subject }: Entry, explanation: StoredMatch, digest: string) {
    return tx.create(MatchEntity, {
      id: uuidv7(),
      direction,
      sourceKind: kind,
      sourceId: subject.id,
      targetId: explanation.card.id,
      organisationId: subject.organisationId,
      digest,
      explanation,
      createdAt: this.clock.now(),
    });
  }
}

const digestOf = (explanation: StoredMatch) => createHash('sha256').update(JSON.stringify(explanation)).digest('base64url');
