import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Chance } from './run';
import type { Plan } from './worker';

const ROOT = join(import.meta.dirname, '../../../..');

/** Makes one plain JavaScript file of the worker. It stands below node_modules, so that its packages are found. */
export async function bundledWorker() {
  const cache = join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'faults-'));
  const here = (name: string) => join(import.meta.dirname, name);
  const args = [
    '-c',
    here('rolldown.config.mjs'),
    '--input',
    here('worker.ts'),
    '--tsconfig',
    join(ROOT, 'tsconfig.base.json'),
    '--dir',
    folder,
  ];
  await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/rolldown/bin/cli.mjs'), ...args], { cwd: ROOT });
  return { file: join(folder, 'worker.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Processes that are started again whenever they die, until they are told to stop. */
export class Workers {
  private readonly running = new Map<ChildProcess, Plan>();
  private readonly ready = new Set<ChildProcess>();
  private isStopping = false;
  /** How many died by -9. */
  kills = 0;
  /** What a process said before it ended by itself: there should be nothing. */
  complaints: string[] = [];
  /** How many deliveries the inboxes of those have suppressed that ended in order. */
  suppressed = 0;

  constructor(
    private readonly file: string,
    private readonly random: Chance,
  ) {}

  start(wish: Omit<Plan, 'seed'>) {
    const plan: Plan = { ...wish, seed: this.random.below(2 ** 31) };
    const env = { ...process.env, NODE_COMPILE_CACHE: dirname(this.file) };
    const child = spawn(process.execPath, [this.file, JSON.stringify(plan)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => this.ready.add(child));
    child.stdout.on('data', (chunk: Buffer) => (this.suppressed += Number(/(\d+) suppressed/.exec(chunk.toString())?.[1] ?? 0)));
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
    child.once('exit', (code, signal) => {
      this.ready.delete(child);
      const mine = this.running.get(child);
      this.running.delete(child);
      if (signal === 'SIGKILL') this.kills++;
      else if (code) this.complaints.push(`${plan.role} ended with ${code}: ${said}`);
      if (mine && !this.isStopping) this.start(mine);
    });
    this.running.set(child, plan);
  }

  /** Ends one of the processes, at whatever it is doing; lets a slow machine bring nearly all of them to work first. */
  killOne() {
    const all = [...this.ready];
    if (all.length < this.running.size - 1) return;
    all[this.random.below(all.length)]?.kill('SIGKILL');
  }

  /** The kernel takes the processor from one of a role for so long; it knows nothing of it afterwards. */
  async freezeOne(role: Plan['role'], ms: number) {
    const child = await this.oneOf(role);
    child.kill('SIGSTOP');
    await sleep(ms);
    child.kill('SIGCONT');
  }

  /** Asks one of a role to end, as whoever rolls out a release does; another one takes its place. Answers how it ended. */
  async terminateOne(role: Plan['role']) {
    const child = await this.oneOf(role);
    const gone = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    child.kill('SIGTERM');
    return gone;
  }

  /** One that works. */
  private async oneOf(role: Plan['role']) {
    for (; ; await sleep(50)) {
      const [child] = this.random.some(
        [...this.ready].filter((one) => this.running.get(one)?.role === role),
        1,
      );
      if (child) return child;
    }
  }

  /** Ends all processes of a role without starting them again. */
  async end(signal: 'SIGKILL' | 'SIGTERM', ...roles: Plan['role'][]) {
    const mine = [...this.running].filter(([, { role }]) => roles.includes(role)).map(([child]) => child);
    for (const child of mine) this.running.delete(child);
    const gone = mine.map((child) => once(child, 'exit'));
    for (const child of mine) child.kill(signal);
    await Promise.all(gone);
  }

  async stop() {
    this.isStopping = true;
    await this.end('SIGKILL', 'writer', 'relay', 'consumer');
  }
}
