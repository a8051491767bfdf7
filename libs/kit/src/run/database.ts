import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { endsWithin } from '../events/pacing';
import type { BaseConfig } from './config';
import type { Service } from './service';

const CLOSING_MS = 5_000;
const MIGRATING = 0x6361_756e;

/** The service's own database, migrated. Entities are listed: services that share a process must not see each other's. */
export async function openDatabase({ name, entities, migrations }: Service, { databaseUrl, databasePool }: z.output<typeof BaseConfig>) {
  const db = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities,
    migrations,
    synchronize: false,
    applicationName: name,
    extra: { max: databasePool, idleTimeoutMillis: 10_000, connectionTimeoutMillis: 10_000 },
  }).initialize();
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Replicas that start together wait for each other: the first migrates, the others find it done. */
async function migrate(db: DataSource) {
  const lock = db.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    await db.runMigrations();
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATING]);
  } finally {
    await lock.release();
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
