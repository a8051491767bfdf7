import { run } from '@caunoi/kit/run/main';
import { matchingService } from './service';

run(matchingService);
