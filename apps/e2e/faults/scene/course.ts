import type { EventBus } from '@caunoi/kit/events/event-bus';
import type { EventServer } from '@caunoi/kit/events/event-server';
import type { Relay, RelayOptions } from '@caunoi/kit/events/relay';
import { connectDatabase, eventDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { databaseOn, freshDatabase } from '@caunoi/testing/test-postgres';
import type { DataSource } from 'typeorm';
import { type Board, GROUP, startConsumer } from './board';
import { apply, CONSUMER_TABLES, PRODUCER_TABLES } from './moved';
import { appliedIn, settled, sumOf, verdict, versionsOf } from './oracle';
import type { Found } from './report';
import type { Sabotage } from './sabotage';
import { isLong } from './run';
import { addPieces, freshLog, openAny, startRelay } from './stage';
import { Writing, type WritingOptions } from './writing';

export interface Ground {
  /** How many aggregates move. */
  pieces?: number;
  /** A server of the test's own for the two databases. */
  databases?: string;
  /** Where the log is, if not among those of all tests. */
  log?: string;
  sabotage?: Sabotage;
}

export const urlOf = (db: DataSource) => (db.options as { url: string }).url;

/** The way of facts: a database that tells them, a bus, a database that applies them; with whoever works on it. */
export class Course {
  private readonly buses: { bus: EventBus; rewind: () => Promise<void>; close: () => Promise<void> }[] = [];
  private readonly closing: (() => Promise<unknown>)[] = [];
  readonly relays: Relay[] = [];
  readonly servers: EventServer[] = [];
  writing: Writing | undefined;

  private constructor(
    public producer: DataSource,
    public consumer: DataSource,
    public log: string,
    readonly pieces: number,
    private readonly sabotage: Sabotage,
  ) {}

  static async open({ pieces = isLong ? 300 : 60, databases, log, sabotage = {} }: Ground = {}) {
    const database = () => (databases ? databaseOn(databases) : freshDatabase());
    const producer = await eventDatabase(PRODUCER_TABLES, await database());
    const consumer = await eventDatabase(CONSUMER_TABLES, await database());
    await addPieces(producer, pieces);
    return new Course(producer, consumer, log ?? (await freshLog()), pieces, sabotage);
  }

  /** The bus as one more process sees it. */
  async bus() {
    const { logSql } = this.sabotage;
    const opened = await openAny(this.log, logSql ? { sql: logSql } : {});
    this.buses.push(opened);
    return opened;
  }

  async relay(options: Partial<RelayOptions> & { through?: (bus: EventBus) => EventBus } = {}) {
    const { bus } = await this.bus();
    const { relaySql, floor } = this.sabotage;
    const { through = (one: EventBus) => one, ...rest } = options;
    const sabotaged = { ...(relaySql ? { sql: relaySql() } : {}), ...(floor ? { floor: floor() } : {}) };
    const relay = startRelay(rest.db ?? this.producer, through(bus), { ...sabotaged, ...rest });
    this.relays.push(relay);
    return relay;
  }

  async board({ defaults, on, ...options }: Board & { on?: EventBus } = {}, handler: typeof apply = apply) {
    const bus = on ?? (await this.bus()).bus;
    const { inbox, bus: seen = (one: EventBus) => one } = this.sabotage;
    const all = { ...defaults, ...(inbox ? { inbox } : {}) };
    const server = await startConsumer(this.consumer, seen(bus), { defaults: all, ...options }, handler);
    this.servers.push(server);
    return server;
  }

  write(options: Partial<WritingOptions> = {}) {
    this.writing = new Writing({ pieces: this.pieces, through: urlOf(this.producer), ...options });
    return this.writing;
  }

  /** A connection of its own to one of the databases. */
  async connect(url: string) {
    const db = await connectDatabase(url);
    this.closing.push(() => db.destroy());
    return db;
  }

  async applied() {
    const [row] = await this.consumer.query<{ count: number }[]>('SELECT coalesce(max(place), 0)::int AS count FROM applied');
    return row!.count;
  }

  /** Waits until so many more facts have had their effect. */
  async flows(more = 50) {
    const before = await eventually(() => this.applied());
    await eventually(async () => expect(await this.applied()).toBeGreaterThanOrEqual(before + more), { withinMs: 300_000 });
  }

  /** From now until a fact is handled again. */
  async recovery() {
    const over = performance.now();
    await this.flows(1);
    return performance.now() - over;
  }

  /** Ends writing, waits until everything that was told had time to arrive, and compares. */
  async finish(note?: string): Promise<Found> {
    await this.writing?.stop();
    const { bus } = await this.bus();
    await settled(this.producer, bus, GROUP);
    await this.rest();
    const versions = await versionsOf(this.producer);
    const found = verdict(versions, await appliedIn(this.consumer));
    for (const [id, version] of this.writing?.acknowledged ?? []) {
      // Acknowledged, and the database has forgotten it.
      for (let gone = (versions.get(id) ?? 0) + 1; gone <= version; gone++) found.lost.push(`${id}:${gone}`);
    }
    return { facts: sumOf(versions), ...found, ...(note === undefined ? {} : { note }) };
  }

  /** How often the inbox has suppressed a fact that had come before. */
  duplicates() {
    return this.servers.reduce((sum, server) => sum + (server.stats()[GROUP]?.duplicates ?? 0), 0);
  }

  /** Relays and boards end in order. */
  async rest() {
    await Promise.all(this.relays.map((relay) => relay.stop()));
    await Promise.all(this.servers.map((server) => server.close()));
  }

  async close() {
    await this.writing?.stop().catch(() => undefined);
    await this.rest();
    await Promise.all(this.buses.map(({ close }) => close()));
    for (const close of this.closing) await close();
    await Promise.all([this.producer.destroy(), this.consumer.destroy()]);
  }
}

/** A course for one fault, put away whatever happens. */
export async function onCourse<T>(ground: Ground, run: (course: Course) => Promise<T>): Promise<T> {
  const course = await Course.open(ground);
  try {
    return await run(course);
  } finally {
    await course.close();
  }
}
