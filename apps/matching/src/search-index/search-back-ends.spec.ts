import { readConfig } from '@caunoi/kit/run/config';
import { matchingService } from '../service';
import { openSearchIndex, searchBackEnds } from './search-back-ends';
import { SearchIndex } from './search-index';

const settings = (env: Record<string, string>) => readConfig('matching', matchingService.config, env);

it('the back end is a setting; without one it is the memory', () => {
  expect([settings({}), settings({ MATCHING_SEARCH: 'memory' })]).toEqual([{ search: 'memory' }, { search: 'memory' }]);
  for (const name of searchBackEnds) expect(openSearchIndex(name)).toBeInstanceOf(SearchIndex);
});

it('a back end that there is not stops the start with one sentence', () =>
  expect(() => settings({ MATCHING_SEARCH: 'elastic' })).toThrow(
    /^Settings of matching are wrong: MATCHING_SEARCH: [^.;]*"memory"[^.;]*\.$/,
  ));
