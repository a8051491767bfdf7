import { Injectable } from '@nestjs/common';
import type { Direction } from '@caunoi/contracts/matching/match';
import { Clock } from '@caunoi/kit/clock';
import { createHash } from 'node:crypto';
import { DataSource, In } from 'typeorm';
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

  /**
   * Stores what is new; a pair whose explanation has not changed keeps the match that it has. In the order given. Whoever
   * asks at the same time gets the same matches.
   */
  async keep(direction: Direction, source: Entry, explanations: StoredMatch[]): Promise<MatchEntity[]> {
    const digests = explanations.map(digestOf);
    const known = await this.known(direction, source, digests);
    const missing = explanations.filter((_, i) => !known.has(digests[i] ?? ''));
    if (missing.length === 0) return digests.flatMap((digest) => known.get(digest) ?? []);
    const made = missing.map((explanation) => this.make(direction, source, explanation));
    await this.db.createQueryBuilder().insert().into(MatchEntity).values(made).orIgnore().updateEntity(false).execute();
    const all = await this.known(direction, source, digests);
    return digests.flatMap((digest) => all.get(digest) ?? []);
  }

  find(id: string) {
    return this.db.manager.findOneBy(MatchEntity, { id });
  }

  /** What was said of pairs with this thing, by its owner or by the other side's, by the id of the other one. */
  async feedback(id: string) {
    const said = await this.db.manager.find(MatchFeedbackEntity, { where: [{ sourceId: id }, { targetId: id }] });
    const own = new Map(said.filter(({ sourceId }) => sourceId === id).map((feedback) => [feedback.targetId, feedback]));
    const refused = new Set(
      said.filter(({ verdict }) => verdict === 'not_relevant').map((f) => (f.sourceId === id ? f.targetId : f.sourceId)),
    );
    return { own, refused };
  }

  private async known(direction: Direction, { subject }: Entry, digests: string[]) {
    const matches = await this.db.manager.findBy(MatchEntity, { direction, sourceId: subject.id, digest: In(digests) });
    return new Map(matches.map((match) => [match.digest, match]));
  }

  private make(direction: Direction, { kind, subject }: Entry, explanation: StoredMatch): MatchEntity {
    return {
      id: uuidv7(),
      direction,
      sourceKind: kind,
      sourceId: subject.id,
      targetId: explanation.card.id,
      organisationId: subject.organisationId,
      digest: digestOf(explanation),
      explanation,
      createdAt: this.clock.now(),
    };
  }
}

/** Says which pair it is, too: source, target and direction are part of an explanation. */
const digestOf = (explanation: StoredMatch) => createHash('sha256').update(JSON.stringify(explanation)).digest('base64url');
