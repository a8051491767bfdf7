import { businessJourney } from './business.journey';
import { scientistJourney } from './scientist.journey';
import { setStage } from './stage';

setStage();
describe('a business with a problem', businessJourney);
describe('a scientist with a technology', scientistJourney);
