import * as api from '@caunoi/contracts/identity/api-keys.endpoints';
import { asset, home } from '@caunoi/kit/assets';
import { log } from '@caunoi/kit/log';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { newcomer } from '../gateway/closed/people';
import { directBus } from '../gateway/direct-bus';
import { patient, startPlatform } from '../gateway/platform';
import { type Generator, generators } from './generators';

const MINUTE = 60_000;
const wanted = ({ version }: Generator) => (process.env['CLIENTS'] === 'newest' ? 'newest' : version);

let platform: Awaited<ReturnType<typeof startPlatform>>;
let key: string;
/** What any program of any language is to say. */
let expected: { codes: number; total: number };

beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform(patient, directBus());
  await platform.loadDemo();
  await platform.allFound();
  const manager = await newcomer(platform.url, 'tich-hop@vi-du.vn', 'Viện Tích hợp');
  const body = { name: 'clients', scopes: ['needs:read' as const, 'needs:write' as const], days: 30 as const };
  ({ key } = await manager.call(api.createApiKey, { params: { organisationId: manager.organisationId }, body }));
  const read = async (path: string) => (await (await fetch(`${platform.url}/v1${path}`)).json()) as { total: number; codes: unknown[] };
  const { codes } = await read('/code-lists/sectors');
  const { total } = await read('/search?kind=technology&sector=food&sector=agriculture');
  expected = { codes: codes.length, total };
});
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

/** Runs a command in the folder of a generator; throws what it said. */
async function run(folder: string, [command = '', ...words]: readonly string[], env: Record<string, string> = {}) {
  const said = await promisify(execFile)(command, words, {
    cwd: folder,
    env: { ...process.env, GOBIN: join(folder, 'bin'), GOFLAGS: '-mod=mod', ...env },
    timeout: 8 * MINUTE,
    maxBuffer: 1 << 26,
  }).catch((error: Error & { stdout?: string; stderr?: string }) => {
    throw new Error(`${[command, ...words].join(' ')}\n${error.stdout ?? ''}${error.stderr ?? ''}`.slice(0, 6_000) || error.message);
  });
  return said.stdout;
}

async function folderOf({ name, program, files = {}, tools }: Generator) {
  const folder = join(home, 'dist/clients', name.replaceAll(/\W+/g, '-'));
  mkdirSync(dirname(join(folder, program.to)), { recursive: true });
  for (const tool of tools)
    await run(folder, ['sh', '-c', `command -v ${tool}`]).catch(() => {
      throw new Error(`${name} needs ${tool}, which this machine does not have.`);
    });
  copyFileSync(asset('docs/contracts/openapi.json'), join(folder, 'openapi.json'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  copyFileSync(asset(`apps/e2e/clients/programs/${program.file}`), join(folder, program.to));
  return folder;
}

it.each(generators)('a client made by $name compiles, and searches, writes, writes back and reads the refusal', async (generator) => {
  const folder = await folderOf(generator);
  // Package registries stumble: once more is allowed.
  for (const command of generator.make(wanted(generator))) await run(folder, command).catch(() => run(folder, command));
  // Some empty the folder that they write into.
  await folderOf(generator);
  const said = await run(folder, generator.run, { CAUNOI_URL: platform.url, CAUNOI_KEY: key });
  const saved = [expect.any(String), ['mango'], 2];
  expect(expected.total).toBeGreaterThan(0);
  expect(JSON.parse(said.trim())).toEqual({ ...expected, saved, listed: true, refusal: 'need.unknown' });
});
