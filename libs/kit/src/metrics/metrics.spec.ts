import { event } from '@caunoi/contracts/contract';
import { eventually } from '@caunoi/testing/events/eventually';
import { GARDEN_GROUP, Planted, tree } from '@caunoi/testing/events/garden';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { crash, probeService } from '@caunoi/testing/http/probe-service';
import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { Controller, Injectable, Module } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { RejectedRecords } from '../events/event-bus';
import { On } from '../events/on';
import { Outbox } from '../events/outbox';
import { PermanentError } from '../events/retry-policy';
import type { Job } from '../jobs/job';
import { log } from '../log';
import { sampled } from './sources';

const Felled = event({
  summary: 'A tree was felled',
  type: 'caunoi.tree.felled.v1',
  topic: 'caunoi.probe.tree.v1',
  data: z.object({ id: z.string() }),
  key: ({ id }) => id,
});

@Controller()
class Gardener {
  @On(Planted) async planted(_: unknown) {
    throw new PermanentError('no tree grows here');
  }
}

@Injectable()
class Sweep implements Job {
  readonly name = 'sweep';
  readonly summary = 'Sweeps';
  readonly schedule = { everySeconds: 3_600 };
  readonly timeoutSeconds = 60;
  async run() {
    return { done: 1, failed: 0 };
  }
}

@Module({ controllers: [Gardener], providers: [Sweep] })
class GardenerModule {}

const GROUP = GARDEN_GROUP.replace('garden', 'matching');
/** What the bus says to whoever appends. */
let refuses: Error | undefined;
const bus = Object.assign(handBus(), {
  append: async () => {
    if (refuses) throw refuses;
  },
  lag: async () => [0, 1].map((partition) => ({ topic: Planted.topic, partition, committed: 3n, end: 5n, seconds: 7, owner: null })),
});
let service: TestService;
beforeAll(async () => {
  log.level = 'silent';
  const probe = probeService();
  class Both {}
  Module({ imports: [probe.module, GardenerModule] })(Both);
  service = await startService({ ...probe, module: Both, jobs: [Sweep] }, { bus, sampling: { everyMs: 0, withinMs: 10_000 } });
});
beforeEach(() => {
  refuses = undefined;
});
afterAll(stopServices);

/** The value of a series; undefined if there is none. */
async function metric(name: string, labels: Record<string, string> = {}) {
  const page = await (await fetch(`${service.url}/metrics`)).text();
  const line = page
    .split('\n')
    .find((one) => one.startsWith(`${name}{`) && Object.entries(labels).every((label) => one.includes(said(label))));
  return line && Number(line.split(' ').at(-1));
}
const said = ([name, value]: [string, string]) => `${name}="${value}"`;
const reads = (name: string, labels: Record<string, string>, value: unknown) =>
  eventually(async () => expect(await metric(name, { service: 'matching', ...labels })).toEqual(value));
const tell = (id: string = randomUUID()) =>
  service.db.transaction((tx) => service.app.get(Outbox).add(tx, Felled, { id }, 1)).then(() => id);

it('a call is counted under the path of its contract, whatever its address was, and its answer', async () => {
  const route = '/echo/:thingId';
  for (const [id, body] of [
    [randomUUID(), '{"name":"Lan"}'],
    [randomUUID(), '{"name":"Lan"}'],
    ['no-id', '{}'],
  ])
    await fetch(`${service.url}/echo/${id}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body ?? '' });
  await fetch(`${service.url}/echo/${randomUUID()}`);
  await reads('http_requests_total', { method: 'POST', route, status: '200' }, 2);
  await reads('http_requests_total', { method: 'POST', route, status: '422' }, 1);
  await reads('http_requests_total', { method: 'GET', route, status: '405' }, 1);
  await reads('http_request_duration_seconds_count', { method: 'POST', route }, 3);
  await reads('http_problems_total', { code: 'request.method' }, 1);
});

it('what is nowhere is one series, however it is called', async () => {
  for (const path of ['/a', '/b/c', `/${randomUUID()}`]) await fetch(service.url + path);
  await reads('http_requests_total', { route: 'unknown', status: '404' }, 3);
  await reads('http_problems_total', { code: 'route.unknown' }, 3);
});

it('a call that fails is seen as such', async () => {
  await fetch(service.url + crash.path);
  await reads('http_requests_total', { route: crash.path, status: '500' }, 1);
  await reads('http_problems_total', { code: 'service.failed' }, 1);
});

it('a handler that fails is seen with its fact, and the dead letter that is left', async () => {
  const data = tree();
  await bus.deliver(Planted, data);
  await bus.deliver(Planted, data, { sequence: 2 });
  await reads('dead_letter_open', { group: GROUP, state: 'failed' }, 1);
  await reads('dead_letter_open', { group: GROUP, state: 'behind' }, 1);
  await reads('consumer_facts_total', { group: GROUP, outcome: 'failed' }, 1);
  expect(await metric('consumer_handler_duration_seconds_count', { group: GROUP, type: Planted.type, result: 'error' })).toBe(1);
});

it('how far a group is behind is seen by topic', async () => {
  await reads('consumer_lag_records', { group: GROUP, topic: Planted.topic }, 4);
  await reads('consumer_lag_seconds', { group: GROUP, topic: Planted.topic }, 7);
});

it('a fact that the bus refuses for ever is seen as parked', async () => {
  refuses = new RejectedRecords('too large');
  await tell();
  await reads('outbox_parked', {}, 1);
});

it('a relay that gets nothing out is seen by what waits, how long, and its failures; then by what it publishes', async () => {
  refuses = new Error('nobody is there');
  await tell();
  await reads('outbox_pending', {}, 1);
  await eventually(async () => expect(await metric('relay_failures_total', { service: 'matching' })).toBeGreaterThan(0));
  await eventually(async () => expect(await metric('outbox_oldest_age_seconds', { service: 'matching' })).toBeGreaterThan(0.05));
  expect(await metric('relay_published_total', { service: 'matching' })).toBe(0);
  refuses = undefined;
  await eventually(async () => expect(await metric('outbox_pending', { service: 'matching' })).toBe(0), { withinMs: 40_000 });
  await reads('relay_published_total', {}, 1);
});

it('a job is seen by when it last went well, and how long it took', async () => {
  await eventually(async () => expect(await metric('job_last_success_timestamp_seconds', { job: 'sweep' })).toBeGreaterThan(1.7e9));
  await reads('job_duration_seconds_count', { job: 'sweep', result: 'ok' }, 1);
  await reads('job_late', { job: 'sweep' }, 0);
});

it('connections are seen, and from the first scrape on the lag of the event loop', async () => {
  await reads('postgres_pool_limit', {}, 4);
  await reads('postgres_pool_waiting', {}, 0);
  const page = await (await fetch(`${service.url}/metrics`)).text();
  expect(page).toContain('nodejs_eventloop_lag_p99_seconds');
});

describe('what the database knows', () => {
  const reading = { name: 'outbox_pending' as const, labels: { service: 'matching' }, value: 7 };

  it('is asked for once, however many scrapes there are', async () => {
    let asked = 0;
    const source = sampled('matching', async () => (asked++, [reading]), { everyMs: 60_000, withinMs: 1_000 });
    const scrapes = await Promise.all(Array.from({ length: 50 }, () => source()));
    await source();
    expect(asked).toBe(1);
    for (const readings of scrapes) expect(readings).toContainEqual(reading);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('away'))],
    ['hangs', () => new Promise<never>(() => {})],
  ])('is missing where the question %s, which is said', async (_, read) => {
    const source = sampled('matching', read, { everyMs: 60_000, withinMs: 5 });
    expect(await source()).toEqual([{ name: 'metrics_reading_failed', labels: { service: 'matching' }, value: 1 }]);
  });
});
