import { z } from 'zod';
import { event } from '../contract';
import { Kind } from './match';
import { AlertFrequency, SavedQuery } from './saved-search';

/**
 * Told once of a search and a thing, however often it is published. Who may not see a thing, owns it or had it before they saved the search
 * is told nothing of it. A tombstone says that the search is given up, or its owner gone.
 */
export const SavedSearchMatched = event({
  summary: 'Things were published that a saved search finds on the point',
  type: 'caunoi.saved_search.matched.v1',
  topic: 'caunoi.matching.saved-search.v1',
  // What people look for is not kept longer than it takes to tell them.
  retention: { days: 7, compact: false },
  data: z.object({
    id: z.uuid(),
    accountId: z.uuid(),
    name: z.string(),
    query: SavedQuery,
    frequency: AlertFrequency,
    things: z.array(z.object({ kind: Kind, id: z.uuid() })).min(1),
  }),
  key: ({ id }) => id,
});
