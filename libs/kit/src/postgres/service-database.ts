import { type ServiceName, services } from '@caunoi/contracts/services';
import { asset } from '../assets';
import { sqlOfPg } from '../events/sql';
import { variableOf } from '../run/config';
import { runningPostgres } from './running-postgres';
import { join, resolve } from 'node:path';
import pg from 'pg';

/** Opens a service's database: by its own variable in production, else the embedded one that runs on the data folder. */
export async function connectToService(service: string) {
  const pool = new pg.Pool({ connectionString: await addressOf(service), max: 1 });
  return { sql: sqlOfPg(pool), close: () => pool.end() };
}

async function addressOf(service: string) {
  if (!(service in services)) throw new Error(`There is no service "${service}"; there are ${Object.keys(services).join(', ')}.`);
  const given = process.env[variableOf(service, 'databaseUrl')];
  if (given) return given;
  const data = process.env['CAUNOI_DATA'] ? resolve(process.env['CAUNOI_DATA']) : asset('.data');
  const url = await runningPostgres(join(data, 'postgres'));
  return Object.assign(new URL(url), { pathname: `/${services[service as ServiceName].database}` }).href;
}
