import { z } from 'zod';
import { event } from '../contract';
import { Band, DeclineReason, Direction, Kind } from './match';

const Thing = z.object({ kind: Kind, id: z.uuid() });

/** A suggestion by ids and figures: whoever wants words asks whose words they are. */
export const MatchFact = z.object({
  id: z.uuid(),
  direction: Direction,
  source: Thing,
  target: Thing,
  score: z.number(),
  band: Band,
  modelVersion: z.string(),
  weightsVersion: z.string(),
});
export type MatchFact = z.output<typeof MatchFact>;

const matchEvent = <D extends z.ZodType<{ id: string }>>(verb: string, data: D, summary: string) =>
  event({
    summary,
    type: `caunoi.match.${verb}.v1`,
    topic: 'caunoi.matching.match.v1',
    // What people looked at and decided is not kept longer than it takes to count it.
    retention: { days: 90, compact: false },
    data,
    key: ({ id }) => id,
  });

export const MatchSuggested = matchEvent(
  'suggested',
  MatchFact,
  'A thing was suggested for another for the first time, in these versions of both',
);
export const MatchAccepted = matchEvent('accepted', MatchFact, 'Whoever it was suggested to accepted a suggestion');
export const MatchDeclined = matchEvent(
  'declined',
  MatchFact.extend({ reason: DeclineReason }),
  'Whoever it was suggested to declined a suggestion: the pair is not suggested to them again',
);
export const MatchReconsidered = matchEvent('reconsidered', MatchFact, 'What was said of a suggestion was taken back');

/** With whom a thing has mutual interest, from now on. */
export const InterestFact = z.object({
  ...Thing.shape,
  /** Whose it is: not told before, nor to anybody outside. */
  mutual: z.array(Thing.extend({ organisationId: z.uuid().nullable().default(null) })),
});
export type InterestFact = z.output<typeof InterestFact>;

export const InterestChanged = event({
  summary: 'The owners of two things are both interested, or no longer: told of each of the two, with all whom it has it with now',
  type: 'caunoi.interest.changed.v1',
  topic: 'caunoi.matching.interest.v1',
  retention: { days: 90, compact: false },
  data: InterestFact,
  key: ({ id }) => id,
});
