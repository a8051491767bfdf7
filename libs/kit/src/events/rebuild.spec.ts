import { eventDatabase } from '@caunoi/testing/events/event-database';
import { eventually } from '@caunoi/testing/events/eventually';
import { Planted, type PlantedReceived, quietLog, tree } from '@caunoi/testing/events/garden';
import { handBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { Controller, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { EmbeddedLog, eventLogPool } from './embedded-log/embedded-log';
import { prepareEventLog } from './embedded-log/log-schema';
import type { EventBus } from './event-bus';
import { EventServer } from './event-server';
import { partitionOf } from './murmur2';
import { type Emptied, On, OnTombstone } from './on';

let db: DataSource;
let pool: Pool;
let bus: EmbeddedLog;
beforeAll(async () => {
  db = await eventDatabase();
  pool = eventLogPool(await freshDatabase());
  await prepareEventLog(pool);
  bus = new EmbeddedLog(pool, { log: quietLog });
  await bus.ensureTopics([{ topic: Planted.topic }]);
});
afterAll(async () => {
  await bus.close({ deadlineMs: 5_000 });
  await pool.end();
  await db.destroy();
  await stopPostgres();
});

/** What each version was given: the tree and whether it was told as history. */
const seen: Record<number, [string, boolean][]> = {};

function version(number: number): Type {
  const mine: [string, boolean][] = [];
  seen[number] = mine;
  @Controller()
  class Trees {
    @On(Planted, { version: number }) async planted({ fact, replay }: PlantedReceived) {
      mine.push([fact.id, replay]);
    }
    @OnTombstone(Planted, { version: number }) async felled({ key, replay }: Emptied) {
      mine.push([`${key} felled`, replay]);
    }
  }
  return Trees;
}

async function run(on: EventBus, controller: Type) {
  class Root {}
  Module({ controllers: [controller] })(Root);
  const strategy = new EventServer('garden', on, db, { log: quietLog });
  const app = await NestFactory.createMicroservice(Root, { strategy, logger: false });
  await app.listen();
  return app;
}

let epoch = 0n;
const append = (...records: ReturnType<typeof recordOf>[]) => bus.append(records, { producer: 'garden.0', epoch: ++epoch });
const plant = (...ids: string[]) => append(...ids.map((id) => recordOf(Planted, tree(id))));
const caughtUp = (group: string) =>
  eventually(async () => {
    const lag = await bus.lag(group);
    expect(lag.length).toBeGreaterThan(0);
    expect(lag.filter(({ committed, end }) => committed < end)).toEqual([]);
  });
const sorted = (number: number) => (seen[number] ?? []).toSorted(([a], [b]) => a.localeCompare(b));

it('a raised version is told what earlier ones have handled as history, and everything else as news', async () => {
  const first = await run(bus, version(1));
  await plant('a', 'b', 'c');
  await caughtUp('garden.main.v1');
  await append({ ...recordOf(Planted, tree('a')), value: null });
  await caughtUp('garden.main.v1');
  await first.close();
  expect(sorted(1)).toEqual([
    ['a', false],
    ['a felled', false],
    ['b', false],
    ['c', false],
  ]);

  await plant('d');
  const second = await run(bus, version(2));
  await caughtUp('garden.main.v2');
  await plant('e');
  await caughtUp('garden.main.v2');
  await second.close();
  expect(sorted(2)).toEqual([
    ['a', true],
    ['a felled', true],
    ['b', true],
    ['c', true],
    ['d', false],
    ['e', false],
  ]);

  const fourth = await run(bus, version(4));
  await caughtUp('garden.main.v4');
  await fourth.close();
  expect(sorted(4).map(([, replay]) => replay)).toEqual(Array(6).fill(true));
});

it('what an earlier version handles beside it is history, too, from the next batch on', async () => {
  const positions = new Map<string, bigint>();
  const hands = handBus();
  const lag: EventBus['lag'] = async (group) =>
    [...positions].map(([asked, committed]) => ({
      ...{ topic: Planted.topic, partition: partitionOf('g'), end: committed, seconds: 0, owner: null },
      committed: asked === group ? committed : 0n,
    }));
  const app = await run(Object.assign(hands, { lag }), version(6));
  positions.set('garden.main.v5', 1n).set('garden.other.v1', 9n);
  await hands.deliver(Planted, tree('g'));
  await hands.deliver(Planted, tree('g'));
  positions.set('garden.main.v5', 3n);
  await hands.deliver(Planted, tree('g'));
  await app.close();
  expect(seen[6]!.map(([, replay]) => replay)).toEqual([true, false, true]);
});
