import { stopPostgres } from '@caunoi/testing/test-postgres';
import { commitOrder, duplicates, sleepingRelay } from './scenarios/facts';
import { kill } from './scenarios/processes';
import type { Fault } from './scene/fault';
import type { Verdict } from './scene/oracle';
import { LIMIT_MS, onKafka } from './scene/run';
import type { sabotages } from './scene/sabotage';

// Each guarantee is taken out once: a suite that does not notice proves nothing.

interface Mutation {
  without: keyof typeof sabotages;
  asks: Fault['run'];
  finds: keyof Verdict;
}

const mutations: Mutation[] = [
  { without: 'no inbox', asks: duplicates, finds: 'doubled' },
  { without: 'no inbox', asks: kill, finds: 'doubled' },
  { without: 'offsets first', asks: kill, finds: 'lost' },
  { without: 'a cursor', asks: commitOrder, finds: 'lost' },
  { without: 'facts first', asks: commitOrder, finds: 'inverted' },
  { without: 'a hasty floor', asks: commitOrder, finds: 'lost' },
];
/** Kafka fences nobody, so there is nothing to take out. */
if (!onKafka) mutations.push({ without: 'no epochs', asks: sleepingRelay, finds: 'doubled' });

afterAll(stopPostgres);

it.each(mutations)(
  '$without: $finds facts are found',
  async ({ without, asks, finds }) => {
    const found = await asks(without);
    expect(found[finds].length).toBeGreaterThan(0);
  },
  LIMIT_MS,
);
