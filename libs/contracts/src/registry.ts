import type { Endpoint, Endpoints, EventContract } from './contract';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
const isEvent = (value: unknown): value is EventContract =>
  typeof value === 'object' && value !== null && 'topic' in value && 'type' in value;

/** The endpoints among the exports of a contract file. */
export const endpointsOf = (module: object): Endpoints =>
  Object.fromEntries(Object.entries(module).filter(([, value]) => isEndpoint(value)));

/** The events among the exports of a contract file. */
export const eventsOf = (module: object): Readonly<Record<string, EventContract>> =>
  Object.fromEntries(Object.entries(module).filter(([, value]) => isEvent(value)));
