import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { wholeAnswer } from './whole-answer';

let asked: { path: string; response: ServerResponse }[];
let does: (response: ServerResponse) => void;
let wake = () => {};
const server = createServer((request, response) => {
  asked.push({ path: request.url ?? '', response });
  does(response);
  wake();
});
let pool: Pool;
let ending: Counted;

/** An ending that says how many still listen to it. */
class Counted extends AbortController {
  listening = 0;
  constructor() {
    super();
    const { signal } = this;
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...told: Parameters<typeof add>) => (this.listening++, add(...told));
    signal.removeEventListener = (...told: Parameters<typeof remove>) => (this.listening--, remove(...told));
  }
}

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
beforeEach(() => {
  asked = [];
  ending = new Counted();
  pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections: 1 });
});
afterEach(() => pool.destroy());
afterAll(() => once(server.close(), 'close'));

const ask = (path: string, signal: AbortSignal = ending.signal) => wholeAnswer(pool, { method: 'GET', path }, signal);
const arrived = async (n: number) => {
  while (asked.length < n) await new Promise<void>((come) => (wake = come));
};
const left = new Error('left');

it.each([
  ['in one piece', ['{"a":1}']],
  ['in pieces', ['{"a"', ':', '1}']],
  ['empty', []],
])('an answer that comes %s is read whole, and nobody listens any longer', async (_, pieces) => {
  does = (response) => {
    response.writeHead(201, { 'content-type': 'application/json', 'x-two': ['a', 'b'] });
    const next = (n: number) => {
      const piece = pieces[n];
      if (piece === undefined) response.end();
      else response.write(piece, () => next(n + 1));
    };
    next(0);
  };
  const { status, headers, body } = await ask('/pieces');
  expect([status, headers['content-type'], headers['x-two'], body.toString()]).toEqual([
    201,
    'application/json',
    ['a', 'b'],
    pieces.join(''),
  ]);
  expect(ending.listening).toBe(0);
});

it('a connection that is lost is an error, and nobody listens any longer', async () => {
  does = (response) => response.destroy();
  await expect(ask('/lost')).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  expect(ending.listening).toBe(0);
});

it('who has left before asks nothing', async () => {
  ending.abort(left);
  await expect(ask('/never')).rejects.toBe(left);
  expect(asked).toEqual([]);
});

it('who leaves while the answer is on its way is told so at once, and the service as well', async () => {
  does = (response) => response.writeHead(200, { 'content-length': 100 }).write('half');
  const answer = ask('/half');
  await arrived(1);
  const gone = once(asked[0]!.response, 'close');
  ending.abort(left);
  await expect(answer).rejects.toBe(left);
  await gone;
});

it('who leaves while the connections are busy is told so at once, and their question is never asked', async () => {
  does = () => {};
  const first = ask('/first', new AbortController().signal);
  await arrived(1);
  const second = ask('/second');
  ending.abort(left);
  await expect(second).rejects.toBe(left);
  does = (response) => response.end('third');
  const third = ask('/third', new AbortController().signal);
  asked[0]!.response.end('first');
  expect((await first).body.toString()).toBe('first');
  expect((await third).body.toString()).toBe('third');
  expect(asked.map(({ path }) => path)).toEqual(['/first', '/third']);
});
