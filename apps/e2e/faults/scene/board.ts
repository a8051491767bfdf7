import type { EventBus } from '@caunoi/kit/events/event-bus';
import { EventServer, type EventServerOptions } from '@caunoi/kit/events/event-server';
import type { DataSource } from 'typeorm';
import { apply, Moved } from './moved';
import { quiet } from './stage';

export const GROUP = 'board.main.v1';

/** The consumer as a service would run it; only Nest's container is left out. */
export async function startConsumer(db: DataSource, bus: EventBus, options: Partial<EventServerOptions> = {}, handler = apply) {
  const server = new EventServer('board', bus, db, { log: quiet, requestsMs: 50, ...options });
  server.addHandler(Moved.type, handler, true, { contract: Moved, consumer: 'main', version: 1 });
  await new Promise<void>((resolve, reject) => void server.listen((error) => (error ? reject(error as Error) : resolve())));
  return server;
}
