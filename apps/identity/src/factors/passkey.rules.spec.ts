import { challengeIn, hostOf, originOf } from './passkey.rules';

const encoded = (text: string) => Buffer.from(text).toString('base64url');

it.each([
  ['what was asked', encoded('{"type":"webauthn.get","challenge":"abc","origin":"https://caunoi.vn"}'), 'abc'],
  ['nothing, without a challenge', encoded('{"type":"webauthn.get"}'), null],
  ['nothing, with another kind of one', encoded('{"challenge":7}'), null],
  ['nothing, in no JSON', encoded('x'), null],
  ['nothing, in nothing', '', null],
])('a browser says %s', (_, said, challenge) => expect(challengeIn(said)).toBe(challenge));

it('a site is its host to a passkey, and its origin to a browser', () => {
  expect([hostOf('http://localhost:3000'), originOf('https://caunoi.vn/')]).toEqual(['localhost', 'https://caunoi.vn']);
});
