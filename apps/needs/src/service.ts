import { demoLoader } from '@caunoi/kit/demo';
import type { Service } from '@caunoi/kit/run/service';
import { z } from 'zod';
import { loadDemo } from './demo';
import { Needs0001 } from './migrations/0001-needs';
import { Needs0002 } from './migrations/0002-former-names';
import { Needs0003 } from './migrations/0003-suspended';
import { NeedEntity } from './needs/need.entity';
import { NeedsModule } from './needs.module';
import { OrganisationEntity } from './organisations/organisation.entity';
import { NeedAnonymity } from './needs/need-anonymity.job';
import { NeedExpiry } from './needs/need-expiry.job';
import { NeedsEraser } from './needs/needs-eraser';
import { heldOfPeople } from './held-of-people';

export const needsService: Service = {
  name: 'needs',
  module: NeedsModule,
  config: z.object({}),
  entities: [NeedEntity, OrganisationEntity],
  heldOfPeople,
  eraser: NeedsEraser,
  migrations: [Needs0001, Needs0002, Needs0003],
  jobs: [NeedExpiry, NeedAnonymity],
  demo: demoLoader(loadDemo),
};
