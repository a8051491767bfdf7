import type { Type } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { oneAfterTheOther } from '../database/one-after-the-other';
import { sqlOf } from '../events/sql';
import { logOf } from '../log';
import { kitMigrations } from './kit-migrations';
import type { Service } from './service';

const MIGRATING = 0x6361_756e;

/** Whose tables: the kit's, which every service's database has, or the service's own. */
interface Owned {
  owner: string;
  migrations: readonly Type<MigrationInterface>[];
}

const KIT: Owned = { owner: 'kit', migrations: kitMigrations };

/**
 * The kit's migrations, then the service's, each in a transaction of its own and noted in `applied_migration`. Replicas that
 * start together wait for each other as long as it takes: the first migrates, the others find it done. Only the connection
 * that does so has no limits.
 */
export async function migrate(db: DataSource, { name, migrations }: Pick<Service, 'name' | 'migrations'>) {
  await oneAfterTheOther(db, MIGRATING, async (runner) => {
    const all = [KIT, { owner: name, migrations }];
    await inOne(runner, () => openLedger(runner, all));
    for (const owned of all) await bringUp(runner, owned, name);
  });
}

/**
 * What a migration does, as a hash of the statements that it sends. It is asked without a database, so every answer is empty;
 * one that cannot go on without an answer is known by what it said until then.
 */
export async function hashOf(Migration: Type<MigrationInterface>) {
  const said = createHash('sha256');
  const listener = { query: async (...statement: unknown[]) => (said.update(JSON.stringify(statement)), []) };
  await new Migration().up(listener as unknown as QueryRunner).catch(() => undefined);
  return said.digest('base64url');
}

export const nameOf = (Migration: Type<MigrationInterface>) => new Migration().name ?? Migration.name;

/** Databases of before were migrated by TypeORM, whose list is taken over. It knows no hashes: what it lists counts as unchanged. */
async function openLedger(runner: QueryRunner, all: Owned[]) {
  if (await exists(runner, 'applied_migration')) return;
  await runner.query(`
    CREATE TABLE applied_migration (
      owner text, name text, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (owner, name))`);
  if (!(await exists(runner, 'migrations'))) return;
  const former = await sqlOf(runner)<{ name: string }>('SELECT name FROM migrations');
  const applied = new Set(former.map(({ name }) => name));
  for (const { owner, migrations } of all) {
    for (const migration of migrations) if (applied.has(nameOf(migration))) await note(runner, owner, migration);
  }
}

/** Nothing runs on tables that were made by other statements than those that the code knows under the same name. */
async function bringUp(runner: QueryRunner, { owner, migrations }: Owned, service: string) {
  const whose = owner === service ? owner : `the ${owner} in ${service}`;
  const rows = await sqlOf(runner)<{ name: string; hash: string }>('SELECT name, hash FROM applied_migration WHERE owner = $1', [owner]);
  const applied = new Map(rows.map(({ name, hash }) => [name, hash]));
  for (const migration of migrations) {
    const name = nameOf(migration);
    const before = applied.get(name);
    applied.delete(name);
    if (before === undefined) await step(runner, owner, migration, whose);
    else if (before !== (await hashOf(migration))) throw new Error(changed(name, whose));
  }
  if (applied.size > 0) logOf(service).warn({ migrations: [...applied.keys()] }, `the tables of ${whose} were made by a newer version`);
}

const changed = (name: string, whose: string) =>
  `Migration ${name} of ${whose} was changed after this database had been made by it. ` +
  'Take the change back and add a migration instead; a database that holds nothing of worth may be deleted.';

async function step(runner: QueryRunner, owner: string, migration: Type<MigrationInterface>, whose: string) {
  try {
    await inOne(runner, async () => {
      await new migration().up(runner);
      await note(runner, owner, migration);
    });
  } catch (cause) {
    throw new Error(`Migration ${nameOf(migration)} of ${whose} failed: ${(cause as Error).message}`, { cause });
  }
}

async function inOne(runner: QueryRunner, work: () => Promise<void>) {
  await runner.startTransaction();
  try {
    await work();
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

async function note(runner: QueryRunner, owner: string, migration: Type<MigrationInterface>) {
  const row = [owner, nameOf(migration), await hashOf(migration)];
  await runner.query('INSERT INTO applied_migration (owner, name, hash) VALUES ($1, $2, $3)', row);
}

async function exists(runner: QueryRunner, table: string) {
  const [row] = await sqlOf(runner)<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  return row?.there === true;
}
