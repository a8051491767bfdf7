import { demoLoader } from '@caunoi/kit/demo';
import type { Service } from '@caunoi/kit/run/service';
import { z } from 'zod';
import { loadDemo } from './demo';
import { ExpertEntity } from './experts/expert.entity';
import { ExpertsModule } from './experts.module';
import { Experts0001 } from './migrations/0001-experts';
import { ExpertExpiry } from './experts/expert-expiry.job';

export const expertsService: Service = {
  name: 'experts',
  module: ExpertsModule,
  config: z.object({}),
  entities: [ExpertEntity],
  migrations: [Experts0001],
  jobs: [ExpertExpiry],
  demo: demoLoader(loadDemo),
};
