import { Pool } from 'pg';
import type {
  BusHealth,
  EventBus,
  Fence,
  LogRecord,
  PartitionHandler,
  PartitionLag,
  StoredRecord,
  Subscription,
  SubscriptionSpec,
  Tail,
  TopicSpec,
} from '../event-bus';
import { PARTITIONS } from '../murmur2';
import type { Log } from '../logger';
import { type Sql, sqlOfPg } from '../sql';
import { appender } from './append';
import { type AppendSql, appendSql } from './append-sql';
import { GroupMember, type Timing } from './group-member';
import { type GroupSql, groupSql } from './group-sql';
import { Tails } from './tails';
import { WakeUp } from './wake-up';

export interface EmbeddedLogOptions extends Partial<Timing> {
  log: Log;
  /** Net under the notifications. */
  pollMs?: number;
  /** How often what is past its retention is deleted, and what does not count any more. */
  retainMs?: number;
  compactMs?: number;
  sql?: AppendSql & GroupSql;
}

const PAGE = 500;

/**
 * A pool fit for the log of one process: connections are dear on a laptop, and a dead socket must not hang a query for
 * ever. That an idle connection was lost is no news: the next query opens another, or says what is wrong.
 */
export const eventLogPool = (connectionString: string) =>
  new Pool({ connectionString, max: 3, query_timeout: 10_000, keepAlive: true, application_name: 'event-log' }).on('error', () => {});

/**
 * The event log in a Postgres database of its own: the bus of a laptop and of small installations. One instance serves all
 * services of a process with one small pool (`eventLogPool`) and one listening connection; call `prepareEventLog` once before.
 */
export class EmbeddedLog implements EventBus {
  private readonly members = new Map<string, GroupMember>();
  private readonly tails: Tails;
  private readonly wakeUp: WakeUp;
  private readonly sql: Sql;
  private readonly parts: AppendSql & GroupSql;
  private readonly timing: Timing;
  private readonly log: Log;
  private readonly cleaning: NodeJS.Timeout[];
  readonly append: (batch: LogRecord[], fence: Fence) => Promise<void>;

  constructor(
    pool: Pool,
    {
      log,
      beatMs = 2_000,
      leaseMs = 10_000,
      pollMs = 250,
      retainMs = 60_000,
      compactMs = 600_000,
      sql = { ...appendSql, ...groupSql },
    }: EmbeddedLogOptions,
  ) {
    this.log = log;
    this.parts = sql;
    this.timing = { beatMs, leaseMs };
    this.sql = sqlOfPg(pool);
    this.append = appender(pool, sql);
    this.tails = new Tails((topics) => sql.ends(this.sql, topics), this);
    this.wakeUp = new WakeUp({ pool, log, pollMs, look: () => this.look() });
    this.cleaning = [
      setInterval(() => void this.clean('retain'), retainMs).unref(),
      setInterval(() => void this.clean('compact'), compactMs).unref(),
    ];
  }

  async subscribe(spec: SubscriptionSpec, handler: PartitionHandler): Promise<Subscription> {
    const { sql, parts, log, timing } = this;
    const member = new GroupMember({ sql, parts, log, spec, handler, ...timing });
    await member.start();
    this.members.set(member.id, member);
    this.wakeUp.start();
    return {
      pause: () => member.pause(),
      resume: () => member.resume(),
      stats: () => member.stats(),
      stop: (options) => member.stop(options).finally(() => this.members.delete(member.id)),
    };
  }

  async *read({
    topic,
    partition,
    from,
    to,
  }: {
    topic: string;
    partition: number;
    from: bigint;
    to?: bigint;
  }): AsyncGenerator<StoredRecord> {
    const until = to ?? (await this.parts.ends(this.sql, [topic])).find((place) => place.partition === partition)?.end ?? 0n;
    for (let position = from; position < until;) {
      const page = await this.parts.read(this.sql, { topic, partition }, position, PAGE);
      const last = page.at(-1);
      if (!last) return;
      yield* page.filter(({ offset }) => offset < until);
      position = last.offset + 1n;
    }
  }

  async tail(topic: string, take: (record: StoredRecord) => void): Promise<Tail> {
    const tail = await this.tails.open(topic, take);
    this.wakeUp.start();
    return tail;
  }

  async ensureTopics(topics: TopicSpec[]) {
    if (topics.length === 0) return;
    const real = await this.parts.ensureTopics(this.sql, topics);
    for (const { topic, partitions = PARTITIONS } of topics) {
      if (real.get(topic) !== partitions)
        throw new Error(`${topic} has ${real.get(topic)} partitions, not ${partitions}: that can't be changed`);
    }
  }

  lag(group: string): Promise<PartitionLag[]> {
    return this.parts.lag(this.sql, group);
  }

  health(): BusHealth {
    const { lastError, listening } = this.wakeUp;
    return { up: lastError === null, detail: lastError ?? (this.members.size === 0 || listening ? null : 'polling only') };
  }

  /** Stops all subscriptions; the pool belongs to the caller. */
  async close({ deadlineMs }: { deadlineMs: number }) {
    this.cleaning.forEach(clearInterval);
    await Promise.all([...this.members.values()].map((member) => member.stop({ deadlineMs })));
    this.members.clear();
    await this.wakeUp.stop();
  }

  /** One query for all members of the process, one for all tails. */
  private async look() {
    await this.tails.look();
    if (this.members.size === 0) return;
    for (const { owner, ...place } of await this.parts.ready(this.sql, [...this.members.keys()])) this.members.get(owner)?.wake(place);
  }

  private async clean(how: 'retain' | 'compact') {
    try {
      while ((await this.parts[how](this.sql)) > 0);
    } catch (error) {
      this.log.warn({ error, how }, 'the event log could not be cleaned, it will be tried again');
    }
  }
}
