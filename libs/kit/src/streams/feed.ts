import type { Followed } from '@caunoi/contracts/contract';
import type { OnModuleDestroy } from '@nestjs/common';
import type { EventBus, StoredRecord, Tail } from '../events/event-bus';
import { partitionOf } from '../events/murmur2';
import { Waiting } from './waiting';

export const STREAM_LIMITS = {
  /** So often a quiet stream shows that it lives. */
  beatMs: 15_000,
  /** So long it lasts: whoever takes it up again is asked anew who they are. */
  lifeMs: 300_000,
  /** Facts that may wait for a slow reader; whoever lets more wait is cut off. */
  mostWaiting: 100,
};

/** What is told, and the place in the log by which it is taken up again; null when nothing was for a while. */
export type Item = { id: bigint; data: unknown } | null;

/** A topic that somebody here follows. */
interface Topic {
  tail: Promise<Tail>;
  readers: Map<string, Set<Waiting>>;
}

/**
 * What becomes of single things, for whoever follows them. Every replica hears a topic once, from when the first one follows a thing of
 * it until the last one leaves; whoever comes back reads in the log what they have missed.
 */
export class Feed implements OnModuleDestroy {
  private readonly topics = new Map<string, Topic>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly bus: EventBus,
    readonly limits = STREAM_LIMITS,
  ) {}

  /** The first that Nest does when it closes: whoever follows here goes on at another replica. */
  onModuleDestroy() {
    this.stopping.abort();
  }

  /** How many follow something, and how many topics are heard for them. */
  stats() {
    const readers = [...this.topics.values()].flatMap(({ readers: of }) => [...of.values()]);
    return { followers: readers.reduce((sum, { size }) => sum + size, 0), topics: this.topics.size };
  }

  /**
   * What was told after the place `after`; without one, or when it is none of this log's, how the thing is now. Then what becomes of it,
   * until it is erased, `gone` says that nobody reads, or `over` that it is enough.
   */
  async follow(followed: Followed<unknown>, after: bigint | undefined, gone: AbortController, over: AbortSignal) {
    const { topic, key, now } = followed;
    const end = AbortSignal.any([gone.signal, over, this.stopping.signal]);
    const waiting = new Waiting(this.limits.mostWaiting, end, () => gone.abort());
    const tail = await this.join(topic, key, waiting, gone.signal);
    const last = (await tail.end(partitionOf(key))) - 1n;
    if (after !== undefined && after <= last) return this.itemsAfter(followed, after, this.missed(followed, after), waiting);
    const first = { id: last, data: await now() };
    return this.itemsAfter(followed, last, [], waiting, first);
  }

  /** From now on what is told of the key waits there, until `gone`. */
  private async join(topic: string, key: string, waiting: Waiting, gone: AbortSignal) {
    const known = this.topics.get(topic) ?? this.hear(topic);
    const readers = known.readers.get(key) ?? new Set();
    known.readers.set(key, readers.add(waiting));
    const leave = () => {
      readers.delete(waiting);
      if (readers.size === 0) known.readers.delete(key);
      if (known.readers.size > 0 || this.topics.get(topic) !== known) return;
      this.topics.delete(topic);
      void known.tail.then((tail) => tail.stop()).catch(() => undefined);
    };
    if (gone.aborted) leave();
    else gone.addEventListener('abort', leave, { once: true });
    return known.tail;
  }

  private hear(topic: string) {
    const readers: Topic['readers'] = new Map();
    const tail = this.bus.tail(topic, (record) => readers.get(record.key)?.forEach((waiting) => waiting.push(record)));
    const heard = { tail, readers };
    this.topics.set(topic, heard);
    return heard;
  }

  private async *missed({ topic, key }: Followed<unknown>, after: bigint) {
    const range = { topic, partition: partitionOf(key), from: after + 1n };
    for await (const record of this.bus.read(range)) if (record.key === key) yield record;
  }

  private async *itemsAfter(
    { later }: Followed<unknown>,
    after: bigint,
    missed: AsyncIterable<StoredRecord> | Iterable<StoredRecord>,
    waiting: Waiting,
    first?: Item,
  ): AsyncGenerator<Item> {
    let last = after;
    if (first) yield first;
    for await (const record of this.records(missed, waiting)) {
      if (record === null) yield null;
      else if (record.offset > last) {
        last = record.offset;
        if (record.value === null) return;
        const data = later(JSON.parse(record.value));
        if (data !== null) yield { id: last, data };
      }
    }
  }

  private async *records(missed: AsyncIterable<StoredRecord> | Iterable<StoredRecord>, waiting: Waiting) {
    yield* missed;
    for (;;) {
      const record = await waiting.next(this.limits.beatMs);
      if (record === 'over') return;
      yield record === 'nothing' ? null : record;
    }
  }
}
