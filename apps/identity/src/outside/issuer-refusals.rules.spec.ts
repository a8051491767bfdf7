import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { refusalOf } from './issuer-refusals.rules';

const said = (error: string) => new AuthorizationResponseError('said no', { cause: new URLSearchParams({ error }) });
const failed = (code: string, cause?: unknown) => Object.assign(new ClientError('failed', { cause }), { code });

it.each([
  ['the person did not want to', said('access_denied'), 'outside.declined'],
  ['it could not ask them', said('login_required'), 'outside.declined'],
  ['it says that it is away', said('temporarily_unavailable'), 'outside.away'],
  ['it does not understand us', said('invalid_scope'), 'outside.failed'],
  ['it was too slow', failed('OAUTH_TIMEOUT'), 'outside.away'],
  ['it is broken', failed('OAUTH_RESPONSE_IS_NOT_CONFORM', new Response(null, { status: 502 })), 'outside.away'],
  ['something else answers', failed('OAUTH_RESPONSE_IS_NOT_JSON'), 'outside.away'],
  ['a claim is another', failed('OAUTH_JWT_CLAIM_COMPARISON_FAILED'), 'outside.failed'],
  ['the line is cut', new TypeError('fetch failed'), 'outside.away'],
  ['something is wrong with us', new TypeError('x is not a function'), 'outside.failed'],
] as const)('%s: %#', (_, error, refusal) => expect(refusalOf(error)).toBe(refusal));

it('a code that is none is refused', () => {
  const response = Response.json({ error: 'invalid_grant' }, { status: 400 });
  expect(refusalOf(new ResponseBodyError('refused', { cause: { error: 'invalid_grant' }, response }))).toBe('outside.failed');
});
