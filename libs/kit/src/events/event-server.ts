import type { EventContract } from '@caunoi/contracts/contract';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { DataSource } from 'typeorm';
import { Consumer } from './consumer';
import type { ConsumerOptions, History } from './fact-transactions';
import { runRequestedReplays } from './dead-letter-replay';
import type { EventBus, Subscription } from './event-bus';
import type { Log } from './logger';
import type { Bound } from './meaning';
import { PARTITIONS } from './murmur2';
import { type ConsumerName, tombstoneOf } from './on';
import { endsWithin, fullJitter, semaphore, sleep } from '../async/pacing';
import { failureOf } from './retry-policy';

export interface EventServerOptions {
  log: Log;
  /** For all consumers of the service, and for single ones by their name. */
  defaults?: ConsumerOptions;
  consumers?: Record<string, ConsumerOptions>;
  /** How many transactions all consumers of the service together may have open. */
  transactions?: number;
  maxBatch?: number;
  /** How soon an operator's replay is found. */
  requestsMs?: number;
}

/** What `@On` and its like say of a handler. */
interface Extras {
  contract?: EventContract;
  contracts?: EventContract[];
  tombstone?: true;
  together?: object;
}

interface BoundConsumer {
  name: string;
  version: number;
  handlers: Map<string, Bound>;
}

const SUBSCRIBING = { minMs: 200, maxMs: 10_000 };
const STOP_MS = 15_000;

/**
 * Nest's transport over the bus port: controllers stay idiomatic, both buses share them. Handlers bound with `@On` are
 * collected by consumer; each consumer subscribes as the group `<service>.<consumer>.v<n>`. To be connected with
 * `inheritAppConfig: false`, since a global filter that swallows errors would lose facts.
 */
export class EventServer extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  private readonly bound = new Map<string, BoundConsumer>();
  private readonly running = new Map<string, Consumer>();
  private readonly subscriptions = new Map<string, Subscription>();
  private readonly stopping = new AbortController();
  private readonly background: Promise<void>[] = [];
  private readonly options: Required<EventServerOptions>;
  private readonly semaphore: ReturnType<typeof semaphore>;

  constructor(
    private readonly service: string,
    private readonly bus: EventBus,
    private readonly db: DataSource,
    options: EventServerOptions,
  ) {
    super();
    this.options = { defaults: {}, consumers: {}, transactions: 3, maxBatch: 500, requestsMs: 2_000, ...options };
    this.semaphore = semaphore(this.options.transactions);
  }

  /** Called by Nest for every `@On` method. Two handlers of one type in one consumer could not be retried apart, so that is refused. */
  override addHandler(pattern: unknown, callback: MessageHandler, isEventHandler = false, extras: Record<string, unknown> = {}) {
    const { consumer, version, tombstone, together, ...told } = extras as Partial<ConsumerName> & Extras;
    const contract = told.contract ?? told.contracts?.find(({ type }) => type === pattern);
    if (!isEventHandler || !contract || !consumer || !version) throw new Error(`${String(pattern)} is not bound with @On`);
    const group = `${this.service}.${consumer}.v${version}`;
    const { handlers } = this.bound.get(group) ?? { handlers: new Map<string, Bound>() };
    const what = tombstone ? tombstoneOf(contract) : contract.type;
    if (handlers.has(what)) throw new Error(`${group} has two handlers of ${what}`);
    this.bound.set(group, { name: consumer, version, handlers });
    handlers.set(what, { contract, together, handle: together ? settled(callback) : ([event]) => settled(callback)(event) });
  }

  /** Subscribes every consumer. If the bus is away the service starts all the same and goes on trying. */
  async listen(callback: (error?: unknown) => void) {
    try {
      for (const [group, bound] of this.bound) this.running.set(group, this.consumerOf(group, bound));
      await this.subscribeAll().catch((error: unknown) => {
        if (failureOf(error) !== 'down') throw error;
        this.options.log.warn({ service: this.service, error }, 'the bus is away, event handlers start when it is back');
        this.background.push(this.subscribeLater());
      });
      if (this.running.size > 0) this.background.push(this.lookForReplays());
      callback();
    } catch (error) {
      callback(error);
    }
  }

  /** Finishes running transactions, commits their offsets, gives the partitions back. */
  async close() {
    this.stopping.abort();
    await Promise.all([...this.subscriptions.values()].map((subscription) => subscription.stop({ deadlineMs: STOP_MS })));
    await endsWithin(Promise.all(this.background), STOP_MS);
  }

  /** For each group: what its consumer did, and what its subscription holds. */
  stats() {
    const entries = [...this.running].map(([group, consumer]) => [
      group,
      { ...consumer.stats(), subscription: this.subscriptions.get(group)?.stats() ?? null },
    ]);
    return Object.fromEntries(entries) as Record<
      string,
      ReturnType<Consumer['stats']> & { subscription: ReturnType<Subscription['stats']> | null }
    >;
  }

  /** The bus has no events of its own to listen to. */
  on() {}

  unwrap<T>() {
    return this.bus as T;
  }

  private consumerOf(group: string, { name, version, handlers }: BoundConsumer) {
    const { log, defaults, consumers } = this.options;
    const history = () => this.historyBefore(name, version);
    const parts = { group, handlers, log, db: this.db, semaphore: this.semaphore, stopping: this.stopping.signal, history };
    return new Consumer(parts, { ...defaults, ...consumers[name] });
  }

  /** How far the earlier versions of a consumer have come; the first version has no history. */
  private async historyBefore(name: string, version: number): Promise<History> {
    const ends = new Map<string, bigint>();
    for (let earlier = 1; earlier < version; earlier++) {
      for (const { topic, partition, committed } of await this.bus.lag(`${this.service}.${name}.v${earlier}`)) {
        const lane = `${topic}:${partition}`;
        if (committed > (ends.get(lane) ?? 0n)) ends.set(lane, committed);
      }
    }
    return ends;
  }

  private async subscribeAll() {
    for (const [group, { handlers }] of this.bound) {
      const consumer = this.running.get(group);
      if (!consumer || this.subscriptions.has(group) || this.stopping.signal.aborted) continue;
      const topics = [...new Set([...handlers.values()].map(({ contract }) => contract.topic))];
      await this.bus.ensureTopics(topics.map((topic) => ({ topic })));
      const spec = { group, topics, from: 'earliest' as const, concurrency: topics.length * PARTITIONS, maxBatch: this.options.maxBatch };
      this.subscriptions.set(group, await this.bus.subscribe(spec, (batch) => consumer.handle(batch)));
    }
  }

  private async subscribeLater() {
    for (let failures = 0; !this.stopping.signal.aborted; failures++) {
      await sleep(fullJitter(failures, SUBSCRIBING), this.stopping.signal);
      try {
        return await this.subscribeAll();
      } catch (error) {
        this.options.log.warn({ service: this.service, error }, 'event handlers could not be subscribed, trying again');
      }
    }
  }

  private async lookForReplays() {
    while (!this.stopping.signal.aborted) {
      await sleep(this.options.requestsMs, this.stopping.signal);
      try {
        await runRequestedReplays(this.running);
      } catch (error) {
        this.options.log.warn({ service: this.service, error }, 'requested replays could not be looked up');
      }
    }
  }
}

/** Nest may answer with a stream; the handler is done when that has ended. */
const settled = (callback: MessageHandler) => async (given: unknown) => {
  const result: unknown = await callback(given);
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
};
