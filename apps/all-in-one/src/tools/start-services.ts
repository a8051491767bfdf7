import 'reflect-metadata';
import { publishedAccounts } from '@caunoi/identity/service';
import { startPostgres } from '@caunoi/kit/postgres/embedded-postgres';
import { patiently } from '@caunoi/kit/run/patiently';
import { join } from 'node:path';
import { sentence, takeDataFolder } from '../data-folder';
import { prepareDatabases } from '../databases';
import { demoWanted } from '../demo-setting.rules';
import { Member } from '../processes/member';
import { environmentOf, needsEngines, processNames } from '../processes/settings.rules';

/** Those that fail at the same moment all say so before the others are stopped. */
const LAST_WORDS_MS = 15_000;

const say = (line: string) => console.log(line);
const { env } = process;
const stops: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;

async function stop(exitCode: number) {
  stopping ??= (async () => {
    for (const end of stops.splice(0).reverse()) await end();
  })();
  await stopping.catch((error: unknown) => console.error(String(error)));
  process.exit(exitCode);
}

/** Databases and bus: in the Postgres that is named, else in an embedded one; none where every service has its own already. */
async function engines(): Promise<Record<string, string>> {
  if (!needsEngines(env)) return {};
  const given = env['CAUNOI_POSTGRES_URL'];
  if (given) return patiently('database', () => prepareDatabases(given), { say });
  const { folder, release } = await takeDataFolder();
  stops.push(release);
  say('Starting the database …');
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), flags: { max_connections: '120' } }).catch((error: unknown) => {
    throw sentence(error as NodeJS.ErrnoException, folder);
  });
  stops.push(postgres.stop);
  void postgres.gone.then(() => {
    if (stopping) return;
    console.error('The database has stopped; start Cầu Nối again.');
    void stop(1);
  });
  return patiently('database', () => prepareDatabases(postgres.url), { say });
}

async function printAccounts() {
  say('\nDemo accounts:');
  for (const { email, password, fullName, roles } of await publishedAccounts())
    say(`  ${email.padEnd(34)} ${password.padEnd(22)} ${fullName} (${roles.join(', ')})`);
  say('');
}

async function main() {
  const demo = demoWanted(env);
  const urls = await engines();
  say('Starting the services …');
  const members = processNames.map((name) => new Member(name, environmentOf(name, urls, env, demo), say));
  const [gateway, services] = [members.slice(-1), members.slice(0, -1)];
  for (const some of [services, gateway]) stops.push(() => Promise.all(some.map((member) => member.stop())));
  const starting = members.map((member) => member.start());
  try {
    await Promise.all(starting);
  } catch (error) {
    await Promise.race([Promise.allSettled(starting), new Promise((passed) => setTimeout(passed, LAST_WORDS_MS))]);
    throw error;
  }
  if (demo) await printAccounts();
  say(`Cầu Nối is ready: http://127.0.0.1:${env['PORT'] || 3000}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
main().catch((error: Error) => {
  if (stopping) return;
  console.error(env['DEBUG'] ? error : error.message);
  void stop(1);
});
