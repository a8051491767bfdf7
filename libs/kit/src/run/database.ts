import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type Migration, MigrationExecutor, type QueryRunner } from 'typeorm';
import type { z } from 'zod';
import { endsWithin } from '../events/pacing';
import type { BaseConfig } from './config';
import type { Service } from './service';

const CLOSING_MS = 5_000;
const MIGRATING = 0x6361_756e;
const LIMITS = ['lock_timeout', 'statement_timeout', 'transaction_timeout'];

/**
 * No transaction lives longer, whatever the server allows by itself: the relay's floor and the index feed of matching look
 * back no further. Postgres ends the connection of one that does.
 */
const TRANSACTION_MS = 30_000;

/** The service's own database, migrated. Entities are listed: services that share a process must not see each other's. */
export async function openDatabase({ name, entities, migrations }: Service, { databaseUrl, databasePool }: z.output<typeof BaseConfig>) {
  const db = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities,
    migrations,
    synchronize: false,
    applicationName: name,
    extra: {
      max: databasePool,
      idleTimeoutMillis: 10_000,
      connectionTimeoutMillis: 10_000,
      options: `-c transaction_timeout=${TRANSACTION_MS}`,
    },
  }).initialize();
  try {
    await migrate(db, name);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/**
 * Replicas that start together wait for each other as long as it takes: the first migrates, the others find it done. Only
 * the connection that does so has no limits. Each migration has its own transaction; one that fails is named.
 */
async function migrate(db: DataSource, service: string) {
  const runner = db.createQueryRunner();
  try {
    for (const limit of LIMITS) await runner.query(`SET ${limit} = 0`);
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const executor = new MigrationExecutor(db, runner);
    for (const migration of await executor.getPendingMigrations()) await step(runner, executor, migration, service);
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATING]);
    for (const limit of LIMITS) await runner.query(`RESET ${limit}`);
  } finally {
    await runner.release();
  }
}

async function step(runner: QueryRunner, executor: MigrationExecutor, migration: Migration, service: string) {
  await runner.startTransaction();
  try {
    await executor.executeMigration(migration);
    await runner.commitTransaction();
  } catch (cause) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw new Error(`Migration ${migration.name} of ${service} failed: ${(cause as Error).message}`, { cause });
  }
}

/** Last of all: handlers and jobs that still run need the database until they have ended. One that hangs is not waited for. */
@Injectable()
export class ClosesDatabase implements OnApplicationShutdown {
  constructor(private readonly db: DataSource) {}

  async onApplicationShutdown() {
    if (this.db.isInitialized) await endsWithin(this.db.destroy(), CLOSING_MS);
  }
}
