import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { percentile } from './statistics';

export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers by status; 0 counts broken connections. */
  statuses: Record<number, number>;
}

/** Asks for one address again and again over `connections` kept connections, `seconds` long. */
export async function load(
  url: string,
  { connections, seconds, headers = {} }: { connections: number; seconds: number; headers?: object },
) {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const began = performance.now();
  const end = began + seconds * 1000;
  const ask = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const status = await once(pool, pathname + search, { ...headers });
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === 200) times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const took = (performance.now() - began) / 1000;
  await pool.destroy();
  return { perSecond: times.length / took, p50: percentile(times, 50), p99: percentile(times, 99), statuses } satisfies Load;
}

async function once(pool: Pool, path: string, headers: Record<string, string>) {
  try {
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers });
    await body.dump({ limit: 16 * 1024 * 1024 });
    return statusCode;
  } catch {
    return 0;
  }
}

/**
 * Asks so often a second, one address after the other, whatever becomes of the answers before, until `ended` is: how long each took that
 * was right, in milliseconds, and what the others were.
 */
export async function atRate(urls: readonly string[], perSecond: number, ended: Promise<unknown>) {
  const pool = new Pool(new URL(urls[0] ?? '').origin, { connections: 256, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const times: number[] = [];
  const failures: Record<number, number> = {};
  const asking: Promise<void>[] = [];
  let isOver = false;
  const over = ended.finally(() => (isOver = true));
  const began = performance.now();
  const ask = async (url: string) => {
    const start = performance.now();
    const { pathname, search } = new URL(url);
    const status = await once(pool, pathname + search, {});
    if (status === 200) times.push(performance.now() - start);
    else failures[status] = (failures[status] ?? 0) + 1;
  };
  while (!isOver) {
    const due = ((performance.now() - began) / 1000) * perSecond;
    while (asking.length < due) asking.push(ask(urls[asking.length % urls.length] ?? ''));
    await sleep(1);
  }
  await Promise.all(asking);
  await over;
  await pool.destroy();
  return { times, failures, asked: asking.length, seconds: (performance.now() - began) / 1000 };
}
