import type { NeedStatement } from '@caunoi/contracts/needs/need';
import * as events from '@caunoi/contracts/needs/needs.events';
import { endOfDay } from '@caunoi/kit/dates/working-days';
import { publication, submission } from '@caunoi/kit/reviewed/clocks.rules';
import { type Life, reviewed } from '@caunoi/kit/reviewed/life.rules';
import { undone } from '@caunoi/kit/reviewed/taking-back.rules';
import { ofOrganisation } from '@caunoi/kit/reviewed/view.rules';
import { suspending } from '@caunoi/kit/reviewed/suspension';
import type { NeedEntity } from './need.entity';
import { assertAnswerable } from './need.rules';

/** The names that the organisation goes by and went by, as far as they are known. */
interface Names {
  names: string[] | undefined;
}
const answerable = ({ statement }: NeedEntity, { names }: Names, today: string) => assertAnswerable(statement, today, names);

/** An open need expires at the end of its deadline. */
const opening = {
  ...publication,
  expiresAt: ({ statement: { deadline } }: NeedEntity) => (deadline ? endOfDay(deadline) : null),
};

const shownTo = {
  draft: 'owner',
  under_review: 'reviewer',
  returned: 'reviewer',
  published: 'public',
  answered: 'public',
  expired: 'reviewer',
  withdrawn: 'reviewer',
} as const;

/** What may become of a need, who sees it meanwhile, and what is told. An answered or withdrawn need stays so, but for its promise. */
export const needLife = {
  name: 'need',
  ...ofOrganisation,
  shownTo,
  moves: {
    ...suspending(shownTo, { suspended: events.NeedSuspended, restored: events.NeedRestored }),
    /** A published need that is revised leaves the directory until a reviewer has seen the change. */
    revise: {
      by: 'owner',
      path: { draft: 'draft', returned: 'returned', under_review: 'returned', published: 'returned' },
      sets: (_need, { statement }: { statement: NeedStatement }) => ({ statement }),
      tells: events.NeedRevised,
      quietFrom: ['draft', 'returned'],
    },
    submit: {
      by: 'owner',
      proven: true,
      path: { draft: 'under_review', returned: 'under_review' },
      gate: answerable,
      clocks: submission,
      tells: events.NeedSubmitted,
    },
    publish: {
      by: 'reviewer',
      path: { under_review: 'published' },
      sets: reviewed('publish'),
      clocks: opening,
      tells: events.NeedPublished,
    },
    return: { by: 'reviewer', path: { under_review: 'returned' }, sets: reviewed('return'), tells: events.NeedReturned },
    /** A decision that was a mistake, as long as nothing was built on it: see `canBeTakenBack`. */
    reopen: {
      by: 'reviewer',
      path: { published: 'under_review', returned: 'under_review', withdrawn: 'under_review' },
      sets: undone,
      clocks: { expiresAt: () => null },
      tells: events.NeedReopened,
    },
    reject: { by: 'reviewer', path: { under_review: 'withdrawn' }, sets: reviewed('reject'), tells: events.NeedRejected },
    /** Others read it, it promises not to name its organisation, and a name that the organisation has taken now stands in it. */
    unmask: {
      by: 'platform',
      path: { under_review: 'returned', published: 'returned', answered: 'returned' },
      sets: reviewed('return'),
      tells: events.NeedReturned,
    },
    renew: {
      by: 'owner',
      proven: true,
      path: { published: 'published', expired: 'published' },
      sets: ({ statement }, { deadline }: Names & { deadline: string }) => ({ statement: { ...statement, deadline } }),
      gate: answerable,
      clocks: opening,
      tells: events.NeedPublished,
    },
    answer: { by: 'owner', path: { published: 'answered' }, tells: events.NeedAnswered },
    expire: { by: 'platform', path: { published: 'expired' }, tells: events.NeedExpired },
    withdraw: {
      by: 'owner',
      path: { returned: 'withdrawn', under_review: 'withdrawn', published: 'withdrawn', expired: 'withdrawn' },
      tells: events.NeedWithdrawn,
    },
  },
} satisfies Life<NeedEntity, typeof events.NeedFact>;
