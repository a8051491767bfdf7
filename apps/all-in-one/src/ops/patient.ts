import { type ServiceName, services } from '@caunoi/contracts/services';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import { lagByTopic } from '@caunoi/kit/events/lag-by-topic';
import { openBus } from '@caunoi/kit/events/open-bus';
import { type Sql, sqlOfPg } from '@caunoi/kit/events/sql';
import { addressesOf } from '@caunoi/kit/postgres/service-database';
import { variableOf } from '@caunoi/kit/run/config';
import pg from 'pg';

export type Env = Readonly<Record<string, string | undefined>>;

const CONNECT_MS = 5_000;

/** A service that is looked at: what its settings lead to, opened when it is asked for. */
export interface Patient {
  name: ServiceName;
  /** Its own address; unknown where it shares a process with the others. */
  url: string | undefined;
  sql: Sql;
  bus: () => Promise<EventBus>;
  close: () => Promise<void>;
}

export async function patientOf(name: ServiceName, env: Env): Promise<Patient> {
  const { database, bus, isAlone } = await addressesOf(name, env);
  const pool = new pg.Pool({ connectionString: database, max: 1, connectionTimeoutMillis: CONNECT_MS, query_timeout: CONNECT_MS });
  const given = env[variableOf('gateway', `${name}Url`)];
  let opened: ReturnType<typeof openBus> | undefined;
  return {
    name,
    url: given ?? (isAlone ? `http://127.0.0.1:${env[variableOf(name, 'port')] ?? services[name].port}` : undefined),
    sql: sqlOfPg(pool),
    async bus() {
      if (!bus) throw new Error(`${variableOf(name, 'busUrl')} is missing`);
      return (await (opened ??= openBus(bus, () => {}))).bus;
    },
    async close() {
      await (await opened?.catch(() => undefined))?.close();
      await pool.end();
    },
  };
}

/** The groups that have handled something. One step of the index for each, however many facts there were. */
export async function groupsOf({ sql }: Patient) {
  const found = await sql<{ consumer: string }>(`
    WITH RECURSIVE known AS (
      SELECT min(consumer) AS consumer FROM inbox
      UNION ALL SELECT (SELECT min(consumer) FROM inbox WHERE consumer > known.consumer) FROM known WHERE known.consumer IS NOT NULL)
    SELECT consumer FROM known WHERE consumer IS NOT NULL`);
  return found.map(({ consumer }) => consumer);
}

/** How far each group is behind, by topic. */
export async function lagsOf(patient: Patient) {
  const bus = await patient.bus();
  const of = (group: string) => lagByTopic(bus, group).then((lags) => lags.map((lag) => ({ group, ...lag })));
  return (await Promise.all((await groupsOf(patient)).map(of))).flat();
}
