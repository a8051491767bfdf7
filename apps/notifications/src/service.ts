import type { Service } from '@caunoi/kit/run/service';
import { z } from 'zod';
import { Notifications0001 } from './migrations/0001-notifications';
import { NotificationsModule } from './notifications.module';
import { ExpiryNotices } from './things/expiry-notices.job';
import { ThingEntity } from './things/thing.entity';

export const notificationsService: Service = {
  name: 'notifications',
  module: NotificationsModule,
  config: z.object({}),
  entities: [ThingEntity],
  migrations: [Notifications0001],
  jobs: [ExpiryNotices],
};
