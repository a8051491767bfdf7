import * as events from '@caunoi/contracts/technology-bank/technologies.events';
import type { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import type { Review } from '@caunoi/contracts/review';
import { confirmation, submission } from '@caunoi/kit/reviewed/clocks.rules';
import { type Life, reviewed } from '@caunoi/kit/reviewed/life.rules';
import { undone } from '@caunoi/kit/reviewed/taking-back.rules';
import { ofOrganisation } from '@caunoi/kit/reviewed/view.rules';
import { suspending } from '@caunoi/kit/reviewed/suspension';
import type { TechnologyEntity } from './technology.entity';
import { assertComplete } from './technology.rules';
import { afterReview } from './verification.rules';

const complete = ({ statement }: TechnologyEntity, _input: unknown, today: string) => assertComplete(statement, today);

/** What a reviewer says who publishes, and who it is. */
interface Publication extends Pick<Review, 'reason' | 'comment'> {
  verified: readonly number[];
  by: string;
}

const shownTo = {
  draft: 'owner',
  under_review: 'reviewer',
  returned: 'reviewer',
  published: 'public',
  expired: 'reviewer',
  archived: 'reviewer',
} as const;

/** What may become of a listing, who sees it meanwhile, and what is told. An archived one stays so. */
export const technologyLife = {
  name: 'technology',
  ...ofOrganisation,
  shownTo,
  moves: {
    ...suspending(shownTo, { suspended: events.TechnologySuspended, restored: events.TechnologyRestored }),
    /** A published listing that is revised leaves the bank until a reviewer has seen the change. */
    revise: {
      by: 'owner',
      path: { draft: 'draft', returned: 'returned', under_review: 'returned', published: 'returned', expired: 'returned' },
      sets: (_technology, { statement }: { statement: TechnologyStatement }) => ({ statement }),
      tells: events.TechnologyRevised,
      quietFrom: ['draft', 'returned'],
    },
    /** Nobody is told: a listing is nothing to others before it is published. */
    submit: {
      by: 'owner',
      proven: true,
      path: { draft: 'under_review', returned: 'under_review' },
      gate: complete,
      clocks: submission,
      tells: null,
    },
    publish: {
      by: 'reviewer',
      path: { under_review: 'published' },
      sets: ({ statement, verified }, input: Publication, now) => ({
        ...reviewed('publish')(statement, input, now),
        verified: afterReview(statement, verified, { levels: input.verified, by: input.by, at: now.toISOString() }),
      }),
      clocks: confirmation,
      tells: events.TechnologyPublished,
    },
    return: { by: 'reviewer', path: { under_review: 'returned' }, sets: reviewed('return'), tells: events.TechnologyReturned },
    /** A decision that was a mistake, as long as nothing was built on it: see `canBeTakenBack`. */
    reopen: {
      by: 'reviewer',
      path: { published: 'under_review', returned: 'under_review', archived: 'under_review' },
      sets: (technology) => ({ ...undone(technology), verified: technology.verified.filter(({ at }) => at !== technology.review?.at) }),
      clocks: { expiresAt: () => null },
      tells: events.TechnologyReopened,
    },
    reject: { by: 'reviewer', path: { under_review: 'archived' }, sets: reviewed('reject'), tells: events.TechnologyRejected },
    renew: {
      by: 'owner',
      proven: true,
      path: { published: 'published', expired: 'published' },
      gate: complete,
      clocks: confirmation,
      tells: events.TechnologyPublished,
    },
    expire: { by: 'platform', path: { published: 'expired' }, tells: events.TechnologyExpired },
    archive: {
      by: 'owner',
      path: { returned: 'archived', under_review: 'archived', published: 'archived', expired: 'archived' },
      tells: events.TechnologyArchived,
    },
  },
} satisfies Life<TechnologyEntity, typeof events.TechnologyFact>;
