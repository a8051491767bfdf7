import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import { KitActLinks0007 } from '../acts/migrations/0007-act-links';
import { KitEvents0001 } from '../events/migrations/0001-events';
import { KitFiles0004 } from '../files/migrations/0004-files';
import { KitJobs0002 } from '../jobs/migrations/0002-jobs';
import { KitJobSuccess0005 } from '../jobs/migrations/0005-job-success';
import { KitIdempotencyKeys0003 } from '../idempotency/migrations/0003-idempotency-keys';
import { KitReviewing0006 } from '../reviewed/migrations/0006-reviewing';
import { KitOrganisationStanding0008 } from '../reviewed/migrations/0008-organisation-standing';

/** Tables that every service's database carries, in the order in which they came. A new table of the kit is a new line here, and no service changes. */
export const kitMigrations: readonly Type<MigrationInterface>[] = [
  KitEvents0001,
  KitJobs0002,
  KitIdempotencyKeys0003,
  KitFiles0004,
  KitJobSuccess0005,
  KitReviewing0006,
  KitActLinks0007,
  KitOrganisationStanding0008,
];
