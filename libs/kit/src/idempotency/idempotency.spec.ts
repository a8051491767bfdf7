import { Controller, Module } from '@nestjs/common';
import type { Person } from '@caunoi/contracts/access';
import { endpoint, type Call } from '@caunoi/contracts/contract';
import { door } from '@caunoi/testing/events/bus-tools';
import { probeService } from '@caunoi/testing/http/probe-service';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DomainError } from '../http/domain-error';
import { Handles } from '../http/handles';

const make = endpoint({
  method: 'POST',
  path: '/gardens/:gardenId/trees',
  summary: 'Plant a tree',
  access: 'signed-in',
  params: z.object({ gardenId: z.uuid() }),
  body: z.strictObject({ name: z.string() }),
  answer: z.object({ id: z.uuid(), name: z.string() }),
  status: 201,
});

let planted: string[] = [];
let meanwhile: () => Promise<void>;

@Controller()
class Trees {
  @Handles(make) async make({ body: { name } }: Call<typeof make>) {
    await meanwhile();
    planted.push(name);
    return { id: randomUUID(), name };
  }
}

@Module({ controllers: [Trees] })
class TreesModule {}

let service: TestService;
beforeAll(async () => {
  service = await startService(probeService(TreesModule));
});
beforeEach(() => {
  planted = [];
  meanwhile = async () => {};
});
afterAll(stopServices);

const lan = someone('business');
const gardenId = randomUUID();
const plant = (
  key: string | undefined,
  { who = lan, name = 'Xoài', garden = gardenId }: { who?: Person; name?: string; garden?: string } = {},
) => service.as(who).call(make, { params: { gardenId: garden }, body: { name }, ...(key === undefined ? {} : { key }) });

it('sent again under the same key, makes nothing new and answers the same', async () => {
  const key = randomUUID();
  const first = await plant(key);
  expect(first.status).toBe(201);
  expect(await plant(key)).toEqual(first);
  expect(await plant(`"${key.toUpperCase()}"`)).toEqual(first);
  expect(planted).toEqual(['Xoài']);
});

it('without a key, or under another one, makes one more', async () => {
  await plant(undefined);
  await plant(undefined);
  await plant(randomUUID());
  expect(planted).toHaveLength(3);
});

it.each([
  ['other data', { name: 'Bưởi' }],
  ['another address', { garden: randomUUID() }],
])('a key that is used for %s is refused', async (_, other) => {
  const key = randomUUID();
  await plant(key);
  expect(await plant(key, other)).toMatchObject({ status: 422, body: { code: 'request.key_reused' } });
  expect(planted).toEqual(['Xoài']);
});

it("another person's key is another key", async () => {
  const key = randomUUID();
  const [first, second] = [await plant(key), await plant(key, { who: someone('business') })];
  expect(second.status).toBe(201);
  expect(second.body).not.toEqual(first.body);
});

it.each([
  ['another organisation', randomUUID()],
  ['nobody', null],
])('the key of somebody who acts for %s by now is another key', async (_, organisationId) => {
  const key = randomUUID();
  const [first, second] = [await plant(key), await plant(key, { who: { ...lan, organisationId } })];
  expect(second.status).toBe(201);
  expect(second.body).not.toEqual(first.body);
});

it('while the first is at work the second is told so', async () => {
  const [key, begun, work] = [randomUUID(), door(), door()];
  meanwhile = async () => {
    begun.open();
    await work.opened;
  };
  const first = plant(key);
  await begun.opened;
  expect(await plant(key)).toMatchObject({ status: 409, body: { code: 'request.in_progress' } });
  work.open();
  const { status } = await first;
  expect(await plant(key)).toMatchObject({ status });
  expect(planted).toEqual(['Xoài']);
});

it('of many at the same moment one makes something', async () => {
  const key = randomUUID();
  const all = await Promise.all(Array.from({ length: 8 }, () => plant(key)));
  expect(planted).toEqual(['Xoài']);
  expect(all.every(({ status }) => [201, 409].includes(status))).toBe(true);
});

it('what was refused or failed can be sent again', async () => {
  const key = randomUUID();
  meanwhile = () => Promise.reject(new DomainError('request.too_large'));
  expect((await plant(key)).status).toBe(413);
  meanwhile = async () => {};
  expect((await plant(key)).status).toBe(201);
});

it('is forgotten after a day', async () => {
  service.clock.set('2027-03-01T00:00:00Z');
  const key = randomUUID();
  await plant(key);
  service.clock.set('2027-03-01T23:59:59Z');
  await plant(key);
  expect(planted).toHaveLength(1);
  service.clock.set('2027-03-02T00:00:00Z');
  await plant(key);
  expect(planted).toHaveLength(2);
});

it('keeps neither key nor answer readable', async () => {
  const key = randomUUID();
  await plant(key, { name: 'Sầu riêng' });
  const [{ rows }] = await service.db.query<[{ rows: string }]>(
    `SELECT string_agg(encode(id, 'escape') || encode(answer, 'escape'), ' ') AS rows FROM idempotency_key`,
  );
  expect(rows).not.toContain(key);
  expect(rows).not.toContain('Xoài');
  expect(rows).not.toContain('riêng');
});

it.each(['', 'mot-hai-ba', '1'])('a key that is no UUID is refused: %j', async (key) =>
  expect(await plant(key)).toMatchObject({
    status: 422,
    body: { code: 'request.invalid', errors: [{ in: 'header', pointer: '/idempotency-key' }] },
  }),
);
