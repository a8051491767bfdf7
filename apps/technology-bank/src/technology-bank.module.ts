import { technologyReviewing } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { reviewingControllerOf } from '@caunoi/kit/reviewed/reviewing.controller';
import { standingEventsOf } from '@caunoi/kit/reviewed/suspension';
import { Module } from '@nestjs/common';
import { DocumentsService } from './technologies/documents.service';
import { InterestEvents } from './technologies/interest.events';
import { TechnologiesController } from './technologies/technologies.controller';
import { TechnologiesService } from './technologies/technologies.service';
import { TechnologiesEraser } from './technologies/technologies-eraser';
import { Technologies } from './technologies/technologies.things';
import { TechnologyExpiry } from './technologies/technology-expiry.job';

@Module({
  controllers: [
    TechnologiesController,
    InterestEvents,
    reviewingControllerOf(technologyReviewing, Technologies),
    standingEventsOf(Technologies),
  ],
  providers: [TechnologiesEraser, TechnologiesService, DocumentsService, Technologies, TechnologyExpiry],
})
export class TechnologyBankModule {}
