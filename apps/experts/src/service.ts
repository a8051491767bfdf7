import { demoLoader } from '@caunoi/kit/demo';
import { clamdUrl } from '@caunoi/kit/files/virus-scan';
import type { Service } from '@caunoi/kit/run/service';
import { z } from 'zod';
import { loadDemo } from './demo';
import { ExpertEraser } from './accounts/expert-eraser';
import { ExpertEntity } from './experts/expert.entity';
import { ExpertsModule } from './experts.module';
import { Experts0001 } from './migrations/0001-experts';
import { Suspended0002 } from './migrations/0002-suspended';
import { ExpertExpiry } from './experts/expert-expiry.job';
import { heldOfPeople } from './held-of-people';

export const ExpertsConfig = z.object({ clamdUrl });
export type ExpertsConfig = z.output<typeof ExpertsConfig>;

export const expertsService: Service = {
  name: 'experts',
  module: ExpertsModule,
  config: ExpertsConfig,
  entities: [ExpertEntity],
  heldOfPeople,
  eraser: ExpertEraser,
  migrations: [Experts0001, Suspended0002],
  jobs: [ExpertExpiry],
  demo: demoLoader(loadDemo),
};
