import { allServices } from '@caunoi/all-in-one/all-services';
import { codeLists } from '@caunoi/contracts/code-lists/all';
import { type CodeList, findCode } from '@caunoi/contracts/code-lists/code-list';
import { listAccounts } from '@caunoi/contracts/identity/administration.endpoints';
import { type ServiceName, services } from '@caunoi/contracts/services';
import type { EventContract } from '@caunoi/contracts/contract';
import { type OfferedEndpoint, offeredEndpoints, publicEndpoints } from '@caunoi/contracts/offered';
import type { OperationShape, Shapes } from '@caunoi/contracts/openapi/shapes';
import { type Envelope, headersOf } from '@caunoi/kit/events/envelope';
import { type Bound, meaningOf } from '@caunoi/kit/events/meaning';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { someone, startService, type TestService } from '@caunoi/testing/test-service';
import { readFileSync } from 'node:fs';
import { keepCodes, keepers, keepRelease, type KeptCodes, ownerOf, read, releases, type Row } from './kept';
import { borne } from './borne';
import { brokenPromises } from './promised.rules';
import { brokenShapes } from './shapes.rules';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const contracts = (Object.keys(services) as ServiceName[]).flatMap((name): EventContract[] => Object.values(services[name].events));
const handlers = new Map<string, Bound>(contracts.map((contract) => [contract.type, { contract, handle: async () => {} }]));

beforeAll(async () => {
  if (process.env['CI']) return;
  await keepRelease(version);
  keepCodes(version);
});
afterAll(stopPostgres);

it('this release is kept', () => expect(releases()).toContain(version));

it.each(releases())('every code that could be chosen in %s is there, to be chosen or retired', (release) => {
  const known = new Map<string, CodeList>(Object.values(codeLists).map((list) => [list.scheme, list]));
  const lists = read<KeptCodes>(release, 'codes.jsonl');
  expect(lists.length).toBeGreaterThan(10);
  for (const { scheme, codes } of lists) {
    const list = known.get(scheme);
    expect([scheme, codes.filter((code) => !list || !findCode(list, code))]).toEqual([scheme, []]);
  }
});

/** The one that is being made: what it offers is still open. */
const former = releases().filter((release) => release !== version);

it('no endpoint that a release offered has gone or become another without a word; each says since when it is there', () => {
  const kept = new Map(former.map((release) => [release, read<OfferedEndpoint>(release, 'endpoints.jsonl')]));
  expect([...kept.values()].flat().length).toBeGreaterThan(50);
  expect(brokenPromises(kept, publicEndpoints(), new Date().toISOString().slice(0, 10))).toEqual([]);
});

interface KeptShape {
  operation?: string;
  schema?: string;
}
function shapesIn(release: string): Shapes {
  const kept = read<KeptShape>(release, 'shapes.jsonl');
  return {
    operations: kept.filter((row): row is OperationShape => row.operation !== undefined),
    schemas: kept.filter((row): row is Shapes['schemas'][number] => row.schema !== undefined),
  };
}

it.each(former)('whoever was written for %s sends and reads as they did', (release) => {
  const before = shapesIn(release);
  expect(before.operations.length).toBeGreaterThan(50);
  expect(brokenShapes(before, shapesIn(version)).filter((fault) => !borne.has(fault))).toEqual([]);
});

it('what this release will have offered is kept as it is', () => expect(read(version, 'endpoints.jsonl')).toEqual(offeredEndpoints()));

it.each(releases())('every fact that %s told is read by the contracts of today', (release) => {
  const facts = read<Envelope & { data: unknown }>(release, 'facts.jsonl');
  expect(facts.length).toBeGreaterThan(0);
  for (const { data, ...envelope } of facts) {
    const topic = handlers.get(envelope.type)?.contract.topic ?? '';
    const record = { topic, key: envelope.partitionkey, headers: headersOf(envelope), value: JSON.stringify(data) };
    expect(meaningOf(record, handlers)).toMatchObject({ kind: 'fact', envelope: { id: envelope.id } });
  }
});

describe.each(keepers)('the rows of $service.name', ({ service, table, answers, param }) => {
  it.each(releases())('of %s are answered by the service of today', async (release) => {
    const rows = read<Row>(release, `${service.name}.jsonl`);
    expect(rows.length).toBeGreaterThan(0);
    const running = await startService(service);
    for (const row of rows) {
      await insert(running, table, row);
      const answer = await running.as(ownerOf(row)).call(answers, { params: { [param]: row.id } });
      expect(answer).toMatchObject({ status: 200, body: { id: row.id } });
    }
    await running.close();
  });
});

it.each(releases())('whoever had an account in %s has it today, with the rights in each organisation', async (release) => {
  const accounts = read<Row & { organisation_id: string; email: string }>(release, 'accounts.jsonl');
  const memberships = read<{ account_id: string; organisation_id: string }>(release, 'memberships.jsonl');
  const [some] = read<Row>(release, 'identity.jsonl');
  const running = await startService(allServices.identity);
  for (const id of new Set([...accounts, ...memberships].map((row) => row.organisation_id))) {
    await insert(running, 'organisation', { ...some, id, tax_code: null });
  }
  for (const account of accounts) await insert(running, 'account', account);
  for (const membership of memberships) await insert(running, 'membership', membership);
  expect(accounts.length).toBeGreaterThan(0);
  for (const { email, organisation_id } of accounts) {
    const answer = await running.as(someone('administrator')).call(listAccounts, { query: { q: email } });
    expect(answer).toMatchObject({ status: 200, body: { items: [{ email, organisationId: organisation_id }] } });
    expect(answer.body.items[0]?.roles.length).toBeGreaterThan(0);
  }
  await running.close();
});

/** 0.1.0 kept the demo content only, which is published. */
it.each(keepers.filter(({ states }) => states))('$table: rows of each state are kept', ({ service, states }) => {
  const kept = releases().flatMap((release) => read<Row & { status: string }>(release, `${service.name}.jsonl`));
  expect(new Set(kept.map(({ status }) => status))).toEqual(new Set(states));
});

function insert({ db }: TestService, table: string, row: object) {
  const columns = Object.keys(row).join(', ');
  const sql = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`;
  return db.query(sql, [JSON.stringify(row)]);
}
