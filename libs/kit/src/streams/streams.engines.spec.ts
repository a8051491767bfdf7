import { type Engine, startKafka } from '@caunoi/testing/engines/containers';
import { eventually } from '@caunoi/testing/events/eventually';
import { Planted } from '@caunoi/testing/events/garden';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { probeService } from '@caunoi/testing/http/probe-service';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { someone, startService, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { openBus } from '../events/open-bus';
import { log } from '../log';

// Streams over Kafka: two replicas, each with connections of its own to one broker.

let kafka: Engine;
let buses: Awaited<ReturnType<typeof openBus>>[];
let replicas: TestService[];
const ends: (() => void)[] = [];

beforeAll(async () => {
  log.level = 'silent';
  kafka = await startKafka();
  buses = await Promise.all([1, 2].map(() => openBus(kafka.url, () => {})));
  await buses[0]!.bus.ensureTopics([{ topic: Planted.topic }]);
  replicas = await Promise.all(buses.map(({ bus }) => startService(probeService(), { bus })));
});
afterEach(() => ends.splice(0).forEach((end) => end()));
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.close()));
  await Promise.all(buses.map(({ close }) => close()));
  await kafka.stop();
  await stopPostgres();
});

const plant = (id: string, name: string) => buses[0]!.bus.append([recordOf(Planted, { id, name })], { producer: 'garden.0', epoch: 1n });

async function open(id: string, replica: number, after?: string) {
  const gone = new AbortController();
  ends.push(() => gone.abort());
  const headers = { authorization: JSON.stringify(someone('business')), ...(after === undefined ? {} : { 'last-event-id': after }) };
  const answer = await fetch(`${replicas[replica]!.url}/trees/${id}/changes`, { headers, signal: gone.signal });
  let text = '';
  void (async () => {
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) text += part;
  })().catch(() => undefined);
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, what]) => what!);
  return { names: () => found(/data: {"name":"(.*)"}/g), last: () => found(/^id: (-?\d+)$/gm).at(-1)!, hangUp: () => gone.abort() };
}

it('what is told reaches both replicas; who comes back at the other one hears what was missed, once, also when the broker died meanwhile', async () => {
  const id = randomUUID();
  const [near, far] = [await open(id, 0), await open(id, 1)];
  await eventually(() => expect([near.names(), far.names()]).toEqual([['seed'], ['seed']]));
  await plant(id, 'Xoài');
  await plant(randomUUID(), 'Bưởi');
  await eventually(() => expect([near.names(), far.names()]).toEqual(Array(2).fill(['seed', 'Xoài'])));
  far.hangUp();
  await plant(id, 'Mít');
  await kafka.kill();
  await kafka.start();
  await plant(id, 'Ổi');
  await eventually(() => expect(near.names()).toEqual(['seed', 'Xoài', 'Mít', 'Ổi']));
  const back = await open(id, 0, far.last());
  await eventually(() => expect(back.names()).toEqual(['Mít', 'Ổi']));
  await plant(id, 'Na');
  await eventually(() => expect([near.names().at(-1), back.names()]).toEqual(['Na', ['Mít', 'Ổi', 'Na']]));
});
