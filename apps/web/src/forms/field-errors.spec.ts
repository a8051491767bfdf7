import { fieldOf } from './apply-problem';
import { fieldProblems } from './field-errors';

test('errors inside lists and objects are found by their path', () => {
  const errors = {
    title: { type: 'too_small', message: 'Xin điền mục này' },
    targets: [undefined, { unit: { type: 'too_big', message: 'Dài quá' } }],
    cooperation: { root: { type: 'too_small', message: 'Xin ghi ít nhất 1 mục' } },
  };
  expect(fieldProblems(errors as never)).toEqual([
    { name: 'title', message: 'Xin điền mục này' },
    { name: 'targets.1.unit', message: 'Dài quá' },
    { name: 'cooperation', message: 'Xin ghi ít nhất 1 mục' },
  ]);
});

test.each([
  ['/title', 'title'],
  ['/body', 'body'],
  ['/targets/0/unit', 'targets.0.unit'],
  ['/a~1b/~0c', 'a/b.~c'],
])('pointer %s is the field %s', (pointer, field) => {
  expect(fieldOf(pointer)).toBe(field);
});
