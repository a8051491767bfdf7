import { asset } from '@caunoi/kit/assets';
import { fullJitter, sleep } from '@caunoi/kit/async/pacing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Environment, ProcessName } from './settings.rules';

const PAUSES = { minMs: 1_000, maxMs: 30_000 };
/** Whoever has run for so long may fail again as if it were the first time. */
const STEADY_MS = 60_000;
/** A process gives itself 25 seconds; one that hangs even then is killed. */
const KILLED_MS = 27_000;

/**
 * One service, or the gateway, as a process. One that has been ready and ends is named and started again, after a pause that grows; one
 * that fails before it has been ready once is not: a wrong setting does not mend itself.
 */
export class Member {
  private child: ChildProcess | undefined;
  private stopping = false;

  constructor(
    readonly name: ProcessName,
    private readonly env: Environment,
    private readonly say: (line: string) => void,
  ) {}

  /** Resolves when it is ready for the first time, and throws when it ends before. It has said why by itself. */
  async start() {
    const { ready, gone } = this.launch();
    if (!(await Promise.race([ready.then(() => true), gone.then(() => false)]))) throw new Error(`${this.name} did not start.`);
    void this.keep(gone);
  }

  async stop() {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const killed = setTimeout(() => child.kill('SIGKILL'), KILLED_MS);
    await gone;
    clearTimeout(killed);
  }

  private async keep(first: Promise<string>) {
    let gone = first;
    let started = performance.now();
    for (let failures = 0; ; failures++) {
      const how = await gone;
      if (this.stopping) return;
      if (performance.now() - started > STEADY_MS) failures = 0;
      this.say(`${this.name} has ended (${how}); starting it again …`);
      await sleep(PAUSES.minMs / 2 + fullJitter(failures, PAUSES));
      if (this.stopping) return;
      started = performance.now();
      gone = this.launch().gone;
    }
  }

  /**
   * In a group of its own, so that Ctrl-C reaches it only through us and in our order, with a channel that tells it should we be killed.
   */
  private launch() {
    const child = spawn(process.execPath, ['--enable-source-maps', asset(`dist/server/${this.name}.mjs`)], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true,
      windowsHide: true,
    });
    this.child = child;
    const gone = once(child, 'exit').then(([code, signal]) => (signal ? String(signal) : `code ${code}`));
    const ready = new Promise<void>((resolve) => {
      createInterface(child.stdout as NodeJS.ReadableStream).on('line', (line) => {
        this.say(line);
        if (line.startsWith(`${this.name} is ready`)) resolve();
      });
    });
    return { ready, gone };
  }
}
