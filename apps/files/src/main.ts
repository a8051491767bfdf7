import { run } from '@caunoi/kit/run/main';
import { filesService } from './service';

run(filesService);
