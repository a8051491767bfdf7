import 'reflect-metadata';
import { event } from '@caunoi/contracts/contract';
import { EventServer, type EventServerOptions } from '@caunoi/kit/events/event-server';
import { On, type Received } from '@caunoi/kit/events/on';
import { retryPolicy } from '@caunoi/kit/events/retry-policy';
import { Controller, type INestMicroservice, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { eventDatabase } from './event-database';
import { type HandBus, handBus } from './hand-bus';

/** The smallest service that takes facts, for tests of what all services share: trees are planted, the garden notes them. */
export const Planted = event({
  summary: 'A tree was planted',
  type: 'caunoi.tree.planted.v1',
  topic: 'caunoi.garden.tree.v1',
  data: z.object({ id: z.string(), name: z.string() }),
  key: ({ id }) => id,
});
export type PlantedReceived = Received<typeof Planted>;

export const GARDEN_GROUP = 'garden.main.v1';
export const tree = (id: string = randomUUID()) => ({ id, name: 'Xoài Cát Chu' });

/** The policy without its waits. */
export const quickRetry = { ...retryPolicy, otherMs: [1, 1, 1, 1, 1], timeoutMs: [1], down: { minMs: 1, maxMs: 20 } };
export const quietLog = { info() {}, warn() {}, error() {} };

const EFFECTS =
  'CREATE TABLE effect (place bigint GENERATED ALWAYS AS IDENTITY, id text, name text, sequence int, tx xid8 DEFAULT pg_current_xact_id())';

/** Notes a planted tree. */
export async function note({ fact, sequence, tx }: PlantedReceived) {
  await tx.query('INSERT INTO effect (id, name, sequence) VALUES ($1, $2, $3)', [fact.id, fact.name, sequence]);
}

interface Start extends Partial<EventServerOptions> {
  bus?: HandBus;
  controllers?: Type[];
}

/** A garden on a database of its own. `handle` is what its handler does; it may be replaced at any time. */
export async function garden() {
  const db = await eventDatabase(EFFECTS);
  const apps: INestMicroservice[] = [];

  @Controller()
  class Trees {
    @On(Planted) planted(received: PlantedReceived) {
      return self.handle(received);
    }
  }

  const self = {
    db,
    Trees: Trees as Type,
    handle: note as (received: PlantedReceived) => Promise<void>,

    async start({ bus = handBus(), controllers = [Trees], ...options }: Start = {}) {
      class Root {}
      Module({ controllers })(Root);
      const defaults = { retry: quickRetry, ...options.defaults };
      const strategy = new EventServer('garden', bus, db, { log: quietLog, requestsMs: 20, ...options, defaults });
      const app = await NestFactory.createMicroservice(Root, { strategy, logger: false });
      await app.listen();
      apps.push(app);
      return { bus, strategy, stats: () => strategy.stats()[GARDEN_GROUP]! };
    },

    /** Stops what was started, as Nest does on a signal. */
    async stop() {
      await Promise.all(apps.splice(0).map((app) => app.close()));
    },
    close: () => db.destroy(),

    effects: (id: string) =>
      db.query<{ name: string; sequence: number }[]>('SELECT name, sequence FROM effect WHERE id = $1 ORDER BY place', [id]),
    sequences: async (id: string) => (await self.effects(id)).map(({ sequence }) => sequence),
    letters: (key: string) =>
      db.query<{ state: string; attempts: number; error_class: string | null; error: string | null }[]>(
        'SELECT state, attempts, error_class, error FROM dead_letter WHERE consumer = $1 AND key = $2 ORDER BY id',
        [GARDEN_GROUP, key],
      ),
  };
  return self;
}

export type Garden = Awaited<ReturnType<typeof garden>>;
