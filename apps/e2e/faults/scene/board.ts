import type { EventBus } from '@caunoi/kit/events/event-bus';
import { EventServer, type EventServerOptions } from '@caunoi/kit/events/event-server';
import type { DataSource } from 'typeorm';
import { apply, Moved } from './moved';
import { quiet } from './stage';

export const GROUP = 'board.main.v1';
export const REBUILT = 'board.main.v2';

export interface Board extends Partial<EventServerOptions> {
  version?: number;
}

/** The consumer as a service would run it; only Nest's container is left out. */
export async function startConsumer(db: DataSource, bus: EventBus, { version = 1, ...options }: Board = {}, handler = apply) {
  const server = new EventServer('board', bus, db, { log: quiet, requestsMs: 50, ...options });
  server.addHandler(Moved.type, handler, true, { contract: Moved, consumer: 'main', version });
  await new Promise<void>((resolve, reject) => void server.listen((error) => (error ? reject(error as Error) : resolve())));
  return server;
}
