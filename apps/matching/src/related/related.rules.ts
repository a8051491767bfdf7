import type { Direction, Kind } from '@caunoi/contracts/matching/match';
import type { Related } from '@caunoi/contracts/matching/related.endpoints';
import type { Lexicon } from '../lexicon/lexicon';
import { isMain } from '../ranking/application-features.rules';
import { inAllLanguages } from '../ranking/naming.rules';
import type { Subject } from '../ranking/subject';

/** By whose eyes two things are compared: what is beside another of its kind answers the same, so it is read as if that were wanted. */
export const comparedAs = {
  technology: { need: 'technology_need', technology: 'need_technology', expert: 'need_expert' },
  expert: { need: 'expert_need', technology: 'expert_need', expert: 'need_expert' },
} as const satisfies Record<Exclude<Kind, 'need'>, Record<Kind, Direction>>;

/** Fewer could be recognised: who knows one need of the field would know who is talking to whom. */
export const LEAST_ORGANISATIONS = 3;
const MOST_SECTORS = 3;
const MOST_THINGS = 3;

const organisationsOf = (needs: readonly Subject[]) => new Set(needs.map(({ organisationId }) => organisationId)).size;

function grouped(needs: readonly Subject[], keysOf: (need: Subject) => readonly string[]) {
  const groups = new Map<string, Subject[]>();
  for (const need of needs) for (const key of new Set(keysOf(need))) groups.set(key, [...(groups.get(key) ?? []), need]);
  return [...groups]
    .map(([key, of]) => ({ key, needs: of, organisations: organisationsOf(of) }))
    .filter(({ organisations }) => organisations >= LEAST_ORGANISATIONS)
    .sort((one, other) => other.organisations - one.organisations || one.key.localeCompare(other.key));
}

/**
 * For what a thing was chosen: of needs whose owners and its own were both interested, the sectors, and what the needs are about, each only
 * where enough organisations share it.
 */
export function chosenFor(needs: readonly Subject[], { objects }: Pick<Lexicon, 'objects'>): Related['chosenFor'] {
  const main = (need: Subject) => need.objects.filter((mention) => isMain(mention) && objects.weight(mention.topic) === 1);
  const bySector = grouped(needs, ({ sectors }) => sectors).slice(0, MOST_SECTORS);
  return bySector.map(({ key: sector, needs: inSector, organisations }) => ({
    sector,
    organisations,
    things: grouped(inSector, (need) => main(need).map(({ topic }) => topic))
      .slice(0, MOST_THINGS)
      .map(({ key }) => inAllLanguages((locale) => objects.names(key, locale)[0] ?? objects.names(key, 'vi')[0] ?? key)),
  }));
}
