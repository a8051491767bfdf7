import type { ExpertStatement } from '@caunoi/contracts/experts/expert';
import * as events from '@caunoi/contracts/experts/experts.events';
import { confirmation } from '@caunoi/kit/reviewed/clocks.rules';
import type { Life } from '@caunoi/kit/reviewed/life.rules';
import { suspending } from '@caunoi/kit/reviewed/suspension';
import type { ExpertEntity } from './expert.entity';
import { assertComplete } from './expert.rules';

const complete = ({ statement }: ExpertEntity, _input: unknown, today: string) => assertComplete(statement, today);

const shownTo = { draft: 'owner', published: 'public', expired: 'owner', hidden: 'owner' } as const;

/** What may become of a profile, who sees it meanwhile, and what is told. No state is final: it is its owner's, to show and to hide. */
export const expertLife = {
  name: 'expert',
  /** Colleagues of the same organisation can't touch it. */
  owns: ({ accountId }, { id }) => accountId === id,
  shownTo,
  moves: {
    ...suspending(shownTo, { suspended: events.ExpertSuspended, restored: events.ExpertRestored }),
    /** A profile that is shown stays so, and therefore complete. */
    revise: {
      by: 'owner',
      path: { draft: 'draft', published: 'published', expired: 'expired', hidden: 'hidden' },
      sets: (_expert, { statement }: { statement: ExpertStatement }) => ({ statement }),
      gate: (expert, input: unknown, today) => (expert.status === 'published' ? complete(expert, input, today) : undefined),
      tells: events.ExpertRevised,
      quietFrom: ['draft', 'expired', 'hidden'],
    },
    publish: {
      by: 'owner',
      proven: true,
      path: { draft: 'published', published: 'published', expired: 'published', hidden: 'published' },
      gate: complete,
      clocks: confirmation,
      tells: events.ExpertPublished,
    },
    hide: { by: 'owner', path: { published: 'hidden', expired: 'hidden' }, tells: events.ExpertHidden },
    /** Whoever wrote it did not own the address of the account: it may name somebody who has never agreed to it. */
    disown: { by: 'platform', path: { published: 'hidden', expired: 'hidden' }, tells: events.ExpertDisowned },
    expire: { by: 'platform', path: { published: 'expired' }, tells: events.ExpertExpired },
  },
} satisfies Life<ExpertEntity, typeof events.ExpertFact>;
