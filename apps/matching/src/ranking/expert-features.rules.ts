import { reason, type StoredReason } from '@caunoi/contracts/matching/reasons';
import { along, type Curve } from '../lexicon/curve.rules';
import { unlessTranslated } from './wording-features.rules';
import { daysBetween, type Feature, fieldEvidence, type Pair, type FeatureValue } from './pair';
import { quotation } from './quotes.rules';

const told = (value: number | null, why: StoredReason, evidence: ReturnType<typeof fieldEvidence>[] = []): FeatureValue => ({
  value,
  tell: () => ({ reason: why, evidence }),
});

/** Of two equal documents the one of five years ago counts half, and one co-written less than one led. */
const halfLife = 5;
const role = { lead: 1, member: 0.6 };
const mostDocuments = 20;

interface Weighed {
  document: number;
  likeness: number;
}

/** The documents that answer the source, best first, by likeness, age and role. */
function weighedDocuments({ offering, signals, around }: Pair): Weighed[] {
  const year = Number(around.today.slice(0, 4));
  return signals.documents
    .flatMap(({ document, likeness }) => {
      const found = offering.documents[document];
      if (!found) return [];
      const age = Math.max(0, year - found.year);
      // Age halves a quarter of the worth at most: old knowledge of the very problem beats new knowledge of another.
      const recency = 0.75 + 0.25 * 0.5 ** (age / halfLife);
      return [{ document, likeness: likeness * recency * (found.lead ? role.lead : role.member) }];
    })
    .sort((one, other) => other.likeness - one.likeness || one.document - other.document)
    .slice(0, mostDocuments);
}

/** From this sum on the documents answer the source, rather than touch it. */
const nearFrom = 0.15;

/** What an expert has done about it: the documents' likeness, summed with falling weight (1, 1/2, 1/3 …) after Balog's document model. */
export const documents: Feature = (pair) => {
  const { offering } = pair;
  if (offering.documents.length === 0) return told(null, reason('documents.unknown', {}));
  const found = weighedDocuments(pair);
  const [best] = found;
  const shown = best && offering.documents[best.document];
  if (!best || !shown) return told(unlessTranslated(pair, 0), reason('documents.none', {}));
  const params = { title: shown.title, year: String(shown.year) };
  const sum = found.reduce((before, { likeness }, i) => before + likeness / (i + 1), 0);
  return {
    value: unlessTranslated(pair, sum),
    tell: () => ({
      reason: reason(sum >= nearFrom ? 'documents.near' : 'documents.partly', params),
      evidence: quotation(pair, ({ document }) => document === best.document).quotes,
    }),
  };
};

/** From this share of what a text allows on, the profile names the problem. */
const namedFrom = 0.105;

/** What the profile says beside the documents. */
export const profile: Feature = (pair) => ({
  value: unlessTranslated(pair, Math.max(pair.signals.whole, pair.signals.problem)),
  tell: () => {
    const { terms, quotes } = quotation(pair, ({ document }) => document === null);
    const shown = terms.slice(0, 4).map(({ phrase }) => phrase);
    if (shown.length === 0) return { reason: reason('profile.little', {}), evidence: quotes };
    const names = Math.max(pair.signals.whole, pair.signals.problem) >= namedFrom;
    return { reason: reason(names ? 'profile.shared' : 'profile.some', { terms: shown.join(', ') }), evidence: quotes };
  },
});

/** Which services answer which form of cooperation. */
const servicesFor: Readonly<Record<string, readonly string[]>> = {
  service: ['consulting', 'field_diagnosis', 'measurement', 'trial_testing', 'audit', 'training', 'standards'],
  technical_service: ['consulting', 'training', 'process_development', 'field_diagnosis', 'design'],
  pilot: ['trial_testing', 'scale_up', 'design', 'process_development'],
  joint_research: ['process_development', 'trial_testing', 'research_protocol', 'measurement', 'scale_up'],
  purchase: ['design', 'consulting', 'standards', 'measurement'],
  licence_exclusive: ['ip_valuation', 'brokering', 'consulting', 'scale_up'],
  licence_non_exclusive: ['ip_valuation', 'brokering', 'consulting', 'scale_up'],
  sub_licence: ['ip_valuation', 'brokering'],
  assignment_full: ['ip_valuation', 'brokering'],
  assignment_partial: ['ip_valuation', 'brokering'],
  joint_venture: ['brokering', 'ip_valuation', 'scale_up'],
};

const asked = ({ direction, wanting }: Pair): readonly string[] =>
  direction === 'technology_reviewer'
    ? ['independent_review', 'trial_testing', 'measurement']
    : wanting.cooperation.flatMap((form) => servicesFor[form] ?? []);

export const services: Feature = (pair) => {
  const { offering } = pair;
  const wanted = asked(pair);
  if (offering.services.length === 0 || wanted.length === 0) return told(null, reason('services.unknown', {}));
  const fitting = offering.services.filter((service) => wanted.includes(service));
  const evidence = [fieldEvidence(pair, offering, 'services', offering.services.join(','))];
  if (fitting.length === 0) return told(0.3, reason('services.other', { services: offering.services.join(',') }), evidence);
  const reviewer = pair.direction !== 'technology_reviewer' || fitting.includes('independent_review');
  return told(reviewer ? 1 : 0.6, reason('services.fits', { services: fitting.join(',') }), evidence);
};

const availabilityCurve: Curve = [
  [0, 0],
  [1, 0.4],
  [2, 0.65],
  [4, 0.9],
  [6, 1],
];

export const availability: Feature = (pair) => {
  const { availableDays } = pair.offering;
  if (availableDays === null) return told(null, reason('availability.unknown', {}));
  const why = availableDays > 0 ? reason('availability.days', { days: availableDays }) : reason('availability.none', {});
  return told(along(availabilityCurve, availableDays), why, [fieldEvidence(pair, pair.offering, 'availableDays', String(availableDays))]);
};

export const language: Feature = (pair) => {
  const { languages } = pair.offering;
  if (languages.length === 0) return told(null, reason('language.unknown', {}));
  const shared = languages.filter((spoken) => spoken === pair.wanting.language || spoken === 'vi');
  const evidence = [fieldEvidence(pair, pair.offering, 'languages', languages.join(','))];
  return shared.length > 0
    ? told(1, reason('language.shared', { languages: shared.join(',') }), evidence)
    : told(0.3, reason('language.differs', { languages: languages.join(',') }), evidence);
};

const practical = new Set(['project', 'solved_need', 'test_report', 'patent', 'standard', 'training']);

/** Practical work, smoothed so that one job is no proof and its lack no verdict: (n + 1) / (n + 3). */
export const track: Feature = (pair) => {
  const count = pair.offering.documents.filter(({ kind }) => practical.has(kind)).length;
  if (count === 0) return told(null, reason('track.unknown', {}));
  return told((count + 1) / (count + 3), reason('track.practical', { count }), [
    fieldEvidence(pair, pair.offering, 'documents', String(count)),
  ]);
};

/** For an expert who chooses: a need that says what it wants is worth answering. */
export const clarity: Feature = (pair) => {
  const count = pair.wanting.goals.length;
  return count > 0
    ? told(Math.min(1, 0.6 + 0.2 * count), reason('clarity.targets', { count }), [
        fieldEvidence(pair, pair.wanting, 'targets', String(count)),
      ])
    : told(null, reason('clarity.none', {}));
};

export const funding: Feature = (pair) => {
  const { band } = pair.wanting;
  return band !== null && band !== 'to_discuss'
    ? told(1, reason('funding.stated', { budget: band }), [fieldEvidence(pair, pair.wanting, 'budgetBand', band)])
    : told(null, reason('funding.unknown', {}));
};

const timeCurve: Curve = [
  [7, 0.1],
  [30, 0.5],
  [90, 0.9],
  [150, 1],
];

export const time: Feature = (pair) => {
  const { deadline } = pair.wanting;
  if (deadline === null) return told(null, reason('time.unknown', {}));
  const days = Math.max(0, daysBetween(pair.around.today, deadline));
  return told(along(timeCurve, days), reason('time.left', { days }), [fieldEvidence(pair, pair.wanting, 'deadline', deadline)]);
};
