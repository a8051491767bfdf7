import { Module } from '@nestjs/common';
import { NeedAnonymity } from './needs/need-anonymity.service';
import { NeedExpiry } from './needs/need-expiry.job';
import { NeedLists } from './needs/need-lists.service';
import { NeedsController } from './needs/needs.controller';
import { NeedsService } from './needs/needs.service';
import { OrganisationsEvents } from './organisations/organisations.events';

@Module({ controllers: [NeedsController, OrganisationsEvents], providers: [NeedsService, NeedLists, NeedAnonymity, NeedExpiry] })
export class NeedsModule {}
