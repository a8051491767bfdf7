import { Injectable } from '@nestjs/common';
import type { Direction } from '@caunoi/contracts/matching/match';
import { Clock } from '@caunoi/kit/clock';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Catalogue, type Entry } from '../projection/catalogue';
import { MatchEntity } from './match.entity';
import { MatchFeedbackEntity } from './match-feedback.entity';
import type { Numbers } from './numbers.rules';

/** A target and how it was reckoned. */
export interface Reckoned {
  target: Entry;
  numbers: Numbers;
}

/** What was said of pairs with a thing, as one speaker sees it. */
export interface Said {
  /** The speaker's own word, by the id of the other thing. */
  own: ReadonlyMap<string, MatchFeedbackEntity>;
  /** Other things that are not suggested: refused by the speaker, or by the other thing's owner. */
  refused: ReadonlySet<string>;
}

/** Keeps how suggestions were reckoned, and what people said of them. */
@Injectable()
export class MatchStore {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Stores what is new or reckons otherwise; a pair of versions keeps the match that it has. In the order given. Whoever asks at the same
   * time gets the same matches.
   */
  async keep(direction: Direction, source: Entry, reckoned: readonly Reckoned[]): Promise<MatchEntity[]> {
    const wanted = reckoned.map((one) => this.make(direction, source, one));
    const known = await this.known(direction, source, wanted);
    const changed = wanted.filter(({ digest, numbers }) => !isDeepStrictEqual(known.get(digest)?.numbers, asStored(numbers)));
    if (changed.length > 0) await this.write(changed);
    const missing = changed.some(({ digest }) => !known.has(digest));
    const all = missing ? await this.known(direction, source, wanted) : known;
    return wanted.flatMap((match) => {
      const kept = all.get(match.digest);
      return kept ? [{ ...match, id: kept.id, createdAt: kept.createdAt }] : [];
    });
  }

  find(id: string) {
    return this.db.manager.findOneBy(MatchEntity, { id });
  }

  /** What was said of pairs with this thing, for somebody who speaks in that name. */
  async said(id: string, speaker: string): Promise<Said> {
    const all = await this.db.manager.find(MatchFeedbackEntity, { where: [{ sourceId: id }, { targetId: id }] });
    const own = all.filter(({ sourceId, saidBy }) => sourceId === id && saidBy === speaker);
    const theirs = all.filter(({ targetId }) => targetId === id);
    const refused = [
      ...own.map((said) => ({ ...said, other: said.targetId })),
      ...theirs.map((said) => ({ ...said, other: said.sourceId })),
    ]
      .filter(({ verdict }) => verdict === 'not_relevant')
      .map(({ other }) => other);
    return { own: new Map(own.map((said) => [said.targetId, said])), refused: new Set(refused) };
  }

  async say(said: MatchFeedbackEntity) {
    await this.db.manager.upsert(MatchFeedbackEntity, said, ['sourceId', 'targetId', 'saidBy']);
  }

  async takeBack(said: Pick<MatchFeedbackEntity, 'sourceId' | 'targetId' | 'saidBy'>) {
    await this.db.manager.delete(MatchFeedbackEntity, said);
  }

  private async write(matches: MatchEntity[]) {
    await this.db.transaction(async (tx) => {
      const there = await lockedIds(
        tx,
        matches.flatMap(({ sourceId, targetId }) => [sourceId, targetId]),
      );
      await tx
        .createQueryBuilder()
        .insert()
        .into(MatchEntity)
        .values(matches.filter(({ sourceId, targetId }) => there.has(sourceId) && there.has(targetId)))
        .orUpdate(['numbers'], ['direction', 'source_id', 'digest'])
        .updateEntity(false)
        .execute();
    });
  }

  private async known(direction: Direction, { subject }: Entry, wanted: readonly MatchEntity[]) {
    if (wanted.length === 0) return new Map<string, MatchEntity>();
    const digest = In(wanted.map((match) => match.digest));
    const matches = await this.db.manager.findBy(MatchEntity, { direction, sourceId: subject.id, digest });
    return new Map(matches.map((match) => [match.digest, match]));
  }

  private make(direction: Direction, source: Entry, { target, numbers }: Reckoned): MatchEntity {
    return {
      id: uuidv7(),
      direction,
      sourceKind: source.kind,
      sourceId: source.subject.id,
      sourceVersion: String(source.version),
      targetKind: target.kind,
      targetId: target.subject.id,
      targetVersion: String(target.version),
      organisationId: source.subject.organisationId,
      digest: digestOf(this.catalogue.reading, source, target, numbers),
      numbers,
      createdAt: this.clock.now(),
    };
  }
}

/** Which of these things are there. They can't be erased until the transaction ends: nothing of them is stored behind the eraser's back. */
async function lockedIds(tx: EntityManager, ids: string[]) {
  const rows = await tx.query<{ id: string }[]>('SELECT id FROM document WHERE id = ANY($1) AND fact IS NOT NULL ORDER BY id FOR SHARE', [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** Which versions were compared, and by which rules. Nothing of it ages. */
const digestOf = (reading: string, source: Entry, target: Entry, { modelVersion, weightsVersion }: Numbers) =>
  createHash('sha256')
    .update(JSON.stringify([source.version, target.subject.id, target.version, reading, modelVersion, weightsVersion]))
    .digest('base64url');

/** As it comes back from the database: without what is undefined. */
const asStored = (numbers: Numbers) => JSON.parse(JSON.stringify(numbers)) as Numbers;
