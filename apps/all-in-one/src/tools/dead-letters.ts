import { type ServiceName, services } from '@caunoi/contracts/services';
import { asset } from '@caunoi/kit/assets';
import { deadLetterCommand } from '@caunoi/kit/events/dead-letters.cli';
import { sqlOfPg } from '@caunoi/kit/events/sql';
import { runningPostgres } from '@caunoi/kit/postgres/running-postgres';
import { join, resolve } from 'node:path';
import pg from 'pg';

/** A service's database: by its own variable in production, else the embedded one that runs on the data folder. */
async function databaseOf(service: string) {
  if (!(service in services)) throw new Error(`There is no service "${service}"; there are ${Object.keys(services).join(', ')}.`);
  const given = process.env[`${service.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`];
  if (given) return given;
  const data = process.env['CAUNOI_DATA'] ? resolve(process.env['CAUNOI_DATA']) : asset('.data');
  const url = await runningPostgres(join(data, 'postgres'));
  return Object.assign(new URL(url), { pathname: `/${services[service as ServiceName].database}` }).href;
}

async function connect(service: string) {
  const pool = new pg.Pool({ connectionString: await databaseOf(service), max: 1 });
  return { sql: sqlOfPg(pool), close: () => pool.end() };
}

deadLetterCommand(process.argv.slice(2), { connect, print: console.log }).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(2);
  },
);
