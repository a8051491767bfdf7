import { standingEventsOf } from '@caunoi/kit/reviewed/suspension';
import { Module } from '@nestjs/common';
import { AccountsEvents } from './accounts/accounts.events';
import { ExpertEraser } from './accounts/expert-eraser';
import { CvService } from './experts/cv.service';
import { ExpertExpiry } from './experts/expert-expiry.job';
import { ExpertsController } from './experts/experts.controller';
import { ExpertsService } from './experts/experts.service';
import { Experts } from './experts/experts.things';

@Module({
  controllers: [ExpertsController, AccountsEvents, standingEventsOf(Experts)],
  providers: [ExpertEraser, ExpertsService, CvService, Experts, ExpertExpiry],
})
export class ExpertsModule {}
