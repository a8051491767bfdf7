import { idempotencyKeys } from './idempotency-key';

it('stays while the same is sent, changes with what is sent and with the form', () => {
  const keyOf = idempotencyKeys();
  const key = keyOf({ fullName: 'Lan', manager: false });
  expect(keyOf({ fullName: 'Lan', manager: false })).toBe(key);
  expect(keyOf({ fullName: 'Lan', manager: true })).not.toBe(key);
  expect(idempotencyKeys()({ fullName: 'Lan', manager: false })).not.toBe(key);
});
