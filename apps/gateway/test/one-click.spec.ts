import { problem } from './fake-services';
import { read, startBehindFakes } from './gateway';

let gateway: Awaited<ReturnType<typeof startBehindFakes>>;
beforeAll(async () => {
  gateway = await startBehindFakes();
});
afterAll(() => gateway.close());

/** As a mail program does: a form, from nowhere, without a session. */
const asMailProgram = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'cross-site',
  origin: 'null',
  'x-caunoi-csrf': '',
};
const press = (token: string) =>
  gateway.call('POST', `/unsubscribe${token}`, { headers: asMailProgram, body: 'List-Unsubscribe=One-Click' });

it('a mail program ends letters with one click', async () => {
  const { notifications } = gateway.fakes;
  notifications.does(() => ({ body: { topic: 'review' } }));
  expect(await press('?token=whose.review.seal')).toMatchObject({ status: 200, text: 'OK\n' });
  expect(notifications.seen.at(-1)).toMatchObject({ method: 'POST', path: '/unsubscriptions', body: '{"token":"whose.review.seal"}' });
});

it('what is no token of ours ends nothing', async () => {
  const { notifications } = gateway.fakes;
  notifications.does(() => problem(404, 'unsubscription.unknown'));
  for (const token of ['', '?token=x', '?token=x&token=y']) {
    const answer = await press(token);
    expect([answer.status, read(answer)['code']]).toEqual([404, 'unsubscription.unknown']);
  }
});

it('whoever only looks at the address ends nothing', async () => {
  const before = gateway.fakes.notifications.seen.length;
  const page = await gateway.call('GET', '/unsubscribe?token=whose.review.seal', { headers: { accept: 'text/html' } });
  expect([page.status, gateway.fakes.notifications.seen.length]).toEqual([200, before]);
});
