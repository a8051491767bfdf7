import { z } from 'zod';
import { Line, OpenLine, Timestamp } from '../primitives';
import { Kind } from './match';

/** Whether there is such a code, today's lists say: one that has gone since is kept. */
const Codes = z.array(z.string().regex(/^[\w.-]{1,40}$/)).max(20);
const Level = z.int().min(1).max(9);

/** What is looked for: words and filters, as the search takes them. */
export const SavedQuery = z
  .strictObject({
    q: OpenLine(500).default(''),
    kind: Kind.optional(),
    sector: Codes.optional(),
    province: Codes.optional(),
    trlMin: Level.optional(),
    trlMax: Level.optional(),
    cooperation: Codes.optional(),
    budgetBand: Codes.optional(),
    service: Codes.optional(),
    language: Codes.optional(),
    only: z.enum(['precise']).optional(),
  })
  .meta({ id: 'SavedQuery' });
export type SavedQuery = z.output<typeof SavedQuery>;

/** How often one is told of what a saved search finds; `never`: it is only kept. */
export const AlertFrequency = z.enum(['at_once', 'daily', 'weekly', 'never']);
export type AlertFrequency = z.output<typeof AlertFrequency>;

/** So many one person may keep. */
export const MOST_SAVED_SEARCHES = 100;

export const SavedSearchName = Line(120);

/** A search that somebody keeps. */
export const SavedSearch = z
  .object({
    id: z.uuid(),
    name: z.string(),
    query: SavedQuery,
    outdated: z
      .array(z.object({ filter: z.string(), value: z.string() }))
      .describe('Filters that it was saved with and that say nothing any more. They are kept; codes among them still narrow `query`.'),
    frequency: AlertFrequency,
    paused: z.boolean().describe('Nothing is told until it goes on. What is found meanwhile is counted.'),
    news: z.int().describe('How much was published since the owner last looked, and says what was asked.'),
    newestAt: Timestamp.nullable().describe('When something was found last.'),
    createdAt: Timestamp,
    lookedAt: Timestamp,
  })
  .meta({ id: 'SavedSearch' });
export type SavedSearch = z.output<typeof SavedSearch>;
