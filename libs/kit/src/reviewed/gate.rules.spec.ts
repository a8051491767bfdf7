import { blockersOf, type Check, defectsIn, scoreOf } from './gate.rules';

const gate: Check<{ day: string; words: string }>[] = [
  { code: 'words.missing', field: 'words', severity: 'advice', points: 30, fails: ({ words }) => !words },
  { code: 'day.past', field: 'day', severity: 'blocker', points: 70, fails: ({ day }, today) => day <= today },
];
const defects = (day: string, words: string) => defectsIn(gate, { day, words }, '2026-11-22');

it.each([
  ['nothing is wrong', '2026-11-23', 'xoài', [], 100],
  ['one thing is wrong', '2026-11-22', 'xoài', ['day.past'], 30],
  ['everything is wrong, in the order of the gate', '2026-11-22', '', ['words.missing', 'day.past'], 0],
])('%s', (_, day, words, codes, score) => {
  expect(defects(day, words).map(({ code }) => code)).toEqual(codes);
  expect(scoreOf(defects(day, words))).toBe(score);
});

it('a defect is plain data, without the rule that found it', () =>
  expect(blockersOf(defects('2026-11-22', ''))).toEqual([{ code: 'day.past', field: 'day', severity: 'blocker', points: 70 }]));
