import { log } from '@caunoi/kit/log';
import { connect } from 'node:net';
import { hangs, type Seen } from './fake-services';
import { read, startBehindFakes } from './gateway';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeAll(() => void (log.level = 'silent'));
afterEach(() => gateway.close());

const start = (env: Record<string, string>) => startBehindFakes({ GATEWAY_CALLS_AT_ONCE: '1', ...env });
const search = (signal?: AbortSignal) => fetch(`${gateway.url}/v1/search?q=xoai`, signal ? { signal } : {});
const searches = () => gateway.fakes.matching.seen.length;
/** Resolves with each call that matching is asked, which nobody answers before `answer`. */
function asked() {
  const arrivals: { seen: Seen; answer: () => void }[] = [];
  let wake = () => {};
  gateway.fakes.matching.does((seen, response) => {
    arrivals.push({ seen, answer: () => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":[]}') });
    wake();
    return 'silent';
  });
  return async (n: number) => {
    while (arrivals.length < n) await new Promise<void>((arrived) => (wake = arrived));
    return arrivals[n - 1]!;
  };
}

it('a call beyond what is at work waits for its turn, and none is lost', async () => {
  gateway = await start({});
  const arrival = asked();
  const calls = [search(), search(), search()];
  for (const n of [1, 2, 3]) {
    const { answer } = await arrival(n);
    expect(searches()).toBe(n);
    answer();
  }
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200, 200]);
});

it('a call that has waited goes on as part of its own trace, not of the one that made room', async () => {
  gateway = await start({});
  const arrival = asked();
  const traced = (id: string) =>
    fetch(`${gateway.url}/v1/search?q=xoai`, { headers: { traceparent: `00-${id.repeat(32)}-${'1'.repeat(16)}-01` } });
  const calls = [traced('a'), traced('b')];
  const first = await arrival(1);
  first.answer();
  const second = await arrival(2);
  second.answer();
  await Promise.all(calls);
  const traces = [first, second].map(({ seen }) => String(seen.headers['traceparent']).slice(3, 35));
  expect(traces.sort()).toEqual(['a'.repeat(32), 'b'.repeat(32)]);
});

it('who finds the line full is refused in words, before anything is asked of a service', async () => {
  gateway = await start({ GATEWAY_CALLS_WAITING: '1' });
  const arrival = asked();
  const first = search();
  const { answer } = await arrival(1);
  const [second, third] = [search(), search()];
  const refused = await Promise.race([second, third]);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await refused.json()).toMatchObject({ code: 'service.busy', title: expect.stringContaining('nhiều người') });
  expect(searches()).toBe(1);
  answer();
  (await arrival(2)).answer();
  expect((await first).status).toBe(200);
  expect((await Promise.all([second, third])).map(({ status }) => status).sort()).toEqual([200, 503]);
});

it('who has waited too long is refused too', async () => {
  gateway = await start({ GATEWAY_WAIT_MS: '100' });
  gateway.fakes.matching.does(hangs);
  const leaving = new AbortController();
  const hanging = search(leaving.signal);
  while (searches() < 1) await new Promise((passed) => setTimeout(passed, 10));
  const { status, text } = await gateway.call('GET', '/v1/search?q=xoai');
  expect([status, read({ text })['code'], searches()]).toEqual([503, 'service.busy', 1]);
  leaving.abort();
  await expect(hanging).rejects.toThrow();
});

it('whoever leaves makes room', async () => {
  gateway = await start({});
  const arrival = asked();
  const leaving = new AbortController();
  const left = search(leaving.signal);
  await arrival(1);
  const next = search();
  leaving.abort();
  await expect(left).rejects.toThrow();
  (await arrival(2)).answer();
  expect((await next).status).toBe(200);
});

it('whoever leaves the line keeps nobody behind them waiting', async () => {
  gateway = await start({ GATEWAY_CALLS_WAITING: '2' });
  const arrival = asked();
  const first = search();
  const { answer } = await arrival(1);
  const callers = Array.from({ length: 3 }, () => new AbortController());
  const calls = callers.map(({ signal }) => search(signal));
  const refused = await Promise.race(calls.map((call, n) => call.then(() => n)));
  const [leaves, stays] = [0, 1, 2].filter((n) => n !== refused) as [number, number];
  callers[leaves]?.abort();
  await expect(calls[leaves]).rejects.toThrow();
  await fetch(`${gateway.url}/favicon.svg`);
  void arrival(2).then((second) => second.answer());
  answer();
  expect((await Promise.all([first, calls[stays]])).map((served) => served?.status)).toEqual([200, 200]);
});

it('pages and files wait for nobody', async () => {
  gateway = await start({});
  const arrival = asked();
  const first = search();
  const { answer } = await arrival(1);
  expect((await fetch(`${gateway.url}/favicon.svg`)).status).toBe(200);
  answer();
  await first;
});

it('a body that comes slowly takes nobody’s turn', async () => {
  gateway = await start({});
  const { hostname, port } = new URL(gateway.url);
  const slow = connect(Number(port), hostname);
  const head = ['POST /v1/session HTTP/1.1', `host: ${hostname}:${port}`, 'content-type: application/json', 'content-length: 60', '', '{'];
  await new Promise<void>((sent) => slow.write(head.join('\r\n'), () => sent()));
  gateway.fakes.matching.does(() => ({ body: { items: [] } }));
  expect((await search()).status).toBe(200);
  slow.destroy();
});

it('who takes an answer slowly keeps a turn no longer than a call may take', async () => {
  gateway = await start({ GATEWAY_CALL_MS: '1000', GATEWAY_WAIT_MS: '60000' });
  gateway.fakes.matching.does(({ path }) => ({ body: path.includes('large') ? `"${'x'.repeat(15_000_000)}"` : { items: [] } }));
  const { hostname, port } = new URL(gateway.url);
  const slow = connect(Number(port), hostname).pause();
  slow.write(`GET /v1/search?q=large HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`);
  while (searches() < 1) await new Promise((passed) => setTimeout(passed, 10));
  expect((await search()).status).toBe(200);
  slow.destroy();
});
