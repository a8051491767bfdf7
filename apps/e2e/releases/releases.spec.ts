import { codeLists } from '@caunoi/contracts/code-lists/all';
import { type CodeList, findCode } from '@caunoi/contracts/code-lists/code-list';
import { type ServiceName, services } from '@caunoi/contracts/services';
import type { EventContract } from '@caunoi/contracts/contract';
import { type Envelope, headersOf } from '@caunoi/kit/events/envelope';
import { type Bound, meaningOf } from '@caunoi/kit/events/meaning';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startService } from '@caunoi/testing/test-service';
import { readFileSync } from 'node:fs';
import {
  keepCodes,
  keepEndpoints,
  keepers,
  keepRelease,
  type KeptCodes,
  type KeptEndpoint,
  ownerOf,
  publicEndpoints,
  read,
  releases,
  type Row,
} from './kept';
import { brokenPromises } from './promised.rules';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const contracts = (Object.keys(services) as ServiceName[]).flatMap((name): EventContract[] => Object.values(services[name].events));
const handlers = new Map<string, Bound>(contracts.map((contract) => [contract.type, { contract, handle: async () => {} }]));

beforeAll(async () => {
  if (process.env['CI']) return;
  await keepRelease(version);
  keepCodes(version);
  keepEndpoints(version);
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

it('no endpoint that a release offered has gone or become another without a word; each says since when it is there', () => {
  const kept = new Map(releases().map((release) => [release, read<KeptEndpoint>(release, 'endpoints.jsonl')]));
  expect([...kept.values()].flat().length).toBeGreaterThan(50);
  expect(brokenPromises(kept, publicEndpoints(), new Date().toISOString().slice(0, 10))).toEqual([]);
});

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
      const columns = Object.keys(row).join(', ');
      const sql = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`;
      await running.db.query(sql, [JSON.stringify(row)]);
      const answer = await running.as(ownerOf(row)).call(answers, { params: { [param]: row.id } });
      expect(answer).toMatchObject({ status: 200, body: { id: row.id } });
    }
    await running.close();
  });
});
