import { handBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { Planted } from '@caunoi/testing/events/garden';
import { eventually } from '@caunoi/testing/events/eventually';
import { probeService } from '@caunoi/testing/http/probe-service';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { log } from '../log';
import { Feed, STREAM_LIMITS } from './feed';

const bus = handBus();
const authorization = JSON.stringify(someone('business'));
const limits = { ...STREAM_LIMITS, mostWaiting: 5 };
let service: TestService;
beforeAll(async () => {
  log.level = 'silent';
  service = await startService(probeService(), { bus, streamLimits: limits });
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await eventually(() => expect(service.app.get(Feed).stats()).toEqual({ followers: 0, topics: 0 }));
  expect(bus.tails()).toEqual([]);
});
afterAll(stopServices);

const ends: (() => void)[] = [];
const plant = (id: string, name: string) => bus.deliver(Planted, { id, name });

/** A stream, and what has come of it so far. */
async function open(id: string, { headers = {}, on = service }: { headers?: Record<string, string>; on?: TestService } = {}) {
  const gone = new AbortController();
  ends.push(() => gone.abort());
  const answer = await fetch(`${on.url}/trees/${id}/changes`, { headers: { authorization, ...headers }, signal: gone.signal });
  let text = '';
  const ended = (async () => {
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) text += part;
  })().catch((error: unknown) => {
    if (!gone.signal.aborted) throw error;
  });
  return { answer, text: () => text, ended, hangUp: () => gone.abort() };
}
const events = (text: string) => text.split('\n\n').filter((event) => event.startsWith('id:'));

it('tells how the thing is, then what becomes of it, and nothing of others; what the contract does not list stays inside', async () => {
  const [id, other] = [randomUUID(), randomUUID()];
  const { answer, text } = await open(id);
  await eventually(() => expect(events(text())).toHaveLength(1));
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  await plant(other, 'Bưởi');
  await plant(id, 'Xoài');
  await eventually(() => expect(events(text())).toHaveLength(2));
  const [first = '', second = ''] = events(text());
  expect(first).toMatch(/^id: -?\d+\ndata: {"name":"seed"}$/);
  expect(second).toMatch(/^id: \d+\ndata: {"name":"Xoài"}$/);
});

it('shows that it lives while nothing happens', async () => {
  const quick = await startService(probeService(), { bus: handBus(), streamLimits: { ...limits, beatMs: 5 } });
  const { text, ended } = await open(randomUUID(), { on: quick });
  await eventually(() =>
    expect(
      text()
        .split('\n\n')
        .filter((event) => event === ':').length,
    ).toBeGreaterThan(2),
  );
  await quick.close();
  await ended;
});

it('ends after its time, when the thing is erased, and when the service stops, so that it is taken up elsewhere', async () => {
  const short = await startService(probeService(), { bus: handBus(), streamLimits: { ...limits, lifeMs: 1 } });
  await (
    await open(randomUUID(), { on: short })
  ).ended;
  await short.close();
  const id = randomUUID();
  const erased = await open(id);
  await eventually(() => expect(events(erased.text())).toHaveLength(1));
  await bus.hand(recordOf(Planted, { id, name: 'Xoài' }, { value: null }));
  await erased.ended;
  expect(events(erased.text())).toHaveLength(1);
  const leaving = await startService(probeService(), { bus: handBus() });
  const { ended } = await open(randomUUID(), { on: leaving });
  await Promise.all([leaving.close(), ended]);
});

it('whoever hangs up frees their place while others read on', async () => {
  const id = randomUUID();
  const [one, two] = await Promise.all([open(id), open(id)]);
  await eventually(() => expect(service.app.get(Feed).stats()).toEqual({ followers: 2, topics: 1 }));
  one.hangUp();
  await eventually(() => expect(service.app.get(Feed).stats()).toEqual({ followers: 1, topics: 1 }));
  await plant(id, 'Xoài');
  await eventually(() => expect(events(two.text())).toHaveLength(2));
});

it('whoever does not read is cut off, and holds no more than a few facts meanwhile', async () => {
  const id = randomUUID();
  const { port } = new URL(service.url);
  const socket = connect(Number(port), '127.0.0.1');
  ends.push(() => socket.destroy());
  socket.write(`GET /trees/${id}/changes HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n\r\n`);
  await eventually(() => expect(service.app.get(Feed).stats().followers).toBe(1));
  const name = 'x'.repeat(500_000);
  let told = 0;
  while (service.app.get(Feed).stats().followers > 0 && told < 500) {
    await plant(id, name);
    told++;
    await new Promise(setImmediate);
  }
  expect(told).toBeLessThan(500);
});

it.each([
  ['a guest', 'tree', { authorization: '' }, 401, 'access.signed_out'],
  ['what is not there', 'felled', {}, 404, 'need.unknown'],
  ['a place that is none', 'tree', { 'last-event-id': 'yesterday' }, 422, 'request.invalid'],
])('refuses %s in words, before it begins', async (_, id, headers, status, code) => {
  const { answer, text, ended } = await open(id, { headers });
  await ended;
  expect([answer.status, answer.headers.get('content-type'), (JSON.parse(text()) as { code: string }).code]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
    code,
  ]);
});

it('a place that the log has not reached is none of this log’s: it begins with how the thing is', async () => {
  const { text } = await open(randomUUID(), { headers: { 'last-event-id': '999999' } });
  await eventually(() => expect(events(text())).toHaveLength(1));
});

it('HEAD says what there would be, and opens nothing', async () => {
  const answer = await fetch(`${service.url}/trees/tree/changes`, { method: 'HEAD', headers: { authorization } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
});
