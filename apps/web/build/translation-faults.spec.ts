import { faultsOf } from './translation-faults';

const origin = [['src/pages/a.tsx'], ['src/pages/b.ts']];
const entry = (message: string, translation = '') => ({ message, translation, origin });
const same = { held: { x: entry('Cầu', 'Bridge') }, found: { x: entry('Cầu', 'Bridge') } };

it.each([
  ['nothing', { 'reading/vi': same, 'reading/en': same }, []],
  [
    'a text that nobody extracted, in each catalogue',
    { 'reading/vi': { held: {}, found: { x: entry('Cầu', 'Cầu') } }, 'reading/en': { held: {}, found: { x: entry('Cầu') } } },
    [
      'src/pages/a.tsx, src/pages/b.ts: "Cầu" is not in src/locales/reading/vi.po',
      'src/pages/a.tsx, src/pages/b.ts: "Cầu" is not in src/locales/reading/en.po',
    ],
  ],
  [
    'a text without its translation, in the language that lacks it',
    { 'reading/vi': same, 'reading/en': { held: { x: entry('Cầu') }, found: { x: entry('Cầu') } }, 'reading/fr': same },
    ['src/pages/a.tsx, src/pages/b.ts: "Cầu" has no translation in src/locales/reading/en.po'],
  ],
  [
    'a text that is used nowhere',
    { 'reading/fr': { held: { ...same.held, y: entry('Đò', 'Bac') }, found: same.found } },
    ['src/locales/reading/fr.po: "Đò" is used nowhere'],
  ],
])('finds %s', (_, catalogues, said) => expect(faultsOf(catalogues)).toEqual(said));
