import { IdentityConfig } from '../config';

const issuer = { id: 'vneid', name: 'VNeID', issuer: 'https://vneid.example', clientId: 'cau-noi', clientSecret: 's' };
const read = (issuers: unknown) =>
  IdentityConfig.safeParse({ signInIssuers: typeof issuers === 'string' ? issuers : JSON.stringify(issuers) });

it('are none where nothing is said, and ask for name and address where nothing else is said', () => {
  expect(IdentityConfig.parse({}).signInIssuers).toEqual([]);
  expect(read([issuer]).data?.signInIssuers).toEqual([{ ...issuer, scopes: ['openid', 'email', 'profile'] }]);
  expect(read([{ ...issuer, issuer: 'http://127.0.0.1:4444' }]).success).toBe(true);
});

it.each([
  ['what is no JSON', '{'],
  ['no list', issuer],
  ['two by one id', [issuer, issuer]],
  ['an address that others can read along', [{ ...issuer, issuer: 'http://vneid.example' }]],
  ['scopes without openid', [{ ...issuer, scopes: ['email'] }]],
  ['an id that stands in no address', [{ ...issuer, id: 'VNeID!' }]],
  ['a word that we do not know', [{ ...issuer, secret: 's' }]],
])('%s is refused, without a word of what was given', (_, issuers) => {
  const [issue] = read(issuers).error?.issues ?? [];
  expect(issue?.message).toMatch(/^must be a JSON list of/);
  expect(issue?.message).not.toContain('cau-noi');
});
