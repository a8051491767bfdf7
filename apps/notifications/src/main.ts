import { run } from '@caunoi/kit/run/main';
import { notificationsService } from './service';

run(notificationsService);
