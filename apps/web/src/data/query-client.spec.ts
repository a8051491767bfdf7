import type { Me } from '@caunoi/contracts/identity/identity';
import { currentSession, desk } from '@caunoi/contracts/gateway/gateway.endpoints';
import { QueryObserver } from '@tanstack/react-query';
import { api } from '../api';
import { ProblemError } from '@caunoi/contracts/client';
import { hasSwitched } from './session';
import { pauseBeforeRetry, queryClient, worthRetrying } from './query-client';

const lan = { account: { fullName: 'Lan' } };

/** What the header knows, and how often it asked, after a call that the platform answers so. */
async function after(status: number, code: string) {
  const { fetch } = globalThis;
  globalThis.fetch = async () => Response.json({ status, code, title: code }, { status });
  let asked = 0;
  queryClient.clear();
  queryClient.setQueryData(['session'], lan);
  const header = new QueryObserver(queryClient, {
    queryKey: ['session'],
    queryFn: () => {
      asked += 1;
      return null;
    },
    staleTime: Infinity,
  });
  const leave = header.subscribe(() => undefined);
  await expect(api.call(desk, {})).rejects.toMatchObject({ code });
  await new Promise((done) => setImmediate(done));
  leave();
  globalThis.fetch = fetch;
  return { asked, me: queryClient.getQueryData(['session']) };
}

test.each(['access.signed_out', 'session.unknown', 'access.other_organisation'])(
  'who is told %s is asked for anew at once',
  async (code) => {
    expect(await after(401, code)).toEqual({ asked: 1, me: null });
  },
);

test.each([
  [403, 'access.role'],
  [401, 'session.refused'],
  [500, 'service.failed'],
])('%d %s says nothing of the session', async (status, code) => {
  expect(await after(status, code)).toEqual({ asked: 0, me: lan });
});

test('asking who is signed in is refused to nobody, so that noticing can not go round in circles', () =>
  expect(currentSession.access).toBe('public'));

test('what is still on its way is asked for again when the platform says so, before anybody is told', () => {
  const away = (more: object) => new ProblemError({ status: 503, code: 'service.unavailable', title: 'away', ...more });
  expect([0, 1, 2].map((failures) => worthRetrying(failures, away({ retryAfter: 5 })))).toEqual([true, true, false]);
  expect([0, 1].map((failures) => pauseBeforeRetry(failures, away({ retryAfter: 5 })))).toEqual([5_000, 5_000]);
  expect([0, 1, 9].map((failures) => pauseBeforeRetry(failures, away({})))).toEqual([1_000, 2_000, 30_000]);
  expect(pauseBeforeRetry(0, away({ retryAfter: 86_400 }))).toBe(30_000);
});

describe('the active organisation', () => {
  const acting = (id: string | null) => ({ ...lan, organisation: id === null ? null : { id } }) as Me;

  test.each([
    ['is not known yet', undefined, undefined],
    ['is nobody’s, for nobody is signed in', null, undefined],
    ['is known', acting('sen'), 'sen'],
    ['is none', acting(null), 'none'],
  ])('goes along with every question when it %s', async (_, me, expected) => {
    const { fetch } = globalThis;
    let sent: unknown;
    globalThis.fetch = async (_url, init) => {
      sent = new Headers(init?.headers).get('x-caunoi-organisation') ?? undefined;
      return Response.json({});
    };
    queryClient.clear();
    if (me !== undefined) queryClient.setQueryData(['session'], me);
    await api.call(desk, {});
    globalThis.fetch = fetch;
    expect(sent).toBe(expected);
  });

  test.each<[string, Me | null | undefined, Me | null, boolean]>([
    ['a first answer', undefined, acting('sen'), false],
    ['the same', acting('sen'), acting('sen'), false],
    ['another', acting('sen'), acting('dua'), true],
    ['one that has ended', acting('sen'), acting(null), true],
    ['a sign-in', null, acting('sen'), false],
    ['the end of the session, in which the page stays', acting('sen'), null, false],
  ])('makes the page begin anew or not: %s', (_, before, now, expected) => expect(hasSwitched(before, now)).toBe(expected));
});
