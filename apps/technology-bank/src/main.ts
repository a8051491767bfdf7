import { run } from '@caunoi/kit/run/main';
import { technologyBankService } from './service';

run(technologyBankService);
