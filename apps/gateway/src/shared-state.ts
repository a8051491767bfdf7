import { endsWithin, fullJitter, sleep } from '@caunoi/kit/async/pacing';
import { logOf } from '@caunoi/kit/log';
import pg from 'pg';

const CHANNEL = 'gateways';
const MAKING = 0x6761_7465;
const PAUSES = { minMs: 500, maxMs: 10_000 };
const STATEMENT_MS = 2_000;
const FORGET_MS = 60_000;

/** Counts last a minute: nothing is lost with them that a crash of Postgres could not take. */
const TABLE = 'CREATE UNLOGGED TABLE IF NOT EXISTS call_count (key text PRIMARY KEY, calls integer NOT NULL, ends timestamptz NOT NULL)';

/** In the order of the keys, so that two gateways never wait for each other. */
const ADD = `
  INSERT INTO call_count (key, calls, ends)
  SELECT key, calls, now() + interval '60 seconds' FROM unnest($1::text[], $2::int[]) AS told (key, calls) ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    calls = CASE WHEN call_count.ends <= now() THEN EXCLUDED.calls ELSE call_count.calls + EXCLUDED.calls END,
    ends = CASE WHEN call_count.ends <= now() THEN EXCLUDED.ends ELSE call_count.ends END
  RETURNING key, calls, extract(epoch FROM ends - now())::float AS seconds`;

export interface Counted {
  key: string;
  calls: number;
  seconds: number;
}

/** What another gateway has done that this one must forget a token for. */
export type Word = { session: string } | { account: string };

/**
 * What the gateways know together, in a Postgres database of theirs: how often each client has called, and whose session has changed.
 * Without it, and while it is away, each gateway knows what it has seen itself.
 */
export class SharedState {
  private readonly pool: pg.Pool;
  private readonly over = new AbortController();
  private listener: pg.Client | undefined;
  private readonly listening: Promise<void>;
  private readonly log = logOf('gateway');

  constructor(
    url: string,
    private readonly hear: (word: Word | 'something') => void,
  ) {
    this.pool = new pg.Pool({ connectionString: url, max: 4, query_timeout: STATEMENT_MS, connectionTimeoutMillis: STATEMENT_MS });
    this.pool.on('error', () => {});
    this.listening = this.listen(url);
  }

  get isUp() {
    return this.listener !== undefined;
  }

  /** Adds calls, by key, and answers how many there are of all gateways. Throws while the database is away. */
  async add(calls: ReadonlyMap<string, number>): Promise<Counted[]> {
    if (!this.listener) throw new Error('the shared state is away');
    return (await this.pool.query<Counted>(ADD, [[...calls.keys()], [...calls.values()]])).rows;
  }

  /** To the other gateways; who does not hear it forgets within the minute that a token lives. */
  tell(word: Word) {
    if (this.listener) this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(word)]).catch(() => undefined);
  }

  async close() {
    this.over.abort();
    void this.listener?.end().catch(() => undefined);
    await endsWithin(this.listening, STATEMENT_MS);
    await endsWithin(this.pool.end(), STATEMENT_MS);
  }

  /** Listens until it is closed. What was told while nobody could listen is unknown, so that everything may have changed. */
  private async listen(url: string) {
    for (let failures = 0; !this.over.signal.aborted; failures++) {
      const client = new pg.Client({
        connectionString: url,
        keepAlive: true,
        query_timeout: STATEMENT_MS,
        connectionTimeoutMillis: STATEMENT_MS,
      });
      const gone = new Promise<void>((resolve) => client.once('end', resolve).on('error', () => resolve()));
      try {
        await client.connect();
        client.on('notification', ({ payload = '' }) => this.hear(JSON.parse(payload) as Word));
        // In one transaction: two gateways that make it at the same time would fail each other.
        await client.query(`SELECT pg_advisory_xact_lock(${MAKING}); ${TABLE}`);
        await client.query(`LISTEN ${CHANNEL}`);
        this.listener = client;
        this.hear('something');
        failures = 0;
        await this.whileUp(client, gone);
      } catch (error) {
        if (failures === 0) this.log.warn({ error }, 'the shared state is away, each gateway counts for itself');
      }
      this.listener = undefined;
      void client.end().catch(() => undefined);
      await sleep(fullJitter(failures, PAUSES), this.over.signal);
    }
  }

  /** Takes away what is counted no more, while the connection lasts. */
  private async whileUp(client: pg.Client, gone: Promise<void>) {
    const sweep = () => void client.query('DELETE FROM call_count WHERE ends < now()').catch(() => client.end());
    const sweeping = setInterval(sweep, FORGET_MS);
    await gone;
    clearInterval(sweeping);
  }
}
