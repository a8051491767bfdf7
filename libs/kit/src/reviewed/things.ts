import type { Actor } from '@caunoi/contracts/access';
import type { EventContract, Followed } from '@caunoi/contracts/contract';
import type { PicturesNamed } from '@caunoi/contracts/files/named';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { z } from 'zod';
import { noteAct } from '../acts/acts';
import { Clock } from '../clock';
import { eachDue } from '../database/due-rows';
import { Outbox } from '../events/outbox';
import { decide, type Move, refusal } from './life.rules';
import { namesOtherPictures, showsPictures, tellPictures } from './named-pictures';
import { keepPublished, type PublishedText, publishedTexts } from './published-texts';
import type { Kind, Thing } from './thing';
import { keepStanding } from './suspension';
import { assertMay, assertProven, outermostOf, viewerOf } from './view.rules';

/** Further back nobody reads. */
const MOST_VERSIONS = 50;

/** Shows and moves the things of one kind: load, check the right, decide, store, tell, in one transaction. */
@Injectable()
export abstract class Things<T extends Thing, F extends z.ZodType, A> {
  protected abstract readonly kind: Kind<T, F, A>;
  /** What tells of the pictures that a thing names; of a kind that may have some. */
  protected readonly naming?: EventContract<typeof PicturesNamed>;

  constructor(
    protected readonly db: DataSource,
    protected readonly outbox: Outbox,
    protected readonly clock: Clock,
  ) {}

  async get(id: string, actor: Actor | undefined): Promise<A> {
    const thing = await this.db.manager.findOneBy(this.kind.entity, { id } as FindOptionsWhere<T>);
    const viewer = thing && viewerOf(this.kind, thing, actor);
    if (!viewer) throw refusal(this.kind, 'unknown');
    return this.kind.toAnswer(thing, viewer);
  }

  /** What a thing that everybody may read has said to everybody, newest first; of one that was shown before texts were kept, what it says now. */
  async published(id: string): Promise<PublishedText<T['statement']>[]> {
    const thing = await this.db.manager.findOneBy(this.kind.entity, { id } as FindOptionsWhere<T>);
    if (thing?.status !== 'published' || outermostOf(this.kind, thing) !== 'public') throw refusal(this.kind, 'unknown');
    const kept = await publishedTexts<T['statement']>(this.db.manager, id, MOST_VERSIONS);
    const { version, statement, updatedAt } = thing;
    return kept.length > 0 ? kept : [{ version, at: updatedAt.toISOString(), statement }];
  }

  /** In which state an own thing is, and what becomes of it: a stream. Another's does not exist for the actor. */
  async follow(id: string, actor: Actor): Promise<Followed<Pick<T, 'version' | 'status'>>> {
    const now = async () => {
      const thing = await this.db.manager.findOneBy(this.kind.entity, { id } as FindOptionsWhere<T>);
      if (!thing || !this.kind.owns(thing, actor)) throw refusal(this.kind, 'unknown');
      return thing;
    };
    await now();
    return { topic: this.kind.moves.expire.tells.topic, key: id, now, later: (fact) => fact as T };
  }

  /** What the actor asks for, who has seen the thing at `sent.version`. */
  async move<I>(move: Move<T, F, I>, id: string, sent: I & { version: number }, actor: Actor): Promise<A> {
    return this.db.transaction((tx) => this.moveIn(tx, move, id, sent, actor));
  }

  /** As `move`, where something else must be locked first. A stale edit is refused with what is there now, so that the editor can keep both texts. */
  async moveIn<I>(tx: EntityManager, move: Move<T, F, I>, id: string, sent: I & { version: number }, actor: Actor): Promise<A> {
    const { thing, viewer } = await this.locked(tx, id, move.by, actor);
    assertProven(move, actor);
    if (thing.version !== sent.version) throw refusal(this.kind, 'stale', { current: this.kind.toAnswer(thing, viewer) });
    return this.kind.toAnswer(await this.apply(tx, move, thing, sent), viewer);
  }

  /** A move of a thing that is locked already, and for which nobody asks: jobs and facts of other services. */
  async apply<I>(tx: EntityManager, move: Move<T, F, I>, thing: T, input: I): Promise<T> {
    const { changes, facts } = decide(this.kind, move, thing, input, this.clock.now());
    const before = { ...thing };
    return this.outbox.save(tx, Object.assign(thing, changes), async (saved) => {
      await this.note(tx, move, before, saved);
      for (const { contract, reason } of facts) await this.outbox.add(tx, contract, this.kind.toFact(saved, reason), saved.version);
    });
  }

  /** What stays of a move besides the thing itself: the texts that everybody could read, and who did it. */
  protected async note<I>(tx: EntityManager, move: Move<T, F, I>, before: T, after: T) {
    await keepPublished(tx, before);
    await keepPublished(tx, after);
    if (this.naming && namesOtherPictures(this.kind, before, after))
      await tellPictures(this.outbox, tx, { naming: this.naming, kind: this.kind, thing: after });
    const [from, to] = [before.status, after.status];
    // Words that nobody else sees yet are written down again and again.
    if (from === to && (to === 'draft' || to === 'returned')) return;
    const { id, reference: name, review } = after;
    const why = move.by === 'reviewer' && review ? { reason: review.reason } : {};
    await noteAct(tx, { act: `${this.kind.name}.${this.nameOf(move)}`, thing: { id, name }, said: { from, to, ...why } }, this.clock.now());
  }

  /** Of a thing that is new: nobody hears of it yet, but what it shows is kept. */
  async tellFirstPictures(tx: EntityManager, thing: T) {
    if (this.naming && showsPictures(thing)) await tellPictures(this.outbox, tx, { naming: this.naming, kind: this.kind, thing });
  }

  /** Of a thing that is removed. */
  async forgetPictures(tx: EntityManager, thing: T) {
    if (this.naming && showsPictures(thing)) await this.outbox.addTombstone(tx, this.naming, thing.id, thing.version + 1);
  }

  private nameOf<I>(move: Move<T, F, I>) {
    const [name = move.by] = Object.entries(this.kind.moves).find(([, one]) => (one as unknown) === move) ?? [];
    return name;
  }

  /** Whatever is shown and whose time is over; see `eachDue`. */
  async expireDue(signal?: AbortSignal) {
    const now = this.clock.now();
    const { entity, moves } = this.kind;
    const due = (tx: EntityManager) =>
      tx.createQueryBuilder(entity, 'thing').where(`thing.status = 'published' AND thing.expiresAt <= :now`, { now });
    return eachDue(this.db, due, async (tx, thing) => void (await this.apply(tx, moves.expire, thing, undefined)), signal);
  }

  /** An organisation was suspended, or is back: all that is its own goes with it. */
  async obey(tx: EntityManager, standing: Parameters<typeof keepStanding>[1]) {
    if (!(await keepStanding(tx, standing))) return;
    const { entity, moves } = this.kind;
    const others: object = { organisationId: standing.id, suspended: !standing.suspended } satisfies Partial<Thing>;
    const order: object = { id: 'ASC' };
    const things = await tx.find(entity, { where: others as FindOptionsWhere<T>, order, lock: { mode: 'pessimistic_write' } });
    for (const thing of things) await this.apply(tx, standing.suspended ? moves.suspend : moves.restore, thing, undefined);
  }

  /** The thing, locked, for whoever may move it. For anybody else it does not exist. */
  async locked(tx: EntityManager, id: string, by: Move<T, F>['by'], actor: Actor) {
    const thing = await tx.findOne(this.kind.entity, { where: { id } as FindOptionsWhere<T>, lock: { mode: 'pessimistic_write' } });
    if (!thing) throw refusal(this.kind, 'unknown');
    return { thing, viewer: assertMay(this.kind, by, thing, actor) };
  }
}
