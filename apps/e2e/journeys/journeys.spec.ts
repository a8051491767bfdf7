import { accessibilityJourney } from './accessibility.journey';
import { businessJourney } from './business.journey';
import { hostileTextJourney } from './hostile-text.journey';
import { keyboardJourney } from './keyboard.journey';
import { languagesJourney } from './languages.journey';
import { narrowJourney } from './narrow.journey';
import { scientistJourney } from './scientist.journey';
import { setStage } from './stage';
import { twoDevicesJourney } from './two-devices.journey';

setStage();
describe('a business with a problem', businessJourney);
describe('a scientist with a technology', scientistJourney);
describe('by keyboard alone', keyboardJourney);
describe('two devices on one draft', twoDevicesJourney);
describe('script in what people write', hostileTextJourney);
describe('other languages', languagesJourney);
describe('every page', accessibilityJourney);
describe('small screens and large letters', narrowJourney);
