import { Client, type Pool } from 'pg';
import type { Log } from '../logger';
import { endsWithin, fullJitter, sleep } from '../../async/pacing';

const PING_MS = 5_000;
const STOP_MS = 2_000;
const BACKOFF = { minMs: 200, maxMs: 10_000 };

interface Options {
  pool: Pool;
  log: Log;
  pollMs: number;
  look: () => Promise<void>;
}

/**
 * Calls `look` when somebody has appended, on a connection that listens, and every `pollMs` anyway: listening sockets die
 * silently, so this one is also pinged. Never two looks at a time; what was announced during one causes another.
 */
export class WakeUp {
  private readonly stopped = new AbortController();
  private again = false;
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  /** What went wrong with the last look, null when it went well. */
  lastError: string | null = null;
  listening = false;

  constructor(private readonly options: Options) {}

  start() {
    this.running ??= this.listen();
    this.look();
  }

  async stop() {
    this.stopped.abort();
    clearTimeout(this.timer);
    await endsWithin(Promise.all([this.running, this.looking]), STOP_MS);
  }

  /** Asks for a look now. */
  look() {
    if (this.looking) this.again = true;
    else this.looking = this.lookAround().finally(() => (this.looking = undefined));
  }

  private async lookAround() {
    clearTimeout(this.timer);
    do {
      this.again = false;
      try {
        await this.options.look();
        this.lastError = null;
      } catch (error) {
        if (this.lastError === null) this.options.log.warn({ error }, 'the event log cannot be read, trying on');
        this.lastError = error instanceof Error ? error.message : String(error);
      }
    } while (this.again && this.lastError === null && !this.stopped.signal.aborted);
    if (!this.stopped.signal.aborted) this.timer = setTimeout(() => this.look(), this.options.pollMs);
  }

  private async listen() {
    for (let failures = 0; !this.stopped.signal.aborted; failures++) {
      try {
        await this.hold(() => (failures = 0));
      } catch (error) {
        if (!this.stopped.signal.aborted) this.options.log.warn({ error }, 'the listening connection was lost; polling goes on');
      }
      this.listening = false;
      await sleep(fullJitter(failures, BACKOFF), this.stopped.signal);
    }
  }

  private async hold(connected: () => void) {
    const client = new Client({ ...this.options.pool.options, query_timeout: PING_MS });
    const broken = new Promise<never>((_, reject) => client.once('error', reject).once('end', () => reject(new Error('connection ended'))));
    broken.catch(() => undefined);
    client.on('notification', () => this.look());
    try {
      await client.connect();
      await client.query('LISTEN log');
      connected();
      this.listening = true;
      this.look();
      while (!this.stopped.signal.aborted) {
        await Promise.race([broken, sleep(PING_MS, this.stopped.signal)]);
        if (!this.stopped.signal.aborted) await client.query('SELECT 1');
      }
    } finally {
      void client.end().catch(() => undefined);
    }
  }
}
