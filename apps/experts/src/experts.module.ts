import { Module } from '@nestjs/common';
import { AccountsEvents } from './accounts/accounts.events';
import { ExpertExpiry } from './experts/expert-expiry.job';
import { ExpertsController } from './experts/experts.controller';
import { ExpertsService } from './experts/experts.service';

@Module({ controllers: [ExpertsController, AccountsEvents], providers: [ExpertsService, ExpertExpiry] })
export class ExpertsModule {}
