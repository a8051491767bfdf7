import { logOf } from '../log';
import { startTracing } from '../tracing/start-tracing';

/** A stop that takes longer is given up: whoever runs the process would kill it soon after. */
const STOPPING_MS = 25_000;

interface Running {
  url: string;
  stop: () => Promise<void>;
}

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** Where a start that has to wait says so. */
  say: (line: string) => void;
}

/**
 * The life of a process: start, say where it listens, stop in order at a signal. It ends with 0 when it was told to and
 * stopped in order, with 1 when it could not start (one sentence says why) or did not stop. A second signal ends it at once. That whoever
 * started it has gone, where they hold a channel to it, is as good as a signal.
 */
export function runProcess(name: string, start: (surroundings: Surroundings) => Promise<Running>) {
  let running: Running | undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => {
      console.error(`${name} does not stop; what still runs is cut off.`);
      process.exit(1);
    }, STOPPING_MS).unref();
    await running?.stop();
    process.exit(0);
  };
  const failed = (error: Error & { code?: string }) => {
    // A refused connection says nothing but its code where a name has several addresses.
    console.error(process.env['DEBUG'] ? error : `${name} has failed: ${error.message || error.code}`);
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop().catch(failed));
  process.once('disconnect', () => stopping || void stop().catch(failed));
  const begun = async () => {
    const flush = await startTracing(process.env);
    const started = await start({ env: process.env, say: (line) => logOf(name).warn(line) });
    return { ...started, stop: () => started.stop().finally(flush) };
  };
  begun().then((started) => {
    running = started;
    console.log(`${name} is ready: ${started.url}`);
  }, failed);
}
