import { z } from 'zod';
import { event } from '../contract';
import { PicturesNamed } from '../files/named';
import { Expert } from './expert';

/** A profile as other services may know it. */
export const ExpertFact = Expert.omit({ viewer: true }).extend({
  accountId: z.uuid(),
  /** Its organisation is suspended: nobody else sees it, in whatever state it is. */
  suspended: z.boolean().optional(),
});
export type ExpertFact = z.output<typeof ExpertFact>;

const expertEvent = (verb: string, summary: string) =>
  event({
    summary,
    type: `caunoi.expert.${verb}.v1`,
    topic: 'caunoi.experts.expert.v1',
    // What people once said of themselves and no longer say is not kept.
    retention: { days: null, compact: true },
    data: ExpertFact,
    key: ({ id }) => id,
  });

export const ExpertPublished = expertEvent('published', 'An expert showed their profile, or confirmed it for another year');
export const ExpertRevised = expertEvent('revised', 'An expert changed a profile that is shown: it stays so');
export const ExpertHidden = expertEvent('hidden', 'An expert withdrew their profile');
export const ExpertDisowned = expertEvent(
  'disowned',
  'A profile was taken out because whoever wrote it did not own the address of their account',
);
export const ExpertExpired = expertEvent('expired', 'An expert did not confirm their profile in time');
export const ExpertSuspended = expertEvent(
  'suspended',
  'The organisation of the expert was suspended: a profile is hidden, and stays what it is',
);
export const ExpertRestored = expertEvent('restored', 'The organisation of the expert is back, and a profile with it, as it was');

export const ExpertPicturesNamed = event({
  summary: 'A profile has another portrait than before, or is shown to others: also a draft, of which nothing else is told',
  type: 'caunoi.expert_pictures.named.v1',
  topic: 'caunoi.experts.pictures.v1',
  retention: { days: null, compact: true },
  data: PicturesNamed,
  key: ({ id }) => id,
});
