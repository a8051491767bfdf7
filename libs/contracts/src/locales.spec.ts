import { addressIn, locales, readAddress } from './locales';

it.each([
  ['/', 'vi', '/'],
  ['/search', 'vi', '/search'],
  ['/en', 'en', '/'],
  ['/en/', 'en', '/'],
  ['/fr/needs/1', 'fr', '/needs/1'],
  ['/england', 'vi', '/england'],
  ['/vi/search', 'vi', '/vi/search'],
  ['/needs/en', 'vi', '/needs/en'],
])('%s is in %s the page %s', (address, locale, path) => expect(readAddress(address)).toEqual({ locale, path }));

it.each(['/', '/search', '/needs/1/edit'])('%s has an address in each language that leads back to it', (path) => {
  for (const locale of locales) expect(readAddress(addressIn(locale, path))).toEqual({ locale, path });
});
