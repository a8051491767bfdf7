import * as consumers from './scenarios/consumers';
import * as facts from './scenarios/facts';
import * as processes from './scenarios/processes';
import * as servers from './scenarios/servers';
import type { Fault } from './scene/fault';

/** What the platform must stand, by the number of each fault in its design, on either bus. Those of poison and of the search index have files of their own. */
export const faults = {
  processes: [
    { number: 1, name: 'processes are killed', run: processes.kill },
    { number: 2, name: 'a process stands still for twice its lease', run: processes.frozenProcesses },
    { number: 14, name: 'processes are asked to end under load', run: processes.terminated },
  ],
  servers: [
    { number: 3, name: 'Postgres dies under load', run: servers.postgresRestarts },
    { number: 4, name: 'the bus dies', run: servers.brokerDies },
    { number: 4, name: 'the bus freezes for a moment', run: servers.brokerFreezesBriefly },
    { number: 4, name: 'the bus freezes for longer than requests wait', run: servers.brokerFreezesLong },
    { number: 12, name: 'connections are dead without a word', run: servers.deadConnections },
    { number: 15, name: 'the outbox is full', run: servers.outboxFull },
    { number: 16, name: 'every database is dumped and restored', run: servers.dumpAndRestore },
  ],
  'one process': [
    { number: 2, name: 'a relay sleeps and wakes up late', run: facts.sleepingRelay },
    { number: 5, name: 'everything is delivered four times', run: facts.duplicates },
    { number: 6, name: 'transactions commit out of order', run: facts.commitOrder },
    { number: 9, name: 'members of the group come and go', run: consumers.storm },
    { number: 10, name: 'a backlog and a slow handler', run: consumers.slowHandler },
    { number: 11, name: 'a foreign snapshot stays open', run: facts.foreignSnapshot },
    { number: 13, name: 'a projection is built anew', run: consumers.rebuild },
  ],
} satisfies Record<string, Fault[]>;
