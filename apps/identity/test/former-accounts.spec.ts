import { Capacity } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { asset } from '@caunoi/kit/assets';
import { migrate } from '@caunoi/kit/run/migrations';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { startService, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { Memberships0004 } from '../src/migrations/0004-memberships';
import { identityService } from '../src/service';
import { hashOf, newSecret } from '../src/sessions/secret';
import { actorOf } from './people';

interface FormerAccount {
  id: string;
  organisation_id: string;
  roles: string[];
  manager: boolean;
}

const read = <T>(file: string) =>
  readFileSync(asset(`apps/e2e/releases/0.1.0/${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const [some] = read<{ id: string }>('identity');
const kept = read<FormerAccount>('accounts');
/** The demo content has nobody who is more than one thing, and nobody who does not manage. */
const more = [
  { roles: ['scientist', 'moderator', 'business', 'analyst'], manager: false },
  { roles: ['ambassador', 'hub_manager'], manager: true },
  { roles: ['business'], manager: false },
].map((rights): FormerAccount => ({ ...kept[0]!, ...rights, ...{ id: randomUUID(), email: `${randomUUID()}@vi-du.vn` } }));
const all = [...kept, ...more];

let db: DataSource;
const insert = (table: string, row: object) => {
  const columns = Object.keys(row).join(', ');
  return db.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`, [
    JSON.stringify(row),
  ]);
};
/** As the release before opens a session. */
async function session(account_id: string) {
  const secret = newSecret();
  const now = new Date().toISOString();
  const secret_hash = `\\x${hashOf(secret).toString('hex')}`;
  await insert('session', { id: randomUUID(), secret_hash, account_id, device: '', created_at: now, last_seen_at: now });
  return secret;
}

let service: TestService;
const secrets = new Map<string, string>();
const rightsBefore = ({ organisation_id, roles, manager }: FormerAccount) => ({
  organisationId: organisation_id,
  capacities: roles.filter((role) => Capacity.safeParse(role).success),
  platformRoles: roles.filter((role) => !Capacity.safeParse(role).success),
  manager,
});
async function rightsNow(secret: string) {
  const actor = await actorOf(service, secret);
  const { organisationId, capacities, platformRoles } = actor;
  const { manager } = (await service.as(actor).call(api.getMe, {})).body;
  return { organisationId, capacities, platformRoles, manager };
}

beforeAll(async () => {
  const url = await freshDatabase();
  db = await new DataSource({ type: 'postgres', url }).initialize();
  const former = identityService.migrations.filter((migration) => migration !== Memberships0004);
  await migrate(db, { ...identityService, migrations: former });
  for (const id of new Set(all.map(({ organisation_id }) => organisation_id)))
    await insert('organisation', { ...some, id, tax_code: null });
  for (const account of all) {
    await insert('account', account);
    secrets.set(account.id, await session(account.id));
  }
  service = await startService(identityService, { env: { IDENTITY_DATABASE_URL: url } });
});
afterAll(async () => {
  await service.close();
  await db.destroy();
  await stopPostgres();
});

it('everybody whom 0.1.0 knew keeps their rights, and the session that they have', async () => {
  expect(kept).toHaveLength(5);
  for (const account of all) expect(await rightsNow(secrets.get(account.id)!)).toEqual(rightsBefore(account));
});

it('whoever signs up at a replica of the release before, while it still runs, has their rights, too', async () => {
  const account = { ...more[0]!, id: randomUUID(), email: 'giua-hai-ban@vi-du.vn' };
  await insert('account', account);
  const secret = await session(account.id);
  expect(await rightsNow(secret)).toEqual(rightsBefore(account));
  await db.query(`UPDATE account SET roles = '{business,administrator}' WHERE id = $1`, [account.id]);
  await db.query(`UPDATE account SET manager = true WHERE id = $1`, [account.id]);
  const changed = { ...account, roles: ['business', 'administrator'], manager: true };
  expect(await rightsNow(secret)).toEqual(rightsBefore(changed));
});

it('a manager whom the release before names is given nothing back that was withdrawn since', async () => {
  const { id } = more[0]!;
  await db.query(`UPDATE account SET platform_roles = '{}' WHERE id = $1`, [id]);
  await db.query(`UPDATE account SET manager = true WHERE id = $1`, [id]);
  expect(await rightsNow(secrets.get(id)!)).toMatchObject({ platformRoles: [], manager: true });
});

it('the release before finds the rights where it left them when the migration is taken back', async () => {
  const runner = db.createQueryRunner();
  await db.query(`UPDATE account SET roles = '{}', manager = false`);
  await runner.startTransaction();
  await new Memberships0004().down(runner);
  const rows = (await runner.query(`SELECT id, organisation_id, roles, manager FROM account`)) as FormerAccount[];
  await runner.rollbackTransaction();
  await runner.release();
  const former = new Map(rows.map((row) => [row.id, rightsBefore(row)]));
  for (const account of kept) expect(former.get(account.id)).toEqual(rightsBefore(account));
});
