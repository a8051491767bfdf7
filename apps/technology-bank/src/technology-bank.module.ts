import { Module } from '@nestjs/common';
import { TechnologiesController } from './technologies/technologies.controller';
import { TechnologiesService } from './technologies/technologies.service';
import { TechnologyExpiry } from './technologies/technology-expiry.job';
import { TechnologyLists } from './technologies/technology-lists.service';

@Module({ controllers: [TechnologiesController], providers: [TechnologiesService, TechnologyLists, TechnologyExpiry] })
export class TechnologyBankModule {}
