import { z } from 'zod';
import { endpoint } from '../contract';
import { Card } from './match';

/** A name in every language of the interface, whichever the reader has. */
const Names = z.object({ vi: z.string(), en: z.string(), fr: z.string() });

/** What stands beside a thing that everybody may read. */
export const Related = z
  .object({
    needs: z.array(Card),
    technologies: z.array(Card),
    experts: z.array(Card),
    /** For what it was chosen: counted where both sides were interested, and told only where enough organisations were. */
    chosenFor: z.array(z.object({ sector: z.string(), things: z.array(Names), organisations: z.int() })),
  })
  .meta({ id: 'Related' });
export type Related = z.infer<typeof Related>;

export const relatedThings = endpoint({
  method: 'GET',
  path: '/things/:thingId/related',
  since: '0.2.0',
  summary: 'What is open and on the point beside a listing or a profile that everybody may read, and for what it was chosen',
  access: 'public',
  exposure: 'internal',
  computed: true,
  params: z.strictObject({ thingId: z.uuid() }),
  answer: Related,
  problems: ['match.unknown'],
});
