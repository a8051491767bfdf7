import type { FeatureName } from './features';
import { oneDecimal, roundedPoints, total, type Weighing } from './score.rules';
import { curveOf, weights } from './weights';

/** A linear congruential generator: the same "random" numbers on every run. */
const dice = (seed: number) => () => (seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;

const silent = { value: null, tell: () => ({ reason: { key: 'trl.unknown' as const, params: {} }, evidence: [] }) };

const randomList = (roll: () => number): Weighing[] => {
  const raw = Array.from({ length: 3 + Math.floor(roll() * 10) }, () => 1 + Math.floor(roll() * 20));
  return raw.map((weight) => {
    const value = roll() < 0.2 ? 0 : roll() < 0.25 ? 1 : roll();
    return { feature: 'problem' as FeatureName, group: 'content', value, weight, points: weight * value, measured: silent };
  });
};

const tenths = (points: readonly number[]) => points.reduce((sum, value) => sum + Math.round(value * 10), 0);

describe('points', () => {
  const roll = dice(7);
  const cases = Array.from({ length: 300 }, () => {
    const list = randomList(roll);
    const most = list.reduce((sum, { weight }) => sum + weight, 0);
    // As a reciprocal score would: up to a fifth less or more than the plain sum, within what the weights allow.
    return { list, score: oneDecimal(Math.min(most, total(list) * (0.8 + 0.4 * roll()))) };
  });

  it('sum to the score exactly, to the tenth', () => {
    for (const { list, score } of cases.filter(({ list: some }) => total(some) > 0))
      expect(tenths(roundedPoints(list, score))).toBe(Math.round(score * 10));
  });

  it('never exceed their weight and are never negative', () => {
    for (const { list, score } of cases) {
      roundedPoints(list, score).forEach((points, i) => {
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual((list[i]?.weight ?? 0) + 1e-9);
      });
    }
  });

  it('stay within a tenth of what was weighed when nothing is scaled', () => {
    for (const { list } of cases) {
      const points = roundedPoints(list, oneDecimal(total(list)));
      points.forEach((value, i) => expect(Math.abs(value - (list[i]?.points ?? 0))).toBeLessThanOrEqual(0.1 + 1e-9));
    }
  });
});

describe.each(Object.entries(weights))('the weights of %s', (_, { content, conditions }) => {
  const sum = (list: readonly { weight: number }[]) => list.reduce((before, { weight }) => before + weight, 0);

  it('sum to 100, content to 65', () => expect([sum(content), sum(content) + sum(conditions)]).toEqual([65, 100]));
  it('name no feature twice', () => {
    const names = [...content, ...conditions].map(({ feature }) => feature);
    expect(new Set(names).size).toBe(names.length);
  });
  it('take what is not said for neither nought nor all', () => {
    for (const { neutral } of [...content, ...conditions]) expect(neutral).toBeGreaterThan(0.2);
    for (const { neutral } of [...content, ...conditions]) expect(neutral).toBeLessThanOrEqual(0.5);
  });
  it('follow curves that never fall', () => {
    for (const { feature } of [...content, ...conditions]) {
      const knots = curveOf(feature);
      knots.slice(1).forEach(([x, y], i) => {
        expect(x).toBeGreaterThan(knots[i]?.[0] ?? 0);
        expect(y).toBeGreaterThanOrEqual(knots[i]?.[1] ?? 0);
      });
    }
  });
});
