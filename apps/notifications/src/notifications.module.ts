import { Module } from '@nestjs/common';
import { InboxController } from './inbox/inbox.controller';
import { InboxService } from './inbox/inbox.service';
import { AccountLettersEvents } from './letters/account-letters.events';
import { Correspondence } from './letters/correspondence.service';
import { Digests } from './letters/digests.job';
import { LetterStore } from './letters/letter-store';
import { LettersController } from './letters/letters.controller';
import { LetterCleaning, LetterSending } from './letters/letters.job';
import { LettersService } from './letters/letters.service';
import { Postman } from './letters/postman';
import { NewsService } from './news/news.service';
import { ConsentsEvents } from './people/consents.events';
import { OrganisationsEvents } from './people/organisations.events';
import { NotificationsEraser } from './people/notifications-eraser';
import { PeopleEvents } from './people/people.events';
import { ExpiryNotices } from './things/expiry-notices.job';
import { MatchesEvents } from './things/matches.events';
import { PreferencesController } from './preferences/preferences.controller';
import { PreferencesService } from './preferences/preferences.service';
import { Unsubscriptions } from './preferences/unsubscriptions';
import { SavedSearchesEvents } from './searches/saved-searches.events';
import { ThingsEvents } from './things/things.events';

@Module({
  controllers: [
    ...[PreferencesController, InboxController, LettersController],
    ...[AccountLettersEvents, ThingsEvents, MatchesEvents, SavedSearchesEvents, PeopleEvents, ConsentsEvents, OrganisationsEvents],
  ],
  providers: [
    PreferencesService,
    Unsubscriptions,
    Digests,
    InboxService,
    NewsService,
    NotificationsEraser,
    ExpiryNotices,
    Correspondence,
    LetterStore,
    LettersService,
    Postman,
    LetterSending,
    LetterCleaning,
  ],
})
export class NotificationsModule {}
