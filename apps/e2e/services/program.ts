import { home } from '@caunoi/kit/assets';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A built program that runs. `said` is what it has written, `gone` how it ended: exit code and signal. */
export type Program = ReturnType<typeof launch>;

/** Starts what the build has made of an app, with nothing in its environment but what is given. */
export function launch(name: string, env: Record<string, string | undefined>) {
  const child = spawn(process.execPath, [join(home, `dist/server/${name}.mjs`)], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  // Should the tests be ended in the middle, nothing stays behind.
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  const gone = once(child, 'close').finally(() => process.off('exit', orphaned)) as Promise<[number | null, NodeJS.Signals | null]>;
  return { name, child, said: () => text, gone };
}

export async function ready({ name, child, said, gone }: Program) {
  const spoke = new Promise<void>((resolve) => child.stdout.on('data', () => said().includes(`${name} is ready`) && resolve()));
  await Promise.race([spoke, gone]);
  if (!said().includes(`${name} is ready`)) throw new Error(`${name} did not start: ${said()}`);
}

export async function end({ child, gone }: Program, signal: NodeJS.Signals) {
  child.kill(signal);
  return gone;
}

export const freeAddress = async () => `http://127.0.0.1:${await freePort()}`;
