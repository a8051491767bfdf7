import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sleep } from '../async/pacing';
import { Health } from './health';

const CALLS_MS = 10_000;

/** Says that it is not ready, and still takes calls for so long, but keeps no connection beyond its next answer: nobody finds a closed door. */
export async function drain(app: NestFastifyApplication, seconds: number) {
  if (seconds === 0) return;
  app.get(Health, { strict: false }).onModuleDestroy();
  app.getHttpServer().prependListener('request', (_, answer) => void (answer.shouldKeepAlive = false));
  await sleep(seconds * 1_000);
}

/**
 * Ends an application in the order that loses nothing: jobs, then no new calls, then event handlers, then the relay, then
 * the database (Nest's own order). Calls that run get ten seconds to end before their connections are cut.
 */
export async function stopApp(app: NestFastifyApplication, callsMs = CALLS_MS) {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), callsMs);
  await app.close().finally(() => clearTimeout(cut));
}
