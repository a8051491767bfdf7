import type { Endpoints } from '@caunoi/contracts/contract';
import type { ServiceName } from '@caunoi/contracts/services';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { z } from 'zod';
import type { Job } from '../jobs/job';
import type { Eraser } from '../personal-data/erasure.controller';
import type { HeldOfPeople } from '../personal-data/held-of-people';
import type { Dependency } from './health';

/** All that a runner needs to know of a service: a process of its own, the all-in-one and the tests start it from here. */
export interface Service {
  name: ServiceName;
  module: Type;
  /** What its controllers have to answer; unless said, all that the contracts list under its name. */
  endpoints?: Endpoints;
  /** Its own settings, beyond those of every service; variables are named NAME_SETTING, e.g. MATCHING_SEARCH. */
  config: z.ZodObject;
  /** Listed by hand: entities of services that share a process must not leak into each other. */
  entities: Type[];
  migrations: Type<MigrationInterface>[];
  /** What its tables hold of people: what they are given of it when they ask for all of theirs, and what becomes of it when they are erased. */
  heldOfPeople: HeldOfPeople;
  /** What it does of an erasure that no statement can: a provider of the module. */
  eraser?: Type<Eraser>;
  /** Work that comes back: providers of the module. */
  jobs?: Type<Job>[];
  /** What it leans on besides its database and the bus: providers of the module. `/health/ready` tells whether they are up. */
  dependencies?: Type<Dependency>[];
  /** Loads demo content; loading again changes nothing. */
  demo?: (app: INestApplicationContext) => Promise<void>;
  /** At a start without demo content: closes what an earlier start with it has left open. */
  withoutDemo?: (app: INestApplicationContext) => Promise<void>;
}
