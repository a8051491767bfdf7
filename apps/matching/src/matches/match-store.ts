import { Injectable } from '@nestjs/common';
import type { Direction } from '@caunoi/contracts/matching/match';
import * as events from '@caunoi/contracts/matching/matching.events';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Thing } from '../projection/things';
import { Understanding } from '../projection/understanding';
import { MatchEntity } from './match.entity';
import { MatchFeedbackEntity } from './match-feedback.entity';
import { MutualInterest } from './mutual-interest';
import type { Numbers } from './numbers.rules';

/** A target and how it was reckoned. */
export interface Reckoned {
  target: Thing;
  numbers: Numbers;
}

/** What was said of pairs with a thing, as one speaker sees it. */
export interface Said {
  /** The speaker's own word, by the id of the other thing. */
  own: ReadonlyMap<string, MatchFeedbackEntity>;
  /** Other things that are not suggested: refused by the speaker, or by the other thing's owner. */
  refused: ReadonlySet<string>;
  /** Other things whose owners are interested, too, where the speaker is. */
  mutual: ReadonlySet<string>;
}

/** Keeps how suggestions were reckoned, and what people said of them. */
@Injectable()
export class MatchStore {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly understanding: Understanding,
    private readonly outbox: Outbox,
    private readonly interest: MutualInterest,
  ) {}

  /**
   * Stores what is new or reckons otherwise; a pair of versions keeps the match that it has. In the order given. Whoever asks at the same
   * time gets the same matches.
   */
  async keep(direction: Direction, source: Thing, reckoned: readonly Reckoned[]): Promise<MatchEntity[]> {
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

  /** What was said of pairs with this thing, as whoever speaks in a name sees it: nobody need know the name to ask. */
  async said(id: string): Promise<(speaker: string) => Said> {
    const all = await this.db.manager.find(MatchFeedbackEntity, { where: [{ sourceId: id }, { targetId: id }] });
    return (speaker) => saidTo(all, id, speaker);
  }

  /** What was said before in the same words is told once. */
  async say(match: MatchEntity, said: MatchFeedbackEntity) {
    await this.db.transaction(async (tx) => {
      await this.interest.hold(tx, match);
      const version = await nextVersion(tx, match);
      const { sourceId, targetId, saidBy, verdict, reason } = said;
      const before = await tx.findOneBy(MatchFeedbackEntity, { sourceId, targetId, saidBy });
      await tx.upsert(MatchFeedbackEntity, said, ['sourceId', 'targetId', 'saidBy']);
      if (before?.verdict === verdict && before.reason === reason) return;
      if (verdict === 'accepted') await this.outbox.add(tx, events.MatchAccepted, toFact(match), version);
      else await this.outbox.add(tx, events.MatchDeclined, { ...toFact(match), reason: reason ?? '' }, version);
      if ((verdict === 'accepted') !== (before?.verdict === 'accepted')) await this.interest.tell(tx, match);
    });
  }

  async takeBack(match: MatchEntity, said: Pick<MatchFeedbackEntity, 'sourceId' | 'targetId' | 'saidBy'>) {
    await this.db.transaction(async (tx) => {
      await this.interest.hold(tx, match);
      const version = await nextVersion(tx, match);
      const { sourceId, targetId, saidBy } = said;
      const before = await tx.findOneBy(MatchFeedbackEntity, { sourceId, targetId, saidBy });
      if (!before) return;
      await tx.remove(MatchFeedbackEntity, before);
      await this.outbox.add(tx, events.MatchReconsidered, toFact(match), version);
      if (before.verdict === 'accepted') await this.interest.tell(tx, match);
    });
  }

  private async write(matches: MatchEntity[]) {
    await this.db.transaction(async (tx) => {
      const there = await lockedIds(
        tx,
        matches.flatMap(({ sourceId, targetId }) => [sourceId, targetId]),
      );
      const wanted = matches.filter(({ sourceId, targetId }) => there.has(sourceId) && there.has(targetId));
      if (wanted.length === 0) return;
      const insert = tx.createQueryBuilder().insert().into(MatchEntity).values(wanted).updateEntity(false).returning('id');
      const { raw } = await insert.orUpdate(['numbers'], ['direction', 'source_id', 'digest']).execute();
      // A match that was there before has kept its id.
      const written = new Set((raw as { id: string }[]).map(({ id }) => id));
      for (const match of wanted) if (written.has(match.id)) await this.outbox.add(tx, events.MatchSuggested, toFact(match), match.version);
    });
  }

  private async known(direction: Direction, { subject }: Thing, wanted: readonly MatchEntity[]) {
    if (wanted.length === 0) return new Map<string, MatchEntity>();
    const digest = In(wanted.map((match) => match.digest));
    const matches = await this.db.manager.findBy(MatchEntity, { direction, sourceId: subject.id, digest });
    return new Map(matches.map((match) => [match.digest, match]));
  }

  private make(direction: Direction, source: Thing, { target, numbers }: Reckoned): MatchEntity {
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
      digest: digestOf(this.understanding.reading, source, target, numbers),
      numbers,
      createdAt: this.clock.now(),
      version: 1,
    };
  }
}

function saidTo(all: readonly MatchFeedbackEntity[], id: string, speaker: string): Said {
  const own = all.filter(({ sourceId, saidBy }) => sourceId === id && saidBy === speaker);
  const theirs = all.filter(({ targetId }) => targetId === id);
  const refused = [...own.map((said) => ({ ...said, other: said.targetId })), ...theirs.map((said) => ({ ...said, other: said.sourceId }))]
    .filter(({ verdict }) => verdict === 'not_relevant')
    .map(({ other }) => other);
  const wanted = (list: readonly MatchFeedbackEntity[], otherOf: (said: MatchFeedbackEntity) => string) =>
    new Set(list.filter(({ verdict }) => verdict === 'accepted').map(otherOf));
  const mutual = wanted(own, ({ targetId }) => targetId).intersection(wanted(theirs, ({ sourceId }) => sourceId));
  return { own: new Map(own.map((said) => [said.targetId, said])), refused: new Set(refused), mutual };
}

const toFact = ({ id, direction, sourceKind, sourceId, targetKind, targetId, numbers }: MatchEntity): events.MatchFact => ({
  ...{ id, direction, source: { kind: sourceKind, id: sourceId }, target: { kind: targetKind, id: targetId } },
  ...{ score: numbers.score, band: numbers.band, modelVersion: numbers.modelVersion, weightsVersion: numbers.weightsVersion },
});

/** Holds the match until the transaction ends: what is told of it keeps its order. One that was erased meanwhile does not exist. */
async function nextVersion(tx: EntityManager, { id }: MatchEntity) {
  const [[row]] = await tx.query<[{ version: number }[], number]>(
    'UPDATE match SET version = version + 1 WHERE id = $1 RETURNING version',
    [id],
  );
  if (!row) throw new DomainError('match.unknown');
  return row.version;
}

/** Which of these things are there. They can't be erased until the transaction ends: nothing of them is stored behind the eraser's back. */
export async function lockedIds(tx: EntityManager, ids: string[]) {
  const rows = await tx.query<{ id: string }[]>('SELECT id FROM document WHERE id = ANY($1) AND fact IS NOT NULL ORDER BY id FOR SHARE', [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** Which versions were compared, and by which rules. Nothing of it ages. */
const digestOf = (reading: string, source: Thing, target: Thing, { modelVersion, weightsVersion }: Numbers) =>
  createHash('sha256')
    .update(JSON.stringify([source.version, target.subject.id, target.version, reading, modelVersion, weightsVersion]))
    .digest('base64url');

/** As it comes back from the database: without what is undefined. */
const asStored = (numbers: Numbers) => JSON.parse(JSON.stringify(numbers)) as Numbers;
