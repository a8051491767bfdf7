import 'reflect-metadata';
import { demoAccounts } from '@caunoi/identity/service';
import { assertPortFree } from '@caunoi/kit/run/port';
import { startTracing } from '@caunoi/kit/tracing/start-tracing';
import { sentence, takeDataFolder } from './data-folder';
import { demoWanted } from './demo-setting.rules';
import { type Platform, startPlatform } from './platform';

const DEFAULT_PORT = 3000;

let platform: Platform | undefined;
let release: (() => Promise<void>) | undefined;
let flush: (() => Promise<void>) | undefined;
let stopping: Promise<void> | undefined;

function portWanted() {
  const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT must be a number from 1 to 65535, not "${process.env['PORT']}".`);
  return port;
}

async function stop(exitCode: number) {
  stopping ??= (async () => {
    await platform?.stop();
    await flush?.();
    await release?.();
  })();
  await stopping.catch((error: unknown) => console.error(String(error)));
  process.exit(exitCode);
}

async function printAccounts({ services }: Platform) {
  console.log('\nDemo accounts:');
  for (const { email, password, fullName, roles } of await demoAccounts(services.identity.app))
    console.log(`  ${email.padEnd(34)} ${password.padEnd(22)} ${fullName} (${roles.join(', ')})`);
  console.log('');
}

async function main() {
  const port = portWanted();
  const demo = demoWanted(process.env);
  await assertPortFree({ port, host: process.env['GATEWAY_HOST'] ?? '127.0.0.1' }, (other) => `PORT=${other} npm start`);
  flush = await startTracing(process.env);
  const data = await takeDataFolder();
  release = data.release;
  platform = await startPlatform({ data: data.folder, port, demo, say: console.log }).catch((error: unknown) => {
    throw sentence(error as NodeJS.ErrnoException, data.folder);
  });
  void platform.postgres.gone.then(() => {
    if (stopping) return;
    console.error('The database has stopped; start Cầu Nối again.');
    void stop(1);
  });
  if (demo) await printAccounts(platform);
  console.log(`Cầu Nối is ready: http://127.0.0.1:${port}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
main().catch((error: Error) => {
  console.error(process.env['DEBUG'] ? error : error.message);
  void stop(1);
});
