import { fullJitter, sleep } from '../../async/pacing';
import type { StoredRecord, Tail } from '../event-bus';
import type { Log } from '../logger';
import type { KafkaReader } from './kafka-reader';

const WAIT_MS = 500;
const BACKOFF = { minMs: 100, maxMs: 2_000 };

export interface TailParts {
  topic: string;
  take: (record: StoredRecord) => void;
  /** For waiting: nobody else is served by its connections meanwhile. */
  reader: KafkaReader;
  ends: () => Promise<Map<number, bigint>>;
  log: Log;
}

/** Everything of a topic from now on, from where it left off when brokers were away. Resolves when it knows where "now" is. */
export async function openTail({ topic, take, reader, ends, log }: TailParts): Promise<Tail & { ended: Promise<void> }> {
  const next = await ends();
  const stopped = new AbortController();

  async function listen() {
    for (let failures = 0; !stopped.signal.aborted;) {
      try {
        for (const record of await reader.fetch(topic, next, WAIT_MS)) {
          if (stopped.signal.aborted) return;
          next.set(record.partition, record.offset + 1n);
          take(record);
        }
        failures = 0;
      } catch (error) {
        if (failures === 0) log.warn({ topic, error }, 'a topic cannot be heard, trying on');
        await sleep(fullJitter(failures++, BACKOFF), stopped.signal);
        await reader.ask().catch(() => undefined);
      }
    }
  }

  const ended = listen().finally(() => reader.close());
  return { ended, end: async (partition) => (await ends()).get(partition) ?? 0n, stop: () => stopped.abort() };
}
