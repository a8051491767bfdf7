import { NeedStatement } from '@caunoi/contracts/needs/need';
import { stateOf } from './parts';

test.each([
  ['untouched', {}, { state: 'untouched', wrong: 0 }],
  ['too short', { problem: 'Xoài mau thối' }, { state: 'wrong', wrong: 1 }],
])('the part about the problem, %s', (_, part, expected) => {
  const defects = [{ code: 'problem.too_short', field: 'problem', severity: 'blocker' as const, points: 16 }];
  expect(stateOf('problem', NeedStatement.parse(part), { defects, leaks: [] })).toEqual(expected);
});

test('words that give an anonymous writer away are wrong places of the part where they stand', () => {
  const leaks = [{ kind: 'phone' as const, field: 'wishes', text: '0912 345 678' }];
  expect(stateOf('conditions', NeedStatement.parse({ province: '82' }), { defects: [], leaks })).toEqual({ state: 'wrong', wrong: 1 });
});
