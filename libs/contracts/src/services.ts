import type { Endpoints } from './contract';
import * as experts from './experts/experts.endpoints';
import * as expertEvents from './experts/experts.events';
import * as gateway from './gateway/gateway.endpoints';
import * as administration from './identity/administration.endpoints';
import * as identity from './identity/identity.endpoints';
import * as identityEvents from './identity/identity.events';
import * as matching from './matching/matching.endpoints';
import * as needs from './needs/needs.endpoints';
import * as needEvents from './needs/needs.events';
import * as technologies from './technology-bank/technologies.endpoints';
import * as technologyEvents from './technology-bank/technologies.events';
import { eventsOf, endpointsOf } from './registry';

/**
 * THE list of services. Gateway, all-in-one, generated documents and tests read it: adding a service starts here.
 * `port` is where it listens when it has a process of its own.
 */
export const services = {
  identity: {
    port: 4001,
    database: 'identity',
    endpoints: endpointsOf({ ...identity, ...administration }),
    events: eventsOf(identityEvents),
  },
  experts: { port: 4002, database: 'experts', endpoints: endpointsOf(experts), events: eventsOf(expertEvents) },
  'technology-bank': { port: 4003, database: 'technology_bank', endpoints: endpointsOf(technologies), events: eventsOf(technologyEvents) },
  needs: { port: 4004, database: 'needs', endpoints: endpointsOf(needs), events: eventsOf(needEvents) },
  matching: { port: 4005, database: 'matching', endpoints: endpointsOf(matching), events: {} },
} as const;

export type ServiceName = keyof typeof services;
export const serviceNames = Object.keys(services) as ServiceName[];

/** The gateway's own endpoints: sessions, and answers composed of several services. */
export const gatewayEndpoints: Endpoints = endpointsOf(gateway);
