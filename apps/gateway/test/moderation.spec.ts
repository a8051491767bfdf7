import { log } from '@caunoi/kit/log';
import { randomUUID } from 'node:crypto';
import type { Behaviour } from './fake-services';
import { read, startBehindFakes } from './gateway';

let gateway: Awaited<ReturnType<typeof startBehindFakes>>;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes();
});
afterAll(() => gateway.close());

const [lan, binh, need, listing] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const until = '2026-11-22T03:30:00.000Z';
const claims =
  (...items: object[]): Behaviour =>
  () => ({ body: { items } });
const names = (what: Behaviour) =>
  gateway.fakes.identity.does((seen, response) =>
    seen.path.startsWith('/accounts/names') ? what(seen, response) : gateway.identity.answers(seen, response),
  );
const ask = async (...roles: Parameters<typeof gateway.identity.open>) => {
  const answer = await gateway.call('GET', '/v1/review-queue/claims', { session: gateway.identity.open(...roles) });
  return { status: answer.status, body: read(answer) };
};

beforeEach(() => {
  gateway.fakes.needs.does(claims({ thingId: need, accountId: lan, until, takenFrom: binh, word: 'Gấp' }));
  gateway.fakes['technology-bank'].does(claims({ thingId: listing, accountId: binh, until, takenFrom: null, word: null }));
  names(claims({ id: lan, fullName: 'Lan' }, { id: binh, fullName: 'Bình' }));
});

it('who is at which text of either kind is said by name', async () =>
  expect(await ask('moderator')).toMatchObject({
    status: 200,
    body: {
      items: [
        { thingId: need, by: { accountId: lan, fullName: 'Lan' }, takenFrom: { fullName: 'Bình' }, word: 'Gấp', until },
        { thingId: listing, by: { fullName: 'Bình' }, takenFrom: null, word: null },
      ],
      degraded: [],
    },
  }));

it('without names it is still said that somebody is at it', async () => {
  names((_, response) => {
    response.destroy();
    return 'silent';
  });
  expect(await ask('administrator')).toMatchObject({
    status: 200,
    body: { items: [{ by: { accountId: lan, fullName: null } }, { by: { fullName: null } }], degraded: ['names'] },
  });
});

it('where nobody is at anything no name is asked for', async () => {
  gateway.fakes.needs.does(claims());
  gateway.fakes['technology-bank'].does(claims());
  const before = gateway.fakes.identity.seen.length;
  expect(await ask('moderator')).toMatchObject({ body: { items: [] } });
  expect(gateway.fakes.identity.seen.slice(before).filter(({ path }) => path.startsWith('/accounts/names'))).toEqual([]);
});

it('only those who review may ask', async () =>
  expect(await ask('business')).toMatchObject({ status: 403, body: { code: 'access.role' } }));
