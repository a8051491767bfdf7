import { reason, type StoredReason } from '@caunoi/contracts/matching/reasons';
import { decidingReach } from './target-features.rules';
import type { Pair } from './pair';
import { reaches, scaleGap } from './quantities.rules';
import { oneDecimal, total, weighings } from './score.rules';
import type { Subject } from './subject';

/** Something the offering side could change, and the sentence that says what it would bring. */
interface Change {
  changed: Subject;
  say: (from: number, to: number) => StoredReason;
}

const trl = ({ wanting, offering }: Pair): Change[] => {
  const { trlMin } = wanting;
  if (trlMin === null || offering.trl === null || offering.trl >= trlMin) return [];
  return [{ changed: { ...offering, trl: trlMin }, say: (from, to) => reason('change.trl', { trl: trlMin, from, to }) }];
};

const target = ({ wanting, offering }: Pair): Change[] => {
  const found = decidingReach(reaches(wanting.goals, offering.measured).filter(({ progress }) => progress < 1));
  if (!found) return [];
  const { quantity, unit, wanted } = found.goal;
  const measured = offering.measured.map((result) =>
    result === found.result ? { quantity, unit, value: wanted, conditions: '' } : result,
  );
  return [{ changed: { ...offering, measured }, say: (from, to) => reason('change.target', { quantity, unit, wanted, from, to }) }];
};

const scale = ({ wanting, offering }: Pair): Change[] => {
  const gap = scaleGap(wanting.capacities, offering.capacities);
  if (!gap || gap.ratio <= 2) return [];
  const changed = { ...offering, capacities: [gap.wanted] };
  return [{ changed, say: (from, to) => reason('change.scale', { wanted: gap.wanted.surface, from, to }) }];
};

const price = ({ wanting, offering }: Pair): Change[] => {
  const { band } = wanting;
  if (offering.kind !== 'technology' || band === null || band === 'to_discuss' || offering.band === band) return [];
  return [{ changed: { ...offering, band }, say: (from, to) => reason('change.price', { budget: band, from, to }) }];
};

const rights = ({ offering }: Pair): Change[] => {
  if (!offering.mayTransfer || !offering.rights.some(({ state }) => state === 'pending')) return [];
  const granted = offering.rights.map((right) => (right.state === 'pending' ? { ...right, state: 'granted' } : right));
  return [{ changed: { ...offering, rights: granted }, say: (from, to) => reason('change.rights', { from, to }) }];
};

const usefulDays = 4;

const availability = ({ offering }: Pair): Change[] => {
  if (offering.kind !== 'expert' || (offering.availableDays ?? 0) >= usefulDays) return [];
  return [
    {
      changed: { ...offering, availableDays: usefulDays },
      say: (from, to) => reason('change.availability', { days: usefulDays, from, to }),
    },
  ];
};

const leastGain = 1;

const withOffering = (pair: Pair, offering: Subject): Pair =>
  pair.offering === pair.source ? { ...pair, offering, source: offering } : { ...pair, offering, target: offering };

/**
 * The one change of the offering side that would lift the score most, found by scoring the changed record; null when none would by a point.
 * @param scoreOf the score of a changed pair, as the ranker reckons it
 */
export function counterfactual(
  pair: Pair,
  score: number,
  scoreOf: (changed: Pair) => number = (changed) => total(weighings(changed)),
): StoredReason | null {
  const [best] = [trl, target, scale, price, rights, availability]
    .flatMap((changes) => changes(pair))
    .map(({ changed, say }) => ({ to: oneDecimal(scoreOf(withOffering(pair, changed))), say }))
    .sort((one, other) => other.to - one.to);
  return best && best.to - score >= leastGain ? best.say(score, best.to) : null;
}
