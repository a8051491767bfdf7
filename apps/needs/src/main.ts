import { run } from '@caunoi/kit/run/main';
import { needsService } from './service';

run(needsService);
