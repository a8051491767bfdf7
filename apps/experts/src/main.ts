import { run } from '@caunoi/kit/run/main';
import { expertsService } from './service';

run(expertsService);
