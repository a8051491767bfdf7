import { z } from 'zod';
import { asWords, blankIn, isWhole, readable, rows, unfinished } from './shapes';

const Row = z.object({ name: z.string().min(1), value: z.number() });
const shape = { title: z.string().max(5), rows: rows(Row, blankIn('name', 'value'), 2), words: asWords(z.array(z.string().max(10))).read };
const values = { title: 'Xoài', rows: [], words: '' };
const full = { name: 'giữ tươi', value: 34 };

test('rows with nothing in them count as not there', () => {
  const written = { ...values, rows: [{ name: ' ', value: null }, full] };
  expect(isWhole(shape, written)).toBe(true);
  expect(readable(shape, written)).toEqual({ title: 'Xoài', rows: [full], words: [] });
});

test('a half-filled row waits, its finished neighbours and the other fields are saved', () => {
  const written = { ...values, rows: [full, { name: 'tỷ lệ thối', value: null }] };
  expect(isWhole(shape, written)).toBe(false);
  expect(unfinished(shape, written)).toEqual(['rows']);
  expect(readable(shape, written)).toEqual({ title: 'Xoài', rows: [full], words: [] });
});

test('a half-filled row says what it lacks at its own cell', () =>
  expect(shape.rows.safeParse([full, { name: '', value: 3 }]).error?.issues.map(({ path }) => path.join('.'))).toEqual(['1.name']));

test('a field that is too long waits alone', () =>
  expect(readable(shape, { ...values, title: 'Sầu riêng' })).toEqual({ rows: [], words: [] }));

test('a list of words is typed with commas', () =>
  expect(readable(shape, { ...values, words: 'xoài, giữ tươi;  xoài ,' })).toEqual({
    title: 'Xoài',
    rows: [],
    words: ['xoài', 'giữ tươi'],
  }));
