import { businessJourney } from './business.journey';
import { keyboardJourney } from './keyboard.journey';
import { scientistJourney } from './scientist.journey';
import { setStage } from './stage';
import { twoDevicesJourney } from './two-devices.journey';

setStage();
describe('a business with a problem', businessJourney);
describe('a scientist with a technology', scientistJourney);
describe('by keyboard alone', keyboardJourney);
describe('two devices on one draft', twoDevicesJourney);
