import type { Member } from '@caunoi/contracts/access';
import type { EventContract } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import type { LogRecord } from '@caunoi/kit/events/event-bus';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { startService, type TestService } from '@caunoi/testing/test-service';
import type { z } from 'zod';
import { BEHIND_MS } from '../src/matches/rankings';
import { Suggestions } from '../src/matches/suggestions.job';
import { IndexFeed } from '../src/projection/index-feed';
import { SavedSearchAlerts } from '../src/saved-searches/saved-search-alerts.job';
import { matchingService } from '../src/service';
import { begin, everything } from './content';

/** Nothing is suggested before somebody asks, and nobody is told of what comes, unless a test says so. */
const loud: unknown[] = [Suggestions, SavedSearchAlerts];
const quiet = { ...matchingService, jobs: matchingService.jobs?.filter((job) => !loud.includes(job)) ?? [] };

/**
 * For all tests of a file, the matching service on a database of its own, which outlives it: it can be stopped and started again. It knows
 * the demonstration content unless it is to begin `empty`.
 */
export function theWorld({ empty = false } = {}) {
  let databaseUrl: string;
  let bus = handBus();
  let service: TestService;

  async function start() {
    bus = handBus();
    service = await startService(quiet, { bus, env: { MATCHING_DATABASE_URL: databaseUrl } });
    service.clock.set(begin);
  }
  /** The first of two readings may have begun before the fact was there. Then kept rankings are no longer shown as they were. */
  async function indexed() {
    const feed = service.app.get(IndexFeed);
    await feed.catchUp();
    await feed.catchUp();
    service.clock.set(new Date(service.clock.now().getTime() + BEHIND_MS + 1));
  }

  beforeAll(async () => {
    databaseUrl = await freshDatabase();
    await start();
    if (!empty) await world.hand(...everything());
  }, 120_000);
  afterAll(async () => {
    await service.close();
    await stopPostgres();
  });

  const world = {
    get service() {
      return service;
    },
    as: (actor?: Member) => service.as(actor),
    /** Hands over a fact of that version; resolves when everybody can find it. */
    async tell<D extends z.ZodType>(contract: EventContract<D>, fact: z.input<D>, sequence: number) {
      await bus.deliver(contract, fact, { sequence });
      await indexed();
    },
    async hand(...records: LogRecord[]) {
      await bus.hand(...records);
      await indexed();
    },
    async restart() {
      await service.close();
      await start();
    },
    async find(q: string, query: Partial<z.input<typeof api.SearchQuery>> = {}) {
      const { status, body } = await service.as().call(api.search, { query: { q, ...query } });
      if (status !== 200) throw new Error(`search for "${q}": ${JSON.stringify(body)}`);
      return body;
    },
  };
  return world;
}

/** What was found, by code. */
export const codes = ({ items }: { items: { reference: string }[] }) => items.map(({ reference }) => reference);
