import { choices, merged } from './merge';

interface Words {
  title: string;
  body: string;
  price: number | null;
}

const words = { text: (field: keyof Words, text: Words) => String(text[field] ?? '') };
const fields = ['title', 'body', 'price'] as const;
const before: Words = { title: 'Giữ xoài', body: '', price: null };

test('the writer chooses where both wrote; where only the other side did, their words stand', () => {
  const mine = { ...before, title: 'Giữ xoài tươi' };
  const theirs = { title: 'Giữ xoài lâu', body: 'viết ở máy kia', price: 5 };
  expect(choices(fields, words, { before, mine, theirs }, [])).toEqual({ untouched: ['body', 'price'], different: ['title'] });
});

test('a field that reads the same on both sides is no choice', () => {
  const mine = { ...before, title: 'Giữ xoài tươi' };
  expect(choices(fields, words, { before, mine, theirs: mine }, []).different).toEqual([]);
});

test('what is half written on this machine is never given up unasked', () => {
  const theirs = { ...before, title: 'Giữ xoài lâu', body: 'viết ở máy kia' };
  expect(choices(fields, words, { before, mine: before, theirs }, ['body', 'price'])).toEqual({
    untouched: ['title'],
    different: ['body'],
  });
});

test('the chosen fields are taken from the other text, the rest stays', () =>
  expect(merged({ title: 'của tôi', price: 1 }, { title: 'của họ', price: 2 }, ['price'])).toEqual({ title: 'của tôi', price: 2 }));
