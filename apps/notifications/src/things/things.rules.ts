import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import type { ThingEntity } from './thing.entity';

export type ThingFact = NeedFact | TechnologyFact | ExpertFact;
export type KnownThing = Omit<ThingEntity, 'sequence' | 'expiresAt'> & { expiresAt: string | null };

/** What is kept of a thing: its name, and whom to tell. */
export function knownOf(fact: ThingFact): KnownThing {
  const { id, reference, language, status, expiresAt } = fact;
  const shared = { id, reference, language, status, expiresAt };
  if ('displayName' in fact) return { ...shared, kind: 'expert', title: fact.displayName, organisationId: null, accountId: fact.accountId };
  const kind = 'budgetBand' in fact ? 'need' : 'technology';
  return { ...shared, kind, title: fact.title, organisationId: fact.organisationId, accountId: null };
}
