import { event } from '@caunoi/contracts/contract';
import { type Garden, garden, Planted, type PlantedReceived, tree } from '@caunoi/testing/events/garden';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { Controller } from '@nestjs/common';
import { Clock } from '../clock';
import { DomainError } from '../http/domain-error';
import { On, OnTogether } from './on';
import { Outbox } from './outbox';

const Watered = event({ ...Planted, summary: 'A tree was watered', type: 'caunoi.tree.watered.v1' });
const Pruned = event({ ...Planted, summary: 'A tree was pruned', type: 'caunoi.tree.pruned.v1' });

/** What was handed over in one call each, as `<name><sequence>`. */
const calls: string[][] = [];
let meanwhile: (events: PlantedReceived[]) => unknown;

@Controller()
class Forest {
  @OnTogether([Planted, Watered]) async grown(events: PlantedReceived[]) {
    calls.push(events.map(({ fact, sequence }) => `${fact.name}${sequence}`));
    await meanwhile(events);
    const [ids, names, sequences] = [events.map(({ fact }) => fact.id), events.map(({ fact }) => fact.name), events.map(sequenceOf)];
    await events[0]!.tx.query('INSERT INTO effect (id, name, sequence) SELECT * FROM unnest($1::text[], $2::text[], $3::int[])', [
      ids,
      names,
      sequences,
    ]);
  }

  @On(Pruned) async pruned({ fact, sequence, tx }: PlantedReceived) {
    calls.push([`pruned ${fact.name}${sequence}`]);
    await tx.query('INSERT INTO effect (id, name, sequence) VALUES ($1, $2, $3)', [fact.id, fact.name, sequence]);
  }
}
const sequenceOf = ({ sequence }: PlantedReceived) => sequence;
/** All of one partition, which handBus hands over in one batch. */
const named = (name: string, id: string) => ({ ...tree(id), name });

let service: Garden;
beforeAll(async () => {
  service = await garden();
});
beforeEach(() => {
  calls.length = 0;
  meanwhile = () => {};
});
afterEach(() => service.stop());
afterAll(async () => {
  await service.close();
  await stopPostgres();
});

const start = () => service.start({ controllers: [Forest] });

it('hands over at once what stands next to each other, in order, of all its events, and nothing twice', async () => {
  const { bus, stats } = await start();
  const a = named('a', 'one lane 1');
  const known = recordOf(Planted, a);
  await bus.hand(known);
  await bus.hand(known, recordOf(Watered, a, { sequence: 2 }), recordOf(Planted, a, { sequence: 3 }), known);
  expect(calls).toEqual([['a1'], ['a2', 'a3']]);
  expect(await service.sequences(a.id)).toEqual([1, 2, 3]);
  expect(stats()).toMatchObject({ handled: 3, duplicates: 2 });
});

it('hands over up to 250 in one transaction', async () => {
  const { bus } = await start();
  const a = named('a', 'one lane 5');
  await bus.hand(...Array.from({ length: 510 }, (_, i) => recordOf(Planted, a, { sequence: i + 1 })));
  expect(calls.map(({ length }) => length)).toEqual([250, 250, 10]);
});

it('keeps its place among those that are taken one by one', async () => {
  const { bus } = await start();
  const a = named('a', 'one lane 2');
  await bus.hand(...[Planted, Watered, Pruned, Pruned, Watered].map((told, i) => recordOf(told, a, { sequence: i + 1 })));
  expect(calls).toEqual([['a1', 'a2'], ['pruned a3'], ['pruned a4'], ['a5']]);
  expect(await service.sequences(a.id)).toEqual([1, 2, 3, 4, 5]);
});

it('takes each by itself when it throws: only what it cannot take becomes a dead letter, and what stands behind that', async () => {
  const { bus, stats } = await start();
  const a = named('a', 'one lane 3');
  meanwhile = (events) => {
    if (events.some(({ sequence }) => sequence === 2)) throw new DomainError('need.wrong_state', { from: 'published', to: 'draft' });
  };
  await bus.hand(...[1, 2, 3].map((sequence) => recordOf(Planted, a, { sequence })));
  expect(calls).toEqual([['a1', 'a2', 'a3'], ['a1'], ['a2']]);
  expect(await service.sequences(a.id)).toEqual([1]);
  expect(await service.letters(a.id)).toMatchObject([{ state: 'failed' }, { state: 'behind' }]);
  expect(stats()).toMatchObject({ handled: 1, failed: 1, behind: 1 });
});

it('tells nobody: no fact without its cause', async () => {
  const { bus } = await start();
  const a = named('a', 'one lane 4');
  const outbox = new Outbox(new Clock());
  meanwhile = ([first]) => outbox.add(first!.tx, Pruned, a, 1);
  await bus.deliver(Planted, a);
  expect(await service.letters(a.id)).toMatchObject([{ state: 'failed', error: expect.stringContaining('would have no cause') }]);
  expect(await service.db.query('SELECT 1 FROM outbox')).toEqual([]);
});
