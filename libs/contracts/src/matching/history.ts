import { z } from 'zod';
import { Timestamp } from '../primitives';
import { Band, Card, Kind } from './match';

/**
 * Why a suggestion is not what it was. `source`: the need was changed. `target`: what is suggested was changed. `published`: it is open
 * only since then. `closed`: it is no longer open. `refused`: the reader put it away. `rules`: lexicon, rules or weights are others.
 * `time`: days have passed. `others`: of other profiles some came, changed or went, and with them what a common word is worth.
 */
export const ChangeCause = z.enum(['source', 'target', 'published', 'closed', 'refused', 'rules', 'time', 'others']);
export type ChangeCause = z.infer<typeof ChangeCause>;

const before = <T extends z.ZodType>(value: T) => z.object({ from: value.nullable(), to: value.nullable() });

/** What has become of one suggestion between two runs. `from` is null of one that came, `to` of one that went. */
export const ChangedSuggestion = z
  .object({
    kind: Kind,
    id: z.uuid(),
    /** Null where it may no longer be shown. */
    card: Card.nullable(),
    change: z.enum(['new', 'up', 'down', 'gone']),
    band: before(Band),
    score: before(z.number()),
    place: before(z.int()),
    causes: z.array(ChangeCause).min(1),
    /** What moved its points most, at most three. */
    features: z.array(z.object({ feature: z.string(), from: z.number(), to: z.number() })),
  })
  .meta({ id: 'ChangedSuggestion' });
export type ChangedSuggestion = z.infer<typeof ChangedSuggestion>;

/** What the suggestions for a need were, run by run, newest first; and what is new since somebody last looked. */
export const SuggestionHistory = z
  .object({
    news: z.array(ChangedSuggestion),
    runs: z.array(
      z.object({
        at: Timestamp,
        /** What was ranked. */
        kind: Kind,
        suggestions: z.int(),
        /** Against the run before; null of the first that is known. */
        changes: z.array(ChangedSuggestion).nullable(),
      }),
    ),
  })
  .meta({ id: 'SuggestionHistory' });
