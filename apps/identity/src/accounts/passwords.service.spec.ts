import { NO_PASSWORD, Passwords } from './passwords.service';

it.each([
  ['there is not', undefined],
  ['has no password', NO_PASSWORD],
])('an account that %s is opened by nothing, not even by what the time is taken from', async (_, hashed) => {
  const passwords = new Passwords();
  for (const given of ['no account has this', NO_PASSWORD]) expect(await passwords.matches(hashed, given)).toBe(false);
});
