import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const CALLS_MS = 10_000;

/**
 * Ends an application in the order that loses nothing: jobs, then no new calls, then event handlers, then the relay, then
 * the database (Nest's own order). Calls that run get ten seconds to end before their connections are cut.
 */
export async function stopApp(app: NestFastifyApplication, callsMs = CALLS_MS) {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), callsMs);
  await app.close().finally(() => clearTimeout(cut));
}
