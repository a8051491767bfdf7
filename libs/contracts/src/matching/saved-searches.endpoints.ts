import { z } from 'zod';
import { endpoint } from '../contract';
import { NewId, Page, PageQuery } from '../primitives';
import { AlertFrequency, SavedQuery, SavedSearch, SavedSearchName } from './saved-search';

const OneSavedSearch = z.strictObject({ savedSearchId: z.uuid() });
const owned = { access: 'signed-in', since: '0.2.0', params: OneSavedSearch, problems: ['saved_search.unknown'] } as const;

export const saveSearch = endpoint({
  method: 'POST',
  path: '/saved-searches',
  since: '0.2.0',
  summary:
    'Keep a search and be told of what is published and says what was asked; sent again under the same id, it answers the search that is there',
  access: 'signed-in',
  body: z.strictObject({ id: NewId, name: SavedSearchName, query: SavedQuery, frequency: AlertFrequency.default('daily') }),
  answer: SavedSearch,
  status: 201,
  problems: ['saved_search.unknown', 'saved_search.too_many'],
});

export const savedSearches = endpoint({
  method: 'GET',
  path: '/saved-searches',
  since: '0.2.0',
  summary: 'The own saved searches, the newest first, and how much each has found since one last looked',
  access: 'signed-in',
  query: z.strictObject(PageQuery),
  answer: Page(SavedSearch),
});

export const getSavedSearch = endpoint({
  ...owned,
  method: 'GET',
  path: '/saved-searches/:savedSearchId',
  summary: 'One of the own saved searches',
  answer: SavedSearch,
});

export const changeSavedSearch = endpoint({
  ...owned,
  method: 'PUT',
  path: '/saved-searches/:savedSearchId',
  summary: 'Give a saved search another name, tell of it more or less often, pause it or go on',
  body: z.strictObject({ name: SavedSearchName, frequency: AlertFrequency, paused: z.boolean() }),
  answer: SavedSearch,
});

export const lookAtSavedSearch = endpoint({
  ...owned,
  method: 'POST',
  path: '/saved-searches/:savedSearchId/looks',
  summary: 'Note that one has looked at what a saved search finds: what came until now is no news any more',
  answer: z.undefined(),
  status: 204,
});

export const deleteSavedSearch = endpoint({
  ...owned,
  method: 'DELETE',
  path: '/saved-searches/:savedSearchId',
  summary: 'Give a saved search up; for ten minutes it can be taken back',
  answer: z.undefined(),
  status: 204,
});

export const restoreSavedSearch = endpoint({
  ...owned,
  method: 'POST',
  path: '/saved-searches/:savedSearchId/restoration',
  summary: 'Take back that a saved search was given up, with all that it found meanwhile',
  answer: SavedSearch,
  problems: ['saved_search.unknown', 'saved_search.too_many'],
});
