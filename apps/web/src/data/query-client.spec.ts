import { currentSession, desk } from '@caunoi/contracts/gateway/gateway.endpoints';
import { QueryObserver } from '@tanstack/react-query';
import { api } from '../api';
import { ProblemError } from '@caunoi/contracts/client';
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

test.each(['access.signed_out', 'session.unknown'])('who is told %s is seen to be signed out at once', async (code) => {
  expect(await after(401, code)).toEqual({ asked: 1, me: null });
});

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
