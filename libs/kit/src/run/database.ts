import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { endsWithin } from '../async/pacing';
import type { BaseConfig } from './config';
import { migrate } from './migrations';
import { assertTablesFit } from './schema';
import type { Service } from './service';

const CLOSING_MS = 5_000;

/**
 * No transaction lives longer, whatever the server allows by itself: the relay's floor and the index feed of matching look
 * back no further. Postgres ends the connection of one that does.
 */
const TRANSACTION_MS = 30_000;

/** The service's own database, migrated. Entities are listed: services that share a process must not see each other's. */
export async function openDatabase(service: Service, { databaseUrl, databasePool }: z.output<typeof BaseConfig>) {
  const db = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities: service.entities,
    synchronize: false,
    applicationName: service.name,
    extra: {
      max: databasePool,
      idleTimeoutMillis: 10_000,
      connectionTimeoutMillis: 10_000,
      options: `-c transaction_timeout=${TRANSACTION_MS}`,
    },
  }).initialize();
  try {
    await migrate(db, service);
    await assertTablesFit(db, service.name);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
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
