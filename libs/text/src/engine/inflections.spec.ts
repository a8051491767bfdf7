import { inflections } from './inflections';

it.each([
  ['sensors', 'sensor'],
  ['sensor', 'sensors'],
  ['drying', 'dry'],
  ['batteries', 'battery'],
  ['battery', 'batteries'],
  ['machines', 'machine'],
  ['coating', 'coat'],
  ['regionaux', 'regional'],
])('%s may also be written %s', (word, other) => expect(inflections(word)).toContain(other));

it('leaves short words, numbers and codes alone', () => {
  expect(inflections('thue')).not.toContain('thu');
  for (const word of ['may', 'co2', '2024', 'c++']) expect(inflections(word)).toEqual([]);
});
