import { conditionsShape, forms, problemShape, targetsShape } from './schemas';
import { stateOf } from './sections';
import { emptyStatement, isWhole, readable } from './statement';

const row = { quantity: 'Thời gian giữ tươi', unit: 'ngày', current: 21, wanted: 35 };
const blank = { quantity: '', unit: '', current: null, wanted: null };

test('rows with nothing in them count as not there', () => {
  expect(readable(targetsShape, { targets: [blank, row, blank] })).toEqual({ targets: [row] });
  expect(isWhole(targetsShape, { targets: [blank] })).toBe(true);
});

test('a half-filled row waits, its finished neighbours are saved', () => {
  const half = { targets: [row, { ...blank, quantity: 'Tỷ lệ thối' }] };
  expect(isWhole(targetsShape, half)).toBe(false);
  expect(readable(targetsShape, half)).toEqual({ targets: [row] });
});

test('a half-filled row says what it lacks at its own cell', () => {
  const issues = targetsShape.targets.safeParse([blank, { ...row, unit: '', wanted: 'nhiều' }]).error?.issues;
  expect(issues?.map(({ path }) => path.join('.'))).toEqual(['1.unit', '1.wanted']);
});

test('a day that is none waits, the other fields are saved', () => {
  const values = { ...forms.conditions(emptyStatement()), budgetBand: '500m_2b', deadline: '31/3' };
  expect(readable(conditionsShape, values)).toEqual({ constraints: [], wishes: [], budgetBand: '500m_2b', trlMin: null, province: null });
});

test('a list of words is typed with commas', () => {
  const values = { ...forms.problem(emptyStatement()), keywords: 'xoài, giữ tươi;  xoài ,' };
  expect(readable(problemShape, values).keywords).toEqual(['xoài', 'giữ tươi']);
});

test.each([
  ['untouched', {}, { state: 'untouched', wrong: 0 }],
  ['too short', { problem: 'Xoài mau thối' }, { state: 'wrong', wrong: 1 }],
])('the part about the problem, %s', (_, part, expected) => {
  const defects = [{ code: 'problem.too_short', field: 'problem', severity: 'blocker' as const, points: 16 }];
  expect(stateOf('problem', { ...emptyStatement(), ...part }, { defects, leaks: [] })).toEqual(expected);
});

test('words that give an anonymous writer away are wrong places of the part where they stand', () => {
  const leaks = [{ kind: 'phone' as const, field: 'wishes', text: '0912 345 678' }];
  expect(stateOf('conditions', { ...emptyStatement(), province: '82' }, { defects: [], leaks })).toEqual({ state: 'wrong', wrong: 1 });
});
