import { type Admin, Kafka, logLevel } from 'kafkajs';
import { mutex } from '../../async/pacing';
import type {
  BusHealth,
  EventBus,
  Fence,
  LogRecord,
  PartitionHandler,
  PartitionLag,
  StoredRecord,
  SubscriptionSpec,
  Tail,
  TopicSpec,
} from '../event-bus';
import type { Log } from '../logger';
import type { KafkaAddress } from './kafka-address';
import { lagOf } from './kafka-lag';
import { KafkaMember } from './kafka-member';
import { KafkaProducer } from './kafka-producer';
import { KafkaReader } from './kafka-reader';
import { assertSendable } from './kafka-records';
import { KafkaSockets } from './kafka-sockets';
import { openTail } from './kafka-tail';
import { ensureTopics, partitionsOf, settingsOf } from './kafka-topics';

const ASK_MS = 5_000;
/** Short pauses at the end, too: who waits for a broker wants to know soon that it is back. */
const RETRY = { initialRetryTime: 200, maxRetryTime: 2_000, retries: 8 };

/**
 * Kafka as the bus of large installations. It fences no producers: a left-over one can only repeat what its successor has told, which
 * inboxes remove.
 */
export class KafkaBus implements EventBus {
  private readonly kafka: Kafka;
  private readonly producer: KafkaProducer;
  private readonly reader: KafkaReader;
  private readonly sockets = new KafkaSockets();
  private readonly topics = new Map<string, number>();
  private readonly members = new Set<KafkaMember>();
  private readonly tails = new Set<Awaited<ReturnType<typeof openTail>>>();
  private readonly inTurn = mutex();
  private readonly asking: NodeJS.Timeout;
  private admin: Admin | undefined;
  private lastError: string | null = null;

  constructor(
    private readonly address: KafkaAddress,
    private readonly log: Log,
  ) {
    this.kafka = new Kafka({
      ...address.client,
      clientId: 'caunoi',
      connectionTimeout: 3_000,
      requestTimeout: 30_000,
      socketFactory: this.sockets.factory,
      retry: RETRY,
      logLevel: logLevel.WARN,
      // What matters is said by whoever it matters to; this is for who looks closer.
      logCreator: () => (entry) => log.info({ kafka: entry.log }, entry.log.message),
    });
    this.producer = new KafkaProducer(this.kafka, this.sockets);
    this.reader = new KafkaReader(this.kafka, this.sockets);
    this.asking = setInterval(() => void this.ask(), ASK_MS).unref();
  }

  /** Throws when the brokers don't answer. */
  connect = () => this.reader.ask();

  async append(batch: LogRecord[], _fence: Fence) {
    if (batch.length === 0) return;
    await this.learnTopics(batch.map(({ topic }) => topic));
    for (const record of batch) assertSendable(record, this.topics);
    await this.producer.send(batch);
  }

  async subscribe(spec: SubscriptionSpec, handler: PartitionHandler) {
    await this.learnTopics(spec.topics);
    const unknown = spec.topics.filter((topic) => !this.topics.has(topic));
    if (unknown.length > 0) throw new Error(`${spec.group} subscribes to a topic that does not exist: ${unknown.join(', ')}`);
    if (spec.from === 'latest' && (await this.isNew(spec.group))) await this.reader.beginAtEnd(spec.group, spec.topics);
    const { kafka, sockets, log } = this;
    const member = new KafkaMember({ kafka, sockets, spec, handler, log, sessionMs: this.address.sessionMs });
    await member.start();
    this.members.add(member);
    return member;
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
    yield* this.reader.read(topic, partition, from, to ?? (await this.reader.offsets(topic, 'next')).get(partition) ?? 0n);
  }

  async tail(topic: string, take: (record: StoredRecord) => void): Promise<Tail> {
    const { kafka, sockets, log } = this;
    const ends = () => this.reader.offsets(topic, 'next');
    const tail = await openTail({ topic, take, reader: new KafkaReader(kafka, sockets), ends, log });
    this.tails.add(tail);
    void tail.ended.finally(() => this.tails.delete(tail));
    return tail;
  }

  ensureTopics(specs: TopicSpec[]) {
    return this.administer((admin) => ensureTopics(admin, specs, this.address.replicas));
  }

  /** What is set for a topic, by Kafka's names. */
  settingsOf(topic: string) {
    return this.administer((admin) => settingsOf(admin, topic));
  }

  lag(group: string): Promise<PartitionLag[]> {
    return this.administer((admin) => lagOf(admin, this.reader, group));
  }

  health(): BusHealth {
    return { up: this.lastError === null, detail: this.lastError };
  }

  async close({ deadlineMs }: { deadlineMs: number }) {
    clearInterval(this.asking);
    for (const tail of this.tails) tail.stop();
    await Promise.all([...this.members].map((member) => member.stop({ deadlineMs })));
    await Promise.allSettled([
      ...[...this.tails].map(({ ended }) => ended),
      this.producer.close(),
      this.reader.close(),
      this.admin?.disconnect(),
    ]);
  }

  private isNew(group: string) {
    return this.administer(async (admin) => (await admin.fetchOffsets({ groupId: group })).length === 0);
  }

  /** Topics never change their number of partitions, so what was learnt once holds. */
  private async learnTopics(topics: string[]) {
    const wanted = [...new Set(topics)].filter((topic) => !this.topics.has(topic));
    if (wanted.length === 0) return;
    for (const [topic, partitions] of await this.administer((admin) => partitionsOf(admin, wanted))) this.topics.set(topic, partitions);
  }

  /** kafkajs' administrator does one thing at a time, and is made anew after a failure. */
  private administer<T>(task: (admin: Admin) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      const admin = (this.admin ??= this.newAdmin());
      try {
        await admin.connect();
        return await task(admin);
      } catch (error) {
        this.admin = undefined;
        await admin.disconnect().catch(() => undefined);
        throw error;
      }
    });
  }

  private newAdmin() {
    const admin = this.kafka.admin();
    admin.on('admin.network.request_timeout', ({ payload }) => this.sockets.unanswered(payload));
    return admin;
  }

  private async ask() {
    try {
      await this.reader.ask();
      this.lastError = null;
    } catch (error) {
      if (this.lastError === null) this.log.warn({ error }, 'Kafka does not answer, trying on');
      this.lastError = (error as Error).message;
    }
  }
}
