import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { httpAdapter } from './http-adapter';

const LIMIT_MS = 200;
const pdf = { types: ['application/pdf' as const], mostBytes: 1_000 };

const server = httpAdapter('probe', { longestBodyMs: LIMIT_MS }).getInstance<FastifyInstance>();
const open: Socket[] = [];
beforeAll(async () => {
  server.post('/slow', async () => {
    // Longer than a body may take: its time is over with its last byte, and this timer comes after the one that would end it.
    await new Promise((resolve) => setTimeout(resolve, LIMIT_MS * 2));
    return 'answered';
  });
  server.put('/file', { config: { file: pdf } }, async ({ body }) => {
    for await (const _ of body as Readable);
    return 'kept';
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  for (const socket of open) socket.destroy();
  await server.close();
});

/** A connection on which a request has begun whose body comes later. */
async function begin(line: string, type: string, length: number) {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  open.push(socket);
  let said = '';
  socket.on('data', (chunk) => (said += chunk.toString())).on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(`${line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`);
  return { socket, end: once(socket, 'close').then(() => said) };
}

it('lets go of whoever is too slow with a body, but not of a file that takes longer', async () => {
  const file = await begin('PUT /file', 'application/pdf', 6);
  file.socket.write('%PDF-');
  const json = await begin('POST /slow', 'application/json', 6);
  json.socket.write('"half');
  expect(await json.end).toBe('');
  file.socket.write('1');
  expect(await file.end).toMatch(/^HTTP\/1\.1 200 [\s\S]*kept$/);
});

it('waits for an answer as long as it takes', async () => {
  const json = await begin('POST /slow', 'application/json', 7);
  json.socket.write('"whole"');
  expect(await json.end).toMatch(/^HTTP\/1\.1 200 [\s\S]*answered$/);
});
