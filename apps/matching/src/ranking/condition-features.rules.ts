import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { findCode } from '@caunoi/contracts/code-lists/code-list';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { reason, type StoredReason } from '@caunoi/contracts/matching/reasons';
import { along, type Curve } from '../lexicon/curve.rules';
import { daysBetween, type Feature, fieldEvidence, type FeatureValue } from './pair';
import { scaleGap } from './quantities.rules';
import type { Capacity } from './subject';

const told = (value: number | null, why: StoredReason, evidence: ReturnType<typeof fieldEvidence>[] = []): FeatureValue => ({
  value,
  tell: () => ({ reason: why, evidence }),
});

/** Below what is asked costs much, far above it costs nothing; nothing asked: riper is somewhat better. */
const trlCurves: { missing: Curve; free: Curve } = {
  missing: [
    [0, 1],
    [1, 0.45],
    [2, 0.25],
    [3, 0.1],
    [4, 0],
  ],
  free: [
    [1, 0.3],
    [4, 0.55],
    [6, 0.8],
    [7, 0.95],
    [9, 1],
  ],
};

export const trl: Feature = (pair) => {
  const { wanting, offering } = pair;
  if (offering.trl === null) return told(null, reason('trl.unknown', {}));
  const evidence = [fieldEvidence(pair, offering, 'trl', `TRL ${offering.trl}`)];
  if (wanting.trlMin === null) return told(along(trlCurves.free, offering.trl), reason('trl.stated', { trl: offering.trl }), evidence);
  const missing = Math.max(0, wanting.trlMin - offering.trl);
  const params = { trl: offering.trl, wanted: wanting.trlMin };
  const asked = fieldEvidence(pair, wanting, 'trlMin', `TRL ≥ ${wanting.trlMin}`);
  return told(along(trlCurves.missing, missing), missing > 0 ? reason('trl.below', params) : reason('trl.met', params), [
    asked,
    ...evidence,
  ]);
};

/** What has been run at least as large counts in full; a larger need counts less, at once a little. */
const scaleCurve: Curve = [
  [1, 1],
  [2, 0.85],
  [5, 0.65],
  [10, 0.45],
  [25, 0.2],
  [100, 0],
];

/** From this ratio on a scale-up is a project of its own, and named as a gap. */
const gapFrom = 4;

const scalesOf = (wanted: Capacity, shown: Capacity) => ({ shown: shown.surface, wanted: wanted.surface });

export const scale: Feature = (pair) => {
  const gap = scaleGap(pair.wanting.capacities, pair.offering.capacities);
  if (!gap) {
    const [asked, run] = [pair.wanting.capacities[0], pair.offering.capacities[0]];
    const why = asked && run ? reason('scale.other_unit', scalesOf(asked, run)) : reason('scale.unknown', {});
    return told(null, why);
  }
  const { wanted, shown, ratio } = gap;
  const params = scalesOf(wanted, shown);
  const evidence = [
    fieldEvidence(pair, pair.wanting, 'targets', wanted.surface),
    fieldEvidence(pair, pair.offering, 'scale', shown.surface),
  ];
  const why = ratio >= gapFrom ? reason('scale.gap', { ...params, ratio: Math.round(ratio) }) : reason('scale.fits', params);
  return told(along(scaleCurve, ratio), why, evidence);
};

/** Forms that can stand for each other in a negotiation. */
const families: readonly (readonly string[])[] = [
  ['licence_exclusive', 'licence_non_exclusive', 'sub_licence', 'assignment_full', 'assignment_partial'],
  ['technical_service', 'service', 'purchase'],
  ['joint_research', 'pilot'],
  ['joint_venture'],
  ['licence_non_exclusive', 'technical_service', 'purchase'],
];

export const cooperation: Feature = (pair) => {
  const [wanted, offered] = [pair.wanting.cooperation, pair.offering.cooperation];
  if (wanted.length === 0 || offered.length === 0) return told(null, reason('cooperation.unknown', {}));
  const shared = wanted.filter((form) => offered.includes(form));
  const evidence = [fieldEvidence(pair, pair.offering, 'cooperation', offered.join(','))];
  if (shared.length > 0) return told(1, reason('cooperation.fits', { forms: shared.join(',') }), evidence);
  const near = families.some((family) => wanted.some((form) => family.includes(form)) && offered.some((form) => family.includes(form)));
  if (near) return told(0.65, reason('cooperation.near', { offered: offered.join(',') }), evidence);
  return told(0.2, reason('cooperation.differs', { wanted: wanted.join(','), offered: offered.join(',') }), evidence);
};

const bandNumber = (code: string | null): number | null => {
  const at = budgetBands.codes.findIndex((band) => band.code === code && band.min !== null);
  return at < 0 ? null : at;
};

const budgetCurve: Curve = [
  [0, 1],
  [1, 0.35],
  [2, 0.1],
  [3, 0],
];

export const budget: Feature = (pair) => {
  const [has, costs] = [pair.wanting.band, pair.offering.band];
  const [wanted, offered] = [bandNumber(has), bandNumber(costs)];
  if (wanted === null || offered === null) return told(null, reason('budget.unknown', {}));
  const over = Math.max(0, offered - wanted);
  const params = { price: costs ?? '', budget: has ?? '' };
  const evidence = [
    fieldEvidence(pair, pair.wanting, 'budgetBand', params.budget),
    fieldEvidence(pair, pair.offering, 'priceBand', params.price),
  ];
  return told(along(budgetCurve, over), over > 0 ? reason('budget.above', params) : reason('budget.within', params), evidence);
};

const nearness = { same: 1, economic: 0.75, part: 0.6, far: 0.4, remote: 0.7, abroad: 0.5 };

export const region: Feature = (pair) => {
  const { wanting, offering } = pair;
  if (offering.abroad) {
    return offering.remote ? told(nearness.abroad, reason('region.remote', {})) : told(0.2, reason('region.unknown', {}));
  }
  const [one, other] = [wanting.province, offering.province].map((code) => (code === null ? undefined : findCode(provinces, code)));
  if (!one || !other) return told(null, reason('region.unknown', {}));
  const place = { province: other.code };
  const evidence = [fieldEvidence(pair, offering, 'province', other.code)];
  if (one.code === other.code) return told(nearness.same, reason('region.same', place), evidence);
  if (one.socioEconomicRegion === other.socioEconomicRegion) return told(nearness.economic, reason('region.economic', place), evidence);
  if (offering.remote) return told(nearness.remote, reason('region.remote', {}), [fieldEvidence(pair, offering, 'remote', 'true')]);
  if (one.region === other.region) return told(nearness.part, reason('region.part', place), evidence);
  return told(nearness.far, reason('region.far', place), evidence);
};

type RightsKey = 'rights.granted' | 'rights.pending' | 'rights.held' | 'rights.weak';
const worthOf = ({ type, state }: { type: string; state: string }): { value: number; key: RightsKey } => {
  if (state === 'granted') return { value: 1, key: 'rights.granted' };
  if (state === 'pending') return { value: 0.65, key: 'rights.pending' };
  if (['trade_secret', 'copyright'].includes(type) && state === 'none') return { value: 0.6, key: 'rights.held' };
  return { value: 0.3, key: 'rights.weak' };
};

export const rights: Feature = (pair) => {
  const { offering } = pair;
  if (!offering.mayTransfer) return told(0.05, reason('rights.blocked', {}), [fieldEvidence(pair, offering, 'ownerMayTransfer', 'false')]);
  const best = offering.rights.map((right) => ({ ...worthOf(right), type: right.type })).sort((one, other) => other.value - one.value)[0];
  if (!best) return told(null, reason('rights.unknown', {}));
  return told(best.value, reason(best.key, { type: best.type }), [fieldEvidence(pair, offering, 'ipr', best.type)]);
};

const grades = { A: 1, B: 0.75, C: 0.4 };

export const evidence: Feature = (pair) => {
  const grade = pair.offering.evidence ?? (pair.offering.tried ? 'C' : null);
  if (grade === null) return told(null, reason('evidence.unknown', {}));
  return told(grades[grade], reason(`evidence.${grade}`, {}), [fieldEvidence(pair, pair.offering, 'trlEvidence', grade)]);
};

const freshnessCurve: Curve = [
  [60, 1],
  [180, 0.8],
  [365, 0.5],
  [730, 0.1],
];

/** Of the candidate: the source is being looked at now. */
export const freshness: Feature = (pair) => {
  const since = pair.target.confirmedAt ?? pair.target.publishedAt;
  if (since === null) return told(null, reason('freshness.unknown', {}));
  const days = Math.max(0, daysBetween(since, pair.around.today));
  return told(along(freshnessCurve, days), days === 0 ? reason('freshness.today', {}) : reason('freshness.confirmed', { days }), [
    fieldEvidence(pair, pair.target, 'confirmedAt', since),
  ]);
};
