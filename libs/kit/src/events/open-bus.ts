import { logOf } from '../log';
import { patiently } from '../run/patiently';
import { EmbeddedLog, eventLogPool } from './embedded-log/embedded-log';
import { prepareEventLog } from './embedded-log/log-schema';

const CLOSING_MS = 5_000;

/**
 * The bus at this address, made ready. A `postgres:` address is the log in Postgres; what else will be a bus is chosen here,
 * by the scheme. Close it after everything that uses it has stopped.
 */
export async function openBus(url: string, say: (line: string) => void) {
  const pool = eventLogPool(url);
  try {
    await patiently('event log', () => prepareEventLog(pool), { say });
  } catch (error) {
    await pool.end();
    throw error;
  }
  const bus = new EmbeddedLog(pool, { log: logOf('event-log') });
  return { bus, close: () => bus.close({ deadlineMs: CLOSING_MS }).finally(() => pool.end()) };
}
