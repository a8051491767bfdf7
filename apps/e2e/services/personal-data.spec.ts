import { allServices } from '@caunoi/all-in-one/all-services';
import { columnNames } from '@caunoi/contracts/personal-data/column-names';
import { sqlOf } from '@caunoi/kit/events/sql';
import { erase } from '@caunoi/kit/personal-data/erase';
import { givenOf } from '@caunoi/kit/personal-data/personal-data.controller';
import { heldByKit, type HeldOfPeople } from '@caunoi/kit/personal-data/held-of-people';
import { log } from '@caunoi/kit/log';
import { migrate } from '@caunoi/kit/run/migrations';
import type { Service } from '@caunoi/kit/run/service';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** Columns that say whose a row is, or who did something. */
const OF_PEOPLE = /(^|_)(account|person|actor|owner|speaker|email|full_name|device)(_id)?$|_by$|^taken_from$/;

/** Whether it is said what becomes of a column: its row goes or is held for whom it names, or it is set to something else. */
function isSaid(one: HeldOfPeople[string] | undefined, column: string) {
  if (!one || 'stays' in one) return one !== undefined;
  const names = new RegExp(`\\b${column}\\b`);
  return one.erased.some((fate) => {
    if ('held' in fate) return true;
    // An id of somebody whose words are gone leads to nobody.
    if (names.test(fate.where)) return true;
    return fate.becomes === 'deleted' ? !IDS.test(column) : column in fate.becomes;
  });
}
/** Columns with ids: of whom else, the row goes not with them. */
const IDS = /_id$|_by$|^(owner|speaker|taken_from)$/;

const open: (() => Promise<unknown>)[] = [];
beforeAll(() => {
  log.level = 'silent';
});
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(stopPostgres);

async function opened(service: Service) {
  const url = await freshDatabase();
  const db = await new DataSource({ type: 'postgres', url, entities: service.entities }).initialize();
  const client = new pg.Client({ connectionString: url });
  open.push(
    () => db.destroy(),
    () => client.end(),
  );
  await migrate(db, service);
  await client.connect();
  return { db, client };
}

describe.each(Object.values(allServices).map((service) => [service.name, service] as const))('%s', (_, service) => {
  it('says of every table that tells whose something is what people are given of it, or why not', async () => {
    const { db } = await opened(service);
    const columns = await sqlOf(db)<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const held = { ...heldByKit, ...service.heldOfPeople };
    const silent = columns.filter(({ table, column }) => OF_PEOPLE.test(column) && !(table in held));
    expect(silent.map(({ table, column }) => `${table}.${column}: is for heldOfPeople in apps/${service.name}/src`)).toEqual([]);
    const tables = new Set(columns.map(({ table }) => table));
    expect(Object.keys(service.heldOfPeople).filter((table) => !tables.has(table))).toEqual([]);
    const reasons = Object.values(held).flatMap((one) => ('withheld' in one ? [one.withheld] : []));
    expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
  });

  it('says of every column that tells whose something is what becomes of it when that person is erased', async () => {
    const { db } = await opened(service);
    const columns = await sqlOf(db)<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type NOT LIKE 'timestamp%'`,
    );
    const held: HeldOfPeople = { ...heldByKit, ...service.heldOfPeople };
    const silent = columns.filter(({ table, column }) => OF_PEOPLE.test(column) && !isSaid(held[table], column));
    expect(silent.map(({ table, column }) => `${table}.${column}: what becomes of it?`)).toEqual([]);
  });

  it('erases by statements that hold, and finds nothing of somebody who was never there', async () => {
    const { db } = await opened(service);
    const nothing = { before: async () => {}, after: async () => {} };
    const went = await db.transaction((tx) => erase(tx, service.heldOfPeople, randomUUID(), nothing));
    expect(went).toEqual({ erased: [], held: [] });
  });

  it('gives it by statements that hold, in columns that have a name for people', async () => {
    const { client } = await opened(service);
    for (const [table, { sql }] of givenOf(service.heldOfPeople)) {
      const { fields, rows } = await client.query<object>(`SELECT * FROM (${sql}) AS held LIMIT 1`, [randomUUID()]);
      expect([table, rows]).toEqual([table, []]);
      expect(sql).toContain(table);
      expect([table, fields.map(({ name }) => name).filter((name) => !(name in columnNames))]).toEqual([table, []]);
    }
  });
});
