import { Module } from '@nestjs/common';
import { InboxController } from './inbox/inbox.controller';
import { InboxService } from './inbox/inbox.service';
import { NewsService } from './news/news.service';
import { PeopleEvents } from './people/people.events';
import { ExpiryNotices } from './things/expiry-notices.job';
import { MatchesEvents } from './things/matches.events';
import { ThingsEvents } from './things/things.events';

@Module({
  controllers: [InboxController, ThingsEvents, MatchesEvents, PeopleEvents],
  providers: [InboxService, NewsService, ExpiryNotices],
})
export class NotificationsModule {}
