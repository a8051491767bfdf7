import { today, around, subject, measured, need, technology, signals, ranked, candidate } from '../../test/ranked';
import { exclusion } from './hard-rules.rules';
import { pairOf } from './pair';
import { rank } from './ranker';
import { total, weighings } from './score.rules';
import type { Subject } from './subject';

describe('hard rules', () => {
  const expert = subject('expert', 'E', 'Giữ tươi xoài', { interests: ['T1'] });
  it.each([
    ['refused once, it never returns', technology('T1'), ['T1'], 'need_technology', 'refused'],
    ['not published', technology('T1', { open: false }), [], 'need_technology', 'closed'],
    ['expired yesterday', technology('T1', { expiresAt: '2026-11-21T10:00:00Z' }), [], 'need_technology', 'expired'],
    [
      'expires early today in Vietnam, when UTC has yesterday',
      technology('T1', { expiresAt: '2026-11-21T20:00:00Z' }),
      [],
      'need_technology',
      null,
    ],
    ['of the own organisation', technology('T1', { organisationId: 'org-N' }), [], 'need_technology', 'own_organisation'],
    ['fine until its last day', technology('T1', { expiresAt: '2026-11-22T00:00:00Z' }), [], 'need_technology', null],
  ] as const)('%s', (_, target, refused, direction, expected) => {
    expect(exclusion(direction, need, target, new Set(refused), today)).toBe(expected);
    expect(ranked([target], { refused: [...refused] }).suggestions).toHaveLength(expected ? 0 : 1);
  });

  it.each([
    ['who has an interest in the technology', expert],
    ['of the same organisation', { ...expert, interests: [], organisationId: 'org-T1' }],
  ])('no reviewer %s, however well they fit', (_, reviewer) => {
    const { suggestions, excluded } = ranked([reviewer], { source: technology('T1'), direction: 'technology_reviewer', likeness: 0.9 });
    expect([suggestions, excluded]).toEqual([[], { conflict_of_interest: 1 }]);
  });

  it('lets the same expert advise on the need', () =>
    expect(ranked([expert], { direction: 'need_expert', likeness: 0.9 }).suggestions.map(({ target }) => target.id)).toEqual(['E']));

  it('a need whose deadline has passed is not suggested', () =>
    expect(exclusion('technology_need', technology('T1'), { ...need, deadline: '2026-11-21' }, new Set(), today)).toBe('expired'));
});

describe('a score', () => {
  const [suggestion] = ranked([technology('T1')]).suggestions;

  it('is the sum of the points', () =>
    expect(suggestion?.contributions.reduce((sum, { points }) => sum + Math.round(points * 10), 0)).toBe(
      Math.round((suggestion?.score ?? 0) * 10),
    ));

  it('gives a reason for every point, and something it rests on where it is known', () => {
    for (const { reason, value, evidence, feature } of suggestion?.contributions ?? []) {
      expect(reason.key).toMatch(/^[a-z]+\.[a-z_A-C]+$/);
      if (value !== null && value > 0) expect([feature, evidence.length > 0]).toEqual([feature, true]);
    }
  });

  it('is the same whenever it is asked for', () =>
    expect(ranked([technology('T1')]).suggestions).toEqual(ranked([technology('T1')]).suggestions));

  const pointsOf = (target: Subject, likeness = 0.2) =>
    total(weighings(pairOf('need_technology', need, target, signals(likeness), around)));

  it.each([
    ['more likeness', () => [pointsOf(technology('T1'), 0.1), pointsOf(technology('T1'), 0.12), pointsOf(technology('T1'), 0.3)]],
    ['more readiness', () => [4, 5, 6, 7, 8].map((trl) => pointsOf(technology('T1', { trl })))],
    [
      'better results',
      () =>
        [20, 25, 30, 34, 35, 40].map((value) =>
          pointsOf(technology('T1', { measured: [{ ...measured[0], value } as (typeof measured)[0]] })),
        ),
    ],
    ['a lower price', () => ['5b_10b', '2b_5b', '500m_2b', 'under_100m'].map((band) => pointsOf(technology('T1', { band })))],
    ['better evidence', () => (['C', 'B', 'A'] as const).map((evidence) => pointsOf(technology('T1', { evidence })))],
    [
      'a fresher record',
      () => ['2024-01-01', '2026-01-01', '2026-11-20'].map((confirmedAt) => pointsOf(technology('T1', { confirmedAt }))),
    ],
  ])('never falls with %s', (_, scores) => {
    const list = scores();
    list.slice(1).forEach((score, i) => expect(score).toBeGreaterThanOrEqual(list[i] ?? 0));
    expect(list.at(-1)).toBeGreaterThan(list[0] ?? 0);
  });

  it('takes what is not said for neutral, never for nought', () => {
    const unknown = weighings(pairOf('need_technology', need, technology('T1', { band: null }), signals(0.2), around)).find(
      ({ feature }) => feature === 'budget',
    );
    expect(unknown).toMatchObject({ value: null, points: 2.5 });
  });

  it('between people and needs is the same from either side', () => {
    const expert = subject('expert', 'E', 'Giữ tươi xoài', { services: ['trial_testing'], availableDays: 3 });
    const [there] = ranked([expert], { direction: 'need_expert' }).suggestions;
    const [back] = ranked([need], { source: expert, direction: 'expert_need' }).suggestions;
    expect(there?.score).toBe(back?.score);
  });
});

describe('a must that is not met', () => {
  const [suggestion] = ranked([technology('T1', { trl: 5 })]).suggestions;

  it('makes the suggestion conditional and never excellent', () =>
    expect([suggestion?.conditional, suggestion?.band]).not.toContain('excellent'));
  it('is the first gap', () => expect(suggestion?.gaps[0]).toEqual({ key: 'trl.below', params: { trl: 5, wanted: 7 } }));

  it('is what would lift it, by exactly what meeting it brings', () => {
    const met = ranked([technology('T1')]).suggestions[0]?.score;
    expect(suggestion?.counterfactual).toEqual({ key: 'change.trl', params: { trl: 7, from: suggestion?.score, to: met } });
  });
});

describe('what is nearly met', () => {
  const [suggestion] = ranked([technology('T1')]).suggestions;

  it('is a strength and a gap at once: 34 of 35 days', () => {
    const params = { quantity: 'thời gian giữ tươi', value: 34, unit: 'ngày', wanted: 35 };
    expect(suggestion?.contributions.find(({ feature }) => feature === 'targets')?.reason).toEqual({ key: 'targets.near', params });
    expect(suggestion?.gaps).toContainEqual({
      key: 'targets.missing',
      params: { quantity: params.quantity, missing: 1, unit: 'ngày', wanted: 35 },
    });
  });
});

describe('conditions', () => {
  const perfect = { measured, trl: 9, band: 'under_100m', cooperation: ['pilot'], evidence: 'A' as const };

  it('never bring in what has no object and no subject in common', () => {
    const board = subject('technology', 'T9', 'Kiểm tra lỗi bo mạch', { ...perfect, concepts: [] });
    expect(ranked([board], { likeness: 0.9 }).suggestions).toEqual([]);
  });
});

describe('the list', () => {
  it('is empty, and says so, when nothing is about the same thing', () => {
    const board = subject('technology', 'T9', 'Kiểm tra lỗi bo mạch', { passages: [], concepts: [] });
    expect(ranked([board], { likeness: 0.1 })).toMatchObject({ suggestions: [], abstained: true, relevant: 0 });
  });

  it('puts another organisation before the second best of the first', () => {
    const own = { organisationId: 'org-A' };
    const list = ranked([technology('T1', own), technology('T2', own), technology('T3', { evidence: 'C' })]).suggestions;
    expect(list.map(({ target }) => target.id)).toEqual(['T1', 'T3', 'T2']);
  });

  it('leaves out candidates whose record is gone', () =>
    expect(
      rank({ direction: 'need_technology', source: need, candidates: [candidate('X')], subjects: new Map(), refused: new Set(), around })
        .abstained,
    ).toBe(true));
});
