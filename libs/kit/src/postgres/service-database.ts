import { type ServiceName, services } from '@caunoi/contracts/services';
import { asset } from '../assets';
import { sqlOfPg } from '../events/sql';
import { variableOf } from '../run/config';
import { runningPostgres } from './running-postgres';
import { join, resolve } from 'node:path';
import pg from 'pg';

type Env = Readonly<Record<string, string | undefined>>;

const EVENT_LOG = 'eventlog';

/** Opens a service's database: by its own variable in production, else the embedded one that runs on the data folder. */
export async function connectToService(service: string, env: Env = process.env) {
  const pool = new pg.Pool({ connectionString: (await addressesOf(service, env)).database, max: 1 });
  return { sql: sqlOfPg(pool), close: () => pool.end() };
}

/** Where a service's database and its bus are, for tools beside it; `isAlone` if its settings say so, else it is one of `npm start`. */
export async function addressesOf(service: string, env: Env = process.env) {
  if (!(service in services)) throw new Error(`There is no service "${service}"; there are ${Object.keys(services).join(', ')}.`);
  const [database, bus] = [env[variableOf(service, 'databaseUrl')], env[variableOf(service, 'busUrl')]];
  if (database) return { database, bus, isAlone: true };
  const data = env['CAUNOI_DATA'] ? resolve(env['CAUNOI_DATA']) : asset('.data');
  const url = await runningPostgres(join(data, 'postgres'));
  const embedded = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { database: embedded(services[service as ServiceName].database), bus: bus ?? embedded(EVENT_LOG), isAlone: false };
}
