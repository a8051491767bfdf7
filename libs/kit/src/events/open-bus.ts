import { logOf } from '../log';
import { patiently } from '../run/patiently';
import { EmbeddedLog, eventLogPool } from './embedded-log/embedded-log';
import { prepareEventLog } from './embedded-log/log-schema';
import type { EventBus } from './event-bus';
import { kafkaAddress } from './kafka/kafka-address';

const CLOSING_MS = 5_000;

type Open = (url: string, say: (line: string) => void) => Promise<{ bus: EventBus; close: () => Promise<void> }>;

/**
 * The bus at this address, made ready; the scheme says which one it is. `postgres:` is the log in Postgres, `kafka:` a Kafka. Close it
 * after everything that uses it has stopped.
 */
export const openBus: Open = (url, say) => (url.startsWith('kafka:') ? openKafka : openEventLog)(url, say);

const openEventLog: Open = async (url, say) => {
  const pool = eventLogPool(url);
  try {
    await patiently('event log', () => prepareEventLog(pool), { say });
  } catch (error) {
    await pool.end();
    throw error;
  }
  const bus = new EmbeddedLog(pool, { log: logOf('event-log') });
  return { bus, close: () => bus.close({ deadlineMs: CLOSING_MS }).finally(() => pool.end()) };
};

/** Its client comes with it: whoever has the log in Postgres carries none. */
const openKafka: Open = async (url, say) => {
  const { KafkaBus } = await import('./kafka/kafka-bus');
  const bus = new KafkaBus(kafkaAddress(url), logOf('kafka'));
  const close = () => bus.close({ deadlineMs: CLOSING_MS });
  try {
    await patiently('Kafka', bus.connect, { say });
  } catch (error) {
    await close();
    throw error;
  }
  return { bus, close };
};
