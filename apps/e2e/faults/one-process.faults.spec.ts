import { stopPostgres } from '@caunoi/testing/test-postgres';
import { faults } from './faults';
import { expectFlawless, printTable } from './scene/report';
import { LIMIT_MS } from './scene/run';

afterAll(async () => {
  printTable();
  await stopPostgres();
});

it.each(faults['one process'])(
  'fault $number: $name',
  async ({ number, name, run }) => expectFlawless(`${number} ${name}`, await run()),
  LIMIT_MS,
);
