import { ProblemError } from '@caunoi/contracts/client';
import { MutationObserver, QueryObserver } from '@tanstack/react-query';
import { noteSignedOut, queryClient } from './query-client';

const problem = (status: number, code: ProblemError['code']) => new ProblemError({ title: code, status, code });

/** How often the platform is asked who is signed in, while a page shows it. */
async function asked(work: () => unknown) {
  let times = 0;
  queryClient.clear();
  queryClient.setQueryData(['session'], { account: { fullName: 'Lan' } });
  const header = new QueryObserver(queryClient, {
    queryKey: ['session'],
    queryFn: () => {
      times += 1;
      return null;
    },
    staleTime: Infinity,
  });
  const leave = header.subscribe(() => undefined);
  await work();
  await new Promise((done) => setImmediate(done));
  leave();
  return { times, me: queryClient.getQueryData(['session']) };
}

const failing = (error: Error) => () => Promise.reject(error);
const read = (error: Error) =>
  queryClient.fetchQuery({ queryKey: ['needs'], queryFn: failing(error), retry: false }).catch(() => undefined);
const change = (error: Error) => new MutationObserver(queryClient, { mutationFn: failing(error) }).mutate().catch(() => undefined);

test.each([
  ['reads', read],
  ['changes something', change],
  ['saves a draft', noteSignedOut],
])('who %s after the session has ended is seen to be signed out at once', async (_, work) => {
  for (const code of ['access.signed_out', 'session.unknown'] as const)
    expect(await asked(() => work(problem(401, code)))).toEqual({ times: 1, me: null });
});

test.each([
  ['another refusal', problem(403, 'access.role')],
  ['a wrong password', problem(401, 'session.refused')],
  ['a broken line', new Error('network')],
])('%s says nothing of the session', async (_, error) => {
  expect(await asked(() => read(error))).toMatchObject({ times: 0, me: { account: { fullName: 'Lan' } } });
});
