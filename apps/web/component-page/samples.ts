import type { Locale } from '@caunoi/contracts/locales';
import type { InboxItem } from '@caunoi/contracts/gateway/inbox';
import type { Contribution, Match } from '@caunoi/contracts/matching/match';
import { reason, type StoredReason, toldReason, toldSentence } from '@caunoi/contracts/matching/reasons';

// What people write stands in their language, whatever the page's is: as in the product.
export const needText = 'Xoài cát Chu chỉ giữ tươi được 20 ngày, cần 35 ngày mới kịp chuyến tàu biển sang Hà Lan.';
export const needTitle = 'Giữ xoài cát Chu tươi 35 ngày trên tàu';
export const technologyTitle = 'Màng phủ nano-chitosan giữ trái tươi lâu';
const quoted = 'Giữ tươi 34 ngày ở 12 °C trên hai chuyến tàu đi Rotterdam.';

export const ids = ['1', '2', '3', '4', '5'].map((digit) => `0199d000-0000-7000-8000-00000000000${digit}`) as [string, ...string[]];
export const now = '2026-11-30T02:00:00Z';
export const sixHoursAgo = '2026-11-29T20:00:00Z';
/** What is measured, as it was typed into a row. */
export const row = { quantity: 'Giữ tươi', unit: 'ngày' };
export const organisation = { id: ids[0], name: 'Công ty TNHH Xoài Cồn Bửu', type: 'sme', province: '82', verification: 'verified' };

type Row = [feature: string, group: Contribution['group'], value: number | null, weight: number, points: number, why: StoredReason];

const rows: Row[] = [
  ['problem', 'content', 0.9, 20, 18, reason('problem.shared', { terms: 'xoài, giữ tươi' })],
  ['application', 'content', 0.8, 15, 12, reason('application.unclear', {})],
  ['targets', 'content', 0.97, 30, 29.1, reason('targets.near', { quantity: 'Giữ tươi', value: 34, unit: 'ngày', wanted: 35 })],
  ['trl', 'conditions', 1, 10, 10, reason('trl.met', { trl: 8, wanted: 7 })],
  ['scale', 'conditions', null, 8, 4, reason('scale.unknown', {})],
  ['budget', 'conditions', 1, 7, 7, reason('budget.within', { price: '500m_2b', budget: '500m_2b' })],
  ['region', 'conditions', 0.4, 10, 4, reason('region.far', { province: '01' })],
];

export const contributions = (locale: Locale): Contribution[] =>
  rows.map(([feature, group, value, weight, points, why]) => ({
    ...{ feature, group, value, weight, points },
    reason: toldReason(why, locale),
    evidence: [],
  }));

/** A suggestion as the platform tells it, in the reader's language. */
export const match = (locale: Locale): Match => ({
  id: ids[0],
  direction: 'need_technology',
  source: { kind: 'need', id: ids[0] },
  target: {
    ...{ kind: 'technology', id: ids[0], reference: 'T-000003', title: technologyTitle, summary: quoted, language: 'vi', translations: [] },
    ...{ organisationId: null, sectors: ['food'], province: '01', trl: 8, cooperation: [], budgetBand: '500m_2b', deadline: null },
    ...{ availableDays: null, services: [], confirmedAt: now, cover: null },
  },
  ...{ score: 84.1, band: 'excellent', shelf: 'suggested', conditional: false },
  verdict: toldSentence([reason('verdict.reaches', { value: 34, wanted: 35, unit: 'ngày' })], locale),
  targets: [
    { quantity: 'Giữ tươi', unit: 'ngày', current: 20, wanted: 35, value: 34, reach: 'near' },
    { quantity: 'Thối cuống', unit: '%', current: 12, wanted: 3, value: 2.6, reach: 'met' },
    { quantity: 'Chi phí mỗi kg', unit: 'đồng', current: 900, wanted: 600, value: null, reach: 'unmeasured' },
  ],
  missing: [toldReason(reason('scale.unknown', {}), locale)],
  contributions: contributions(locale),
  strengths: rows.slice(2, 4).map(([, , , , , why]) => toldReason(why, locale)),
  gaps: [toldReason(reason('region.far', { province: '01' }), locale)],
  unknowns: [toldReason(reason('scale.unknown', {}), locale)],
  counterfactual: null,
  quotes: [
    { side: 'source', field: 'problem', document: null, parts: marked(needText, 'giữ tươi') },
    { side: 'target', field: 'solution', document: null, parts: marked(quoted, 'Giữ tươi') },
  ],
  ...{ sharedTerms: 1, wordings: [], generators: ['text'], modelVersion: '7', weightsVersion: '5', createdAt: now },
  ...{ feedback: null, mutual: false },
});

function marked(text: string, words: string) {
  const [before = '', after = ''] = text.split(words);
  return [
    { text: before, hit: false },
    { text: words, hit: true },
    { text: after, hit: false },
  ];
}

const nothing = { job: null, count: null, reason: null, due: null, since: null };
const thing = (kind: 'need' | 'technology', title: string) => ({ kind, id: ids[0], title, language: 'vi' as const, version: 1 });

export const waiting: InboxItem[] = [
  { ...nothing, task: 'review', urgency: 'now', thing: thing('need', needTitle), due: '2026-11-30T07:00:00Z' },
  { ...nothing, task: 'returned', urgency: 'now', thing: thing('need', needTitle), reason: 'not_measurable' },
  { ...nothing, task: 'expiring', urgency: 'soon', thing: thing('technology', technologyTitle), due: '2026-12-12T02:00:00Z' },
  { ...nothing, task: 'suggested', urgency: 'later', thing: thing('need', needTitle), count: 4 },
  { ...nothing, task: 'draft', urgency: 'later', thing: thing('technology', technologyTitle), since: '2026-11-27T02:00:00Z' },
];
