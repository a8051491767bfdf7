import type { Me } from '@caunoi/contracts/identity/identity';
import { writerOf } from './writer';

const account = { id: 'lan' } as Me['account'];
const organisation = (id: string) => ({ id }) as Me['organisation'];

test('what one person writes for two organisations are two drafts, and a third for nobody', () => {
  const writers = [organisation('sen'), organisation('dua'), null].map((each) => writerOf({ account, organisation: each }));
  expect(new Set(writers).size).toBe(3);
  expect(writerOf({ account, organisation: organisation('sen') })).toBe(writers[0]);
});
