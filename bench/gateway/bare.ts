import Fastify from 'fastify';
import { Pool } from 'undici';
import { partsOf, type Recorded, SEARCH } from './recorded';

/** What anybody would write first: Fastify and undici, the same calls, no sessions, no limits, no deadlines. */
export async function serveBare({ need }: Recorded, services: string, port: number) {
  const pool = new Pool(services, { connections: 64 });
  const get = async (path: string, headers: Record<string, string>) => {
    const { body } = await pool.request({ method: 'GET', path, headers });
    return body.json();
  };
  let token: { token: string; expiresAt: string } | undefined;
  const authorization = async () => {
    if (!token || Date.parse(token.expiresAt) - Date.now() < 10_000) {
      const { body } = await pool.request({ method: 'POST', path: '/sessions/token', body: '{}' });
      token = (await body.json()) as typeof token;
    }
    return `Bearer ${token?.token}`;
  };
  const parts = partsOf(need);
  const bare = Fastify();
  bare.get('/need', async () => {
    const headers = { authorization: await authorization() };
    const entries = Object.entries(parts).map(async ([name, path]) => [name, await get(path, headers)] as const);
    return { ...Object.fromEntries(await Promise.all(entries)), degraded: [] };
  });
  bare.get('/search', async (_, reply) => {
    const { statusCode, headers, body } = await pool.request({ method: 'GET', path: SEARCH });
    return reply
      .status(statusCode)
      .type(String(headers['content-type']))
      .send(Buffer.from(await body.arrayBuffer()));
  });
  await bare.listen({ port, host: '127.0.0.1' });
}
