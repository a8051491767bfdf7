import { reason, type StoredReason } from '@caunoi/contracts/matching/reasons';
import { along, type Curve } from '../lexicon/curve.rules';
import { isTold } from '../lexicon/detect.rules';
import type { Lexicon } from '../lexicon/lexicon';
import { inAllLanguages } from './naming.rules';
import { type Feature, type Pair } from './pair';
import { quoteOf } from './quotes.rules';
import type { ConceptMention, Subject } from './subject';

/** A concept that both sides speak of, or two that are nearly one. */
export interface SharedConcept {
  wanted: ConceptMention;
  offered: ConceptMention;
  strength: number;
}

/** Below this the terms of two concepts have too little in common. */
const leastKinship = 0.25;
const leastCertainty = 0.15;

export function sharedConcepts(lexicon: Lexicon, wanting: Subject, offering: Subject): SharedConcept[] {
  const shared = wanting.concepts.flatMap((wanted) =>
    offering.concepts.flatMap((offered) => {
      const certainty = Math.sqrt(wanted.activation * offered.activation);
      if (certainty < leastCertainty) return [];
      const kinship = lexicon.kinship(wanted.id, offered.id);
      return kinship < leastKinship ? [] : [{ wanted, offered, strength: certainty * Math.sqrt(kinship) }];
    }),
  );
  return shared.sort((one, other) => other.strength - one.strength || one.wanted.id.localeCompare(other.wanted.id));
}

const sameConcept = 0.4;

const conceptReason = ({ wanted, offered, strength }: SharedConcept, { lexicon }: Pair['around']): StoredReason => {
  const concept = lexicon.concept(offered.id) ?? lexicon.concept(wanted.id);
  const term = inAllLanguages((locale) => concept?.[locale][0] ?? '');
  if (strength < sameConcept) return reason('concepts.near', { term });
  return isTold(wanted) ? reason('concepts.called', { everyday: wanted.clause, term }) : reason('concepts.shared', { term });
};

/** From the share of specialists' words that a candidate has, most of which every text has by chance, to likeness. */
const searchedCurve: Curve = [
  [0.16, 0],
  [0.22, 0.3],
  [0.3, 0.6],
  [0.45, 0.8],
];

/** Words of specialists that were found, but no concept recognised on both sides: enough to be looked at, never a strength. */
const mostBySearch = 0.45;

/** A concept less sure than this may be chance: that the other side does not speak of it says nothing. */
const surelyHeard = 0.5;

/** Concepts of the lexicon that both sides speak of; a second one confirms the first. */
export const concepts: Feature = (pair) => {
  const { wanting, offering, signals, around } = pair;
  const [first, second] = sharedConcepts(around.lexicon, wanting, offering);
  const recognised = first ? 1 - (1 - first.strength) * (1 - 0.3 * (second?.strength ?? 0)) : 0;
  const heard = wanting.concepts.some(({ activation }) => activation >= surelyHeard);
  const unknown = !first && (!heard || (offering.concepts.length === 0 && signals.lexicon === 0));
  return {
    value: unknown ? null : Math.max(recognised, Math.min(mostBySearch, along(searchedCurve, signals.lexicon))),
    tell: () => {
      if (!first) return { reason: reason(unknown ? 'concepts.unknown' : 'concepts.none', {}), evidence: [] };
      const evidence = [...quoteOf(pair, wanting, first.wanted.clause), ...quoteOf(pair, offering, first.offered.clause)];
      return { reason: conceptReason(first, around), evidence };
    },
  };
};
