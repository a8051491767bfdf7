import type { Service } from '@caunoi/kit/run/service';
import { MailSettings } from './config';
import { Digests } from './letters/digests.job';
import { LetterCleaning, LetterSending } from './letters/letters.job';
import { Notifications0001 } from './migrations/0001-notifications';
import { Notifications0002 } from './migrations/0002-letters';
import { Notifications0003 } from './migrations/0003-preferences';
import { Notifications0004 } from './migrations/0004-saved-searches';
import { Notifications0005 } from './migrations/0005-consents';
import { NotificationsModule } from './notifications.module';
import { NotificationsEraser } from './people/notifications-eraser';
import { ExpiryNotices } from './things/expiry-notices.job';
import { ThingEntity } from './things/thing.entity';
import { heldOfPeople } from './held-of-people';

export const notificationsService: Service = {
  name: 'notifications',
  module: NotificationsModule,
  config: MailSettings,
  entities: [ThingEntity],
  heldOfPeople,
  eraser: NotificationsEraser,
  migrations: [Notifications0001, Notifications0002, Notifications0003, Notifications0004, Notifications0005],
  jobs: [ExpiryNotices, LetterSending, LetterCleaning, Digests],
};
