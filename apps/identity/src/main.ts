import { run } from '@caunoi/kit/run/main';
import { identityService } from './service';

run(identityService);
