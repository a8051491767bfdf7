import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import type { Lexicon } from '../lexicon/lexicon';
import { capacitiesOf } from './quantities.rules';
import { blank, measure, passagesOf, translationsOf, understood } from './reading.rules';
import type { Subject } from './subject';

/** The matchable view of a technology. */
export function technologySubject(fact: TechnologyFact, lexicon: Lexicon): Subject {
  const passages = passagesOf([
    ['title', 'title', fact.title],
    ['summary', 'solution', fact.summary],
    ['problem', 'problem', fact.problem],
    ['solution', 'method', fact.solution],
    ['application', 'application', fact.application],
    [
      'results',
      'results',
      fact.results.map(
        ({ quantity, value, unit, conditions }) => `${quantity}: ${measure(value, unit, fact.language)}${conditions && `, ${conditions}`}`,
      ),
    ],
    ['trials', 'results', fact.trials],
    ['advantages', 'results', fact.advantages],
    ['scale', 'application', fact.scale],
    ['keywords', 'keywords', fact.keywords],
  ]);
  const shown = capacitiesOf(fact.scale);
  return {
    ...blank('technology', fact),
    open: fact.status === 'published',
    confirmedAt: fact.confirmedAt,
    passages: [...passages, ...translationsOf(fact.translations)],
    ...understood(passages, lexicon),
    sectors: fact.sectors,
    ford: fact.ford,
    vsic: fact.vsic,
    strategicProducts: fact.strategicProducts,
    province: fact.province,
    cooperation: fact.cooperation,
    band: fact.priceBand,
    trl: fact.trl,
    measured: fact.results.map(({ quantity, unit, value, conditions }) => ({ quantity, unit, value, conditions })),
    capacities: shown.length > 0 ? shown : capacitiesOf(`${fact.title}\n${fact.summary}\n${fact.trials}`),
    evidence: bestEvidence(fact),
    tried: fact.trials !== '',
    rights: fact.ipr.map(({ type, state, share }) => ({ type, state, share })),
    mayTransfer: !fact.stateFunded || fact.ownerMayTransfer,
  };
}

/** An A is worth something only from somebody else than the owner. */
function bestEvidence({ trlEvidence, verified }: Pick<TechnologyFact, 'trlEvidence' | 'verified'>) {
  if (verified.length > 0) return 'A';
  if (trlEvidence.length === 0) return null;
  return trlEvidence.some(({ grade }) => grade !== 'C') ? 'B' : 'C';
}
