import type { Kafka, Producer } from 'kafkajs';
import { mutex } from '../../async/pacing';
import { type LogRecord, RejectedRecords } from '../event-bus';
import { messageOf, partitioner } from './kafka-records';
import type { KafkaSockets } from './kafka-sockets';

const ALL_REPLICAS = -1;
const TOO_LARGE = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE']);

/**
 * Sends one batch at a time, and the same one until the brokers have taken it. On a time-out kafkajs gives the numbers of a batch to the
 * next one, which the brokers then take for the same: a second batch at that time, or another one after it, would be lost though
 * acknowledged.
 */
export class KafkaProducer {
  private readonly inTurn = mutex();
  private producer: Producer | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly sockets: KafkaSockets,
  ) {}

  send = (batch: LogRecord[]) => this.inTurn(() => this.sendAll(batch));

  async close() {
    await this.producer?.disconnect().catch(() => undefined);
  }

  private async sendAll(batch: LogRecord[]) {
    const producer = (this.producer ??= this.make());
    const topicMessages = [...Map.groupBy(batch, ({ topic }) => topic)].map(([topic, records]) => ({
      topic,
      messages: records.map(messageOf),
    }));
    try {
      await producer.connect();
      await producer.sendBatch({ topicMessages, acks: ALL_REPLICAS });
    } catch (error) {
      // It may have given its numbers back: whatever comes next is sent under new ones.
      this.producer = undefined;
      await producer.disconnect().catch(() => undefined);
      const type = (error as { type?: string }).type ?? '';
      throw TOO_LARGE.has(type) ? new RejectedRecords(`the brokers take no batch so large: ${type}`, { cause: error }) : error;
    }
  }

  private make() {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: partitioner,
      retry: { retries: Number.MAX_SAFE_INTEGER },
    });
    producer.on('producer.network.request_timeout', ({ payload }) => this.sockets.unanswered(payload));
    return producer;
  }
}
