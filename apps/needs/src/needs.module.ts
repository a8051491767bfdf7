import { needReviewing } from '@caunoi/contracts/needs/needs.endpoints';
import { reviewingControllerOf } from '@caunoi/kit/reviewed/reviewing.controller';
import { standingEventsOf } from '@caunoi/kit/reviewed/suspension';
import { Module } from '@nestjs/common';
import { NeedAnonymity } from './needs/need-anonymity.job';
import { NeedExpiry } from './needs/need-expiry.job';
import { NeedsController } from './needs/needs.controller';
import { NeedsService } from './needs/needs.service';
import { NeedsEraser } from './needs/needs-eraser';
import { Needs } from './needs/needs.things';
import { OrganisationsEvents } from './organisations/organisations.events';
import { ReadingService } from './reading/reading.service';

@Module({
  controllers: [NeedsController, reviewingControllerOf(needReviewing, Needs), OrganisationsEvents, standingEventsOf(Needs)],
  providers: [NeedsEraser, NeedsService, ReadingService, Needs, NeedAnonymity, NeedExpiry],
})
export class NeedsModule {}
