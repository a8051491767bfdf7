import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program of the build as a process of its own, with these settings and no others. */
export function startProgram(name: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--enable-source-maps', `dist/server/${name}.mjs`], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { child, stop };
}

/** Waits until a program answers that it is ready. */
export async function ready(url: string, seconds: number) {
  for (const end = performance.now() + seconds * 1000; ; await sleep(100)) {
    const isUp = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    if (performance.now() > end) throw new Error(`${url} was not ready after ${seconds} s`);
  }
}
