import { demoLoader } from '@caunoi/kit/demo';
import { clamdUrl } from '@caunoi/kit/files/virus-scan';
import type { Service } from '@caunoi/kit/run/service';
import { z } from 'zod';
import { loadDemo } from './demo';
import { TechnologyBank0001 } from './migrations/0001-technology-bank';
import { Interest0003 } from './migrations/0003-interest';
import { Suspended0004 } from './migrations/0004-suspended';
import { VerifiedLevels0002 } from './migrations/0002-verified-levels';
import { TechnologyEntity } from './technologies/technology.entity';
import { TechnologyBankModule } from './technology-bank.module';
import { TechnologyExpiry } from './technologies/technology-expiry.job';
import { TechnologiesEraser } from './technologies/technologies-eraser';
import { heldOfPeople } from './held-of-people';

export const TechnologyBankConfig = z.object({ clamdUrl });
export type TechnologyBankConfig = z.output<typeof TechnologyBankConfig>;

export const technologyBankService: Service = {
  name: 'technology-bank',
  module: TechnologyBankModule,
  config: TechnologyBankConfig,
  entities: [TechnologyEntity],
  heldOfPeople,
  eraser: TechnologiesEraser,
  migrations: [TechnologyBank0001, VerifiedLevels0002, Interest0003, Suspended0004],
  jobs: [TechnologyExpiry],
  demo: demoLoader(loadDemo),
};
