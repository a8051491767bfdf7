import { countDeadLetters } from '@caunoi/kit/events/dead-letters';
import { relaySql } from '@caunoi/kit/events/relay-sql';
import { kitMigrations } from '@caunoi/kit/run/kit-migrations';
import { nameOf } from '@caunoi/kit/run/migrations';
import { allServices } from '../all-services';
import { lagsOf, type Patient } from './patient';

/** What is trouble. */
const OLDEST_S = 30;
const BEHIND_S = 60;
const SKEW_S = 1;
const READY_MS = 5_000;
const COUNTED = 1_000_000;

export interface Finding {
  what: string;
  ok: boolean;
  said: string;
}

const finding = (what: string, ok: boolean, said: string): Finding => ({ what, ok, said });

/** Each looks at one thing; what it throws is trouble, too. */
const looks: Record<string, (patient: Patient) => Promise<Finding[]>> = {
  process: async ({ url }) => {
    if (!url) return [finding('process', true, 'shares one with the others, is not asked')];
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(READY_MS) });
    const { dependencies = {}, code } = (await answer.json()) as { dependencies?: Record<string, string>; code?: string };
    const away = Object.entries(dependencies).flatMap(([name, state]) => (state === 'up' ? [] : [name]));
    const said = code ?? (away.length === 0 ? 'ready' : `ready, without ${away.join(', ')}`);
    return [finding('process', answer.ok && away.length === 0, `${said}, at ${url}`)];
  },

  database: async ({ sql }) => {
    const asked = Date.now();
    const [row] = await sql<{ now: string; version: string }>(
      `SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now, current_setting('server_version') AS version`,
    );
    const took = Date.now() - asked;
    const skew = (Number(row?.now) - asked - took / 2) / 1000;
    return [
      finding('database', true, `Postgres ${row?.version}, reached in ${took} ms`),
      finding('clock', Math.abs(skew) <= SKEW_S + took / 1000, `${skew.toFixed(1)} s between here and the database`),
    ];
  },

  migrations: async ({ name, sql }) => {
    const applied = new Set((await sql<{ name: string }>('SELECT name FROM applied_migration')).map((row) => row.name));
    const known = [...kitMigrations, ...allServices[name].migrations].map(nameOf);
    const missing = known.filter((one) => !applied.has(one));
    const newer = [...applied].filter((one) => !known.includes(one));
    const said = missing.length > 0 ? `missing: ${missing.join(', ')}` : `${known.length} applied`;
    return [finding('migrations', missing.length === 0, newer.length > 0 ? `${said}; of a newer version: ${newer.join(', ')}` : said)];
  },

  outbox: async ({ sql }) => {
    const { pending, oldestAgeSeconds, parked } = await relaySql.backlog(sql, COUNTED);
    return [
      finding('outbox', oldestAgeSeconds <= OLDEST_S, `${pending} wait, the oldest for ${oldestAgeSeconds.toFixed(0)} s`),
      finding('parked', parked === 0, `${parked} that the bus refuses`),
    ];
  },

  'dead letters': async ({ sql }) => {
    const open = await countDeadLetters(sql);
    const said = open.map(({ consumer, state, count }) => `${count} ${state} of ${consumer}`).join(', ');
    return [finding('dead letters', open.length === 0, said || 'none')];
  },

  bus: async (patient) => {
    const lags = await lagsOf(patient);
    const behind = lags.filter(({ records, seconds }) => records > 0n && seconds > BEHIND_S);
    const said = behind.map(({ group, topic, records, seconds }) => `${group} ${records} behind on ${topic}, ${seconds.toFixed(0)} s`);
    const all = lags.reduce((sum, { records }) => sum + records, 0n);
    return [finding('bus', behind.length === 0, said.join(', ') || `reached; ${all} records on their way`)];
  },

  jobs: async ({ sql }) => {
    const jobs = await sql<{ name: string; result: string | null; late: boolean }>(
      `SELECT name, last_result AS result, lease_until IS NULL AND next_run_at < now() - interval '1 minute' AS late FROM job ORDER BY name`,
    );
    const bad = jobs.filter(({ result, late }) => late || result === 'failed' || result === 'timed_out');
    const said = bad.map(({ name, result, late }) => `${name} ${late ? 'is late' : String(result)}`).join(', ');
    return [finding('jobs', bad.length === 0, said || `${jobs.length} as they should be`)];
  },
};

/** Looks at everything, whatever is wrong with the rest. */
export async function examined(patient: Patient): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [what, look] of Object.entries(looks))
    findings.push(
      ...(await look(patient).catch((error: Error & { code?: string }) => [finding(what, false, error.message || String(error.code))])),
    );
  return findings;
}
