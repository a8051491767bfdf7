import { services } from '@caunoi/contracts/services';
import { createHmac } from 'node:crypto';
import pg from 'pg';

export const EVENT_LOG = 'eventlog';

/** A database and a role of its own for each service and for the event log; returns their addresses by database name. */
export async function prepareDatabases(superuserUrl: string) {
  const names = [EVENT_LOG, ...Object.values(services).map(({ database }) => database)];
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  try {
    const urls: Record<string, string> = {};
    for (const name of names) urls[name] = await prepare(admin, superuserUrl, name);
    return urls as Record<string, string> & { eventlog: string };
  } finally {
    await admin.end();
  }
}

async function prepare(admin: pg.Client, superuserUrl: string, name: string) {
  const password = createHmac('sha256', new URL(superuserUrl).password).update(name).digest('base64url');
  const { rowCount: role } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (!role) await admin.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
  await admin.query(`ALTER ROLE ${name} SET lock_timeout = '10s'`);
  const { rowCount: database } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (!database) await admin.query(`CREATE DATABASE ${name} OWNER ${name}`);
  return Object.assign(new URL(superuserUrl), { username: name, password, pathname: `/${name}` }).href;
}
