import { services } from '@caunoi/contracts/services';
import { eventually } from '@caunoi/testing/events/eventually';
import { Planted, type PlantedReceived, tree } from '@caunoi/testing/events/garden';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { probeService } from '@caunoi/testing/http/probe-service';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { Controller, Module } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../http/domain-error';
import { log } from '../log';
import { On } from './on';

const { list, retry, drop } = services.matching.deadLetters;
const administrator = someone('administrator');
const bus = handBus();
let service: TestService;
/** What the handler refuses, by sequence, and what it took. */
let broken: number[] = [];
let taken: number[] = [];

@Controller()
class Trees {
  @On(Planted) async planted({ sequence }: PlantedReceived) {
    if (broken.includes(sequence)) throw new DomainError('need.wrong_state', { from: 'draft' });
    taken.push(sequence);
  }
}

@Module({ controllers: [Trees] })
class Garden {}

beforeAll(async () => {
  log.level = 'silent';
  service = await startService(probeService(Garden), { bus });
});
afterAll(stopServices);

/** A key whose second fact is refused, with one behind it. */
async function stuckKey() {
  [broken, taken] = [[2], []];
  const key = randomUUID();
  for (const sequence of [1, 2, 3]) await bus.deliver(Planted, tree(key), { sequence });
  const found = (await letters()).find((letter) => letter.key === key);
  if (!found) throw new Error('nothing is stuck');
  return found;
}
const letters = async () => (await service.as(administrator).call(list, {})).body.items;
const free = (key: string) =>
  eventually(async () => {
    if ((await letters()).some((letter) => letter.key === key)) throw new Error(`${key} is still stuck`);
  });
const acts = async (thing: string) =>
  (await service.as(administrator).call(services.matching.acts.list, { query: { thing } })).body.items.map(({ act, actorId, said }) => ({
    act,
    actorId,
    said,
  }));

it('says what is stuck, since when, where and why, to administrators alone', async () => {
  const letter = await stuckKey();
  expect(letter).toMatchObject({
    ...{ consumer: 'matching.main.v1', type: Planted.type, topic: Planted.topic, waiting: 2, attempts: 1, asked: false },
    ...{ errorClass: 'permanent', error: expect.stringContaining('need.wrong_state') },
  });
  expect(Date.parse(letter.since)).not.toBeNaN();
  expect((await service.as(someone('moderator')).call(list, {})).status).toBe(403);
  const { key, consumer, eventId } = letter;
  expect((await service.as(someone('moderator')).call(drop, { body: { key, consumer, eventId, reason: 'Thử' } })).status).toBe(403);
});

it('tries the facts of a key again in their order, and the log says who asked', async () => {
  const { key, consumer, eventId } = await stuckKey();
  broken = [];
  const asked = await service.as(administrator).call(retry, { body: { key, consumer } });
  expect(asked).toEqual({ status: 200, body: { waiting: 2 } });
  await free(key);
  expect(taken).toEqual([1, 2, 3]);
  expect(await acts(key)).toEqual([{ act: 'fact.retry', actorId: administrator.id, said: { consumer, eventId } }]);
});

it('gives up the fact that was looked at and no other, with the reason in the log; what waits behind it goes on', async () => {
  const { key, consumer, eventId } = await stuckKey();
  const give = (body: object) => service.as(administrator).call(drop, { body: { key, consumer, reason: 'Tin thử, bỏ được', ...body } });
  expect((await give({ eventId: randomUUID() })).status).toBe(404);
  expect((await give({ eventId, reason: ' ' })).status).toBe(422);
  expect(await acts(key)).toEqual([]);
  expect(await give({ eventId })).toEqual({ status: 200, body: { waiting: 1 } });
  await free(key);
  expect(taken).toEqual([1, 3]);
  expect(await acts(key)).toEqual([
    { act: 'fact.drop', actorId: administrator.id, said: { consumer, eventId, reason: 'Tin thử, bỏ được' } },
  ]);
});

it('knows nothing of a key that is not stuck', async () => {
  const body = { consumer: 'matching.main.v1', key: randomUUID() };
  expect((await service.as(administrator).call(retry, { body })).status).toBe(404);
  expect((await service.as(administrator).call(drop, { body: { ...body, eventId: randomUUID(), reason: 'Thử' } })).status).toBe(404);
});
