import type { Kafka } from 'kafkajs';
import type { StoredRecord } from '../event-bus';
import { type Fetched, storedOf } from './kafka-records';
import type { KafkaSockets } from './kafka-sockets';

/** What kafkajs' own consumers read with. It offers no reading without a group, so this is taken from inside; 2.2.4 is its last version. */
interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  refreshMetadata(): Promise<void>;
  refreshMetadataIfNecessary(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  findTopicPartitionMetadata(topic: string): { partitionId: number; leader: number }[];
  findBroker(node: { nodeId: number }): Promise<{ fetch(request: object): Promise<{ responses: Response[] }> }>;
  findGroupCoordinator(group: { groupId: string }): Promise<{ offsetCommit(request: object): Promise<unknown> }>;
  fetchTopicsOffset(topics: object[]): Promise<{ partitions: { partition: number; offset: string }[] }[]>;
}

interface Response {
  topicName: string;
  partitions: { partition: number; messages: (Fetched & { isControlRecord?: boolean })[] }[];
}

const CREATE_CLUSTER = 'private:Kafka:createCluster';
const UNANSWERED = 'network.request_timeout';
const MEGABYTE = 1 << 20;

function clusterOf(kafka: Kafka, sockets: KafkaSockets): Cluster {
  const door = Object.getOwnPropertySymbols(kafka).find(({ description }) => description === CREATE_CLUSTER);
  const create = door && (kafka as unknown as Record<symbol, (options: object) => Cluster>)[door];
  if (!create) throw new Error(`This kafkajs has no ${CREATE_CLUSTER}`);
  const emit = (name: string, payload: { broker: string }) => name === UNANSWERED && sockets.unanswered(payload);
  return create({ metadataMaxAge: 30_000, allowAutoTopicCreation: false, instrumentationEmitter: { emit } });
}

const typeOf = (error: unknown) => (error as { type?: string }).type;

/** Reads topics outside of any group: no broker knows of it, nobody waits for it, nothing is committed. */
export class KafkaReader {
  private readonly cluster: Cluster;
  private connecting: Promise<void> | undefined;

  constructor(kafka: Kafka, sockets: KafkaSockets) {
    this.cluster = clusterOf(kafka, sockets);
  }

  /** Whether the brokers answer; throws when they don't. */
  async ask() {
    await this.connected();
    await this.cluster.refreshMetadata();
  }

  close = () => this.cluster.disconnect();

  /** The first offset that is kept of each partition, or where the next record will stand. */
  async offsets(topic: string, which: 'first' | 'next'): Promise<Map<number, bigint>> {
    const partitions = (await this.partitions(topic)).map(({ partitionId }) => ({ partition: partitionId }));
    const [found] = await this.cluster.fetchTopicsOffset([{ topic, fromBeginning: which === 'first', partitions }]);
    return new Map((found?.partitions ?? []).map(({ partition, offset }) => [partition, BigInt(offset)]));
  }

  /** Waits up to `waitMs` for records from these offsets on; answers them by partition, in order, or nothing. */
  async fetch(topic: string, from: ReadonlyMap<number, bigint>, waitMs: number): Promise<StoredRecord[]> {
    const leaders = Map.groupBy(
      (await this.partitions(topic)).filter(({ partitionId }) => from.has(partitionId)),
      ({ leader }) => leader,
    );
    const found = await Promise.all(
      [...leaders].map(async ([nodeId, led]) => {
        const partitions = led.map(({ partitionId: partition }) => ({
          partition,
          fetchOffset: String(from.get(partition) ?? 0n),
          maxBytes: MEGABYTE,
        }));
        const broker = await this.cluster.findBroker({ nodeId });
        const { responses } = await broker.fetch({ maxWaitTime: waitMs, isolationLevel: 1, topics: [{ topic, partitions }] });
        return responses.flatMap(({ partitions: answered }) => answered);
      }),
    );
    return found
      .flat()
      .flatMap(({ partition, messages }) =>
        messages.filter(({ isControlRecord }) => !isControlRecord).map((message) => storedOf(topic, partition, message)),
      )
      .filter(({ partition, offset }) => offset >= (from.get(partition) ?? 0n));
  }

  /** From `from` up to and without `to`. What is no longer kept is left out. */
  async *read(topic: string, partition: number, from: bigint, to: bigint): AsyncGenerator<StoredRecord> {
    for (let position = from; position < to;) {
      try {
        const page = await this.fetch(topic, new Map([[partition, position]]), 500);
        yield* page.filter(({ offset }) => offset < to);
        const last = page.at(-1)?.offset;
        // The end of a compacted partition may be gone: then nothing more comes before `to`.
        if (last === undefined) return;
        position = last + 1n;
      } catch (error) {
        if (typeOf(error) !== 'OFFSET_OUT_OF_RANGE') throw error;
        const first = (await this.offsets(topic, 'first')).get(partition) ?? to;
        if (first <= position) return;
        position = first;
      }
    }
  }

  /** A group without members goes on at the present end; one with members has begun somewhere. */
  async beginAtEnd(group: string, topics: string[]) {
    const places = topics.map(async (topic) => ({
      topic,
      partitions: [...(await this.offsets(topic, 'next'))].map(([partition, offset]) => ({ partition, offset: String(offset) })),
    }));
    const coordinator = await this.cluster.findGroupCoordinator({ groupId: group });
    const nobody = { groupGenerationId: -1, memberId: '' };
    await coordinator.offsetCommit({ groupId: group, ...nobody, topics: await Promise.all(places) }).catch((error: unknown) => {
      if (typeOf(error) !== 'UNKNOWN_MEMBER_ID') throw error;
    });
  }

  private async partitions(topic: string) {
    await this.connected();
    await this.cluster.addTargetTopic(topic);
    await this.cluster.refreshMetadataIfNecessary();
    return this.cluster.findTopicPartitionMetadata(topic);
  }

  private async connected() {
    await (this.connecting ??= this.cluster.connect().catch((error: unknown) => {
      this.connecting = undefined;
      throw error;
    }));
  }
}
