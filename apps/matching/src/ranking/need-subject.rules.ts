import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import type { Lexicon } from '../lexicon/lexicon';
import { blank, goalText, passagesOf, translationsOf, understood } from './reading.rules';
import { capacitiesOf } from './quantities.rules';
import type { Subject } from './subject';

/** The matchable view of a need. Its organisation is kept for the hard rules; anonymity binds whoever shows it. */
export function needSubject(fact: NeedFact, lexicon: Lexicon): Subject {
  const passages = passagesOf([
    ['title', 'title', fact.title],
    ['problem', 'problem', fact.problem],
    ['processStep', 'application', fact.processStep],
    ['targets', 'results', fact.targets.map((target) => goalText(target, fact.language))],
    ['constraints', 'method', fact.constraints],
    ['wishes', 'method', fact.wishes],
    ['keywords', 'keywords', fact.keywords],
  ]);
  const goals = fact.targets.map(({ quantity, unit, current, wanted }) => ({ quantity, unit, current, wanted }));
  return {
    ...blank('need', fact),
    open: fact.status === 'published',
    confirmedAt: fact.publishedAt,
    deadline: fact.deadline,
    passages: [...passages, ...translationsOf(fact.translations)],
    ...understood(passages, lexicon),
    sectors: fact.sector ? [fact.sector] : [],
    vsic: fact.vsic ? [fact.vsic] : [],
    ford: fact.ford,
    strategicProducts: fact.strategicProducts,
    province: fact.province,
    cooperation: fact.cooperation,
    band: fact.budgetBand,
    trlMin: fact.trlMin,
    goals,
    capacities: capacitiesOf(
      [fact.title, ...goals.map(({ wanted, unit }) => `${wanted} ${unit}`), fact.problem, ...fact.constraints].join('\n'),
    ),
    constraints: fact.constraints,
  };
}
