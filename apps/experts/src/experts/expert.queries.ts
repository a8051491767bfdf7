import type { Actor } from '@caunoi/contracts/access';
import { type Expert, ExpertStatement } from '@caunoi/contracts/experts/expert';
import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import { isoTimes } from '@caunoi/kit/dates/days';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { EntityManager } from 'typeorm';
import { ExpertEntity } from './expert.entity';
import { isPublic } from './expert.rules';

/** The actor's own profile, locked. Colleagues of the same organisation can't touch it. */
export async function ownProfile(tx: EntityManager, expertId: string, actor: Actor) {
  const expert = await tx.findOne(ExpertEntity, { where: { id: expertId, accountId: actor.id }, lock: { mode: 'pessimistic_write' } });
  if (!expert) throw new DomainError('expert.unknown');
  return expert;
}

/** A stale edit is refused with what is there now, so that the editor can keep both texts. */
export function assertSeen(expert: ExpertEntity, version: number, actor: Actor) {
  if (expert.version !== version) throw new DomainError('expert.stale', { current: answer(expert, actor) });
}

/** The profile as the actor may see it; undefined when it does not exist for them. */
export function visible(expert: ExpertEntity | null, actor: Actor | undefined): Expert | undefined {
  return expert && (actor?.id === expert.accountId || isPublic(expert.status)) ? answer(expert, actor) : undefined;
}

export function answer(expert: ExpertEntity, actor: Actor | undefined): Expert {
  const own = actor?.id === expert.accountId;
  return { ...whole(expert), viewer: own ? 'owner' : 'public', accountId: own ? expert.accountId : null };
}

const whole = ({ statement, ...expert }: ExpertEntity) => ({ ...isoTimes(expert), ...statement });

/** What leaves the service as an event. Of a hidden profile nothing is told but that it is hidden: consent was withdrawn. */
export const fact = (expert: ExpertEntity): ExpertFact => ({
  ...whole(expert),
  ...(expert.status === 'hidden' ? ExpertStatement.parse({}) : {}),
});
