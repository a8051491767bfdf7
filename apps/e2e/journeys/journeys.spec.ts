import { businessJourney } from './business.journey';
import { setStage } from './stage';

setStage();
describe('a business with a problem', businessJourney);
