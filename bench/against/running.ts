import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** `npm start` in a tree, as a user has it. */
export async function start(tree: string, data: string) {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    CAUNOI_DATA: data,
    GATEWAY_RATE_LIMIT: '100000000',
    GATEWAY_RATE_LIMIT_SIGN_IN: '100000000',
  };
  const began = performance.now();
  const child = spawn('npm', ['start'], { cwd: tree, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  await ready(child, tree);
  const seconds = (performance.now() - began) / 1000;
  return {
    url: `http://127.0.0.1:${port}`,
    seconds,
    megabytes: () => family(child.pid ?? 0).reduce((sum, pid) => sum + pssOf(pid), 0) / 1024,
    stop: async () => {
      const ended = once(child, 'exit');
      // Ctrl-C, as a terminal sends it: to all of them.
      process.kill(-(child.pid ?? 0), 'SIGINT');
      await ended;
    },
  };
}

async function ready(child: ChildProcess, tree: string) {
  let said = '';
  await new Promise<void>((done, refuse) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('is ready')) done();
    });
    child.once('exit', () => refuse(new Error(`${tree} did not start:\n${said}`)));
  });
}

/** A process and all that it has started. Linux only, as proportional set sizes are. */
function family(pid: number): number[] {
  const parents = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const members = [pid];
  for (const member of members) members.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child));
  return members;
}

/** Kilobytes of memory, shared pages counted by share; 0 for a process that has ended. */
export function pssOf(pid: number) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
