import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { BaseConfig } from './config';
import type { Service } from './service';

/** The service's own database, migrated. Entities are listed: services that share a process must not see each other's. */
export function openDatabase({ name, entities, migrations }: Service, { databaseUrl, databasePool }: z.output<typeof BaseConfig>) {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities,
    migrations,
    migrationsRun: true,
    synchronize: false,
    applicationName: name,
    extra: { max: databasePool, idleTimeoutMillis: 10_000, connectionTimeoutMillis: 10_000 },
  }).initialize();
}

/** Last of all: handlers and jobs that still run need the database until they have ended. */
@Injectable()
export class ClosesDatabase implements OnApplicationShutdown {
  constructor(private readonly db: DataSource) {}

  async onApplicationShutdown() {
    if (this.db.isInitialized) await this.db.destroy();
  }
}
