import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { identityService } from '../src/service';
import { actorOf, invited, join, personOf } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

type Signed = Pick<Awaited<ReturnType<typeof join>>, 'as' | 'actor'>;
const invite = ({ as, actor: { organisationId } }: Signed, sent = {}) =>
  as.call(api.inviteMember, { params: { organisationId }, body: { fullName: 'Người được mời', manager: true }, ...sent });
const secretOf = async (one: Signed) => (await invite(one)).body.secret;
const read = async (secret: string) => (await service.as().call(api.readInvitation, { body: { secret } })).status;

/** Two who manage the same organisation. */
async function managers() {
  const chief = await join(service);
  const { secret } = await invited(service, await secretOf(chief));
  const actor = await actorOf(service, secret);
  const deputy = { secret, actor, as: service.as(actor) };
  return { chief, deputy, place: { organisationId: actor.organisationId, accountId: actor.id } };
}
type Managers = Awaited<ReturnType<typeof managers>>;

const dismiss = ({ chief, place }: Managers) => chief.as.call(api.endMembership, { params: place });
const setManager = ({ chief, place }: Managers, manager: boolean) => chief.as.call(api.setManager, { params: place, body: { manager } });
const ends: [string, (of: Managers) => Promise<{ status: number }>][] = [
  ['is dismissed', dismiss],
  ['leaves', ({ deputy, place }) => deputy.as.call(api.endMembership, { params: place })],
  ['manages no more', (of) => setManager(of, false)],
  [
    'had an address that is freed',
    ({ place: { accountId } }) => service.as(someone('administrator')).call(administration.releaseAddress, { params: { accountId } }),
  ],
];

it('a dismissed manager does not come back by an invitation of their own making', async () => {
  const both = await managers();
  const secret = await secretOf(both.deputy);
  expect((await dismiss(both)).status).toBe(204);
  const back = await service.as(await personOf(service, both.deputy.secret)).call(api.joinOrganisation, { body: { secret } });
  expect(back).toMatchObject({ status: 404, body: { code: 'invitation.unknown' } });
});

it.each(ends)('the invitations of a manager who %s end; those of others stay', async (_, happens) => {
  const both = await managers();
  const [theirs, others, elsewhere] = [await secretOf(both.deputy), await secretOf(both.chief), await secretOf(await join(service))];
  expect((await happens(both)).status).toBeLessThan(300);
  expect([await read(theirs), await read(others), await read(elsewhere)]).toEqual([404, 200, 200]);
});

it.each(ends)('when a manager %s, what was made before it was noted by whom ends too', async (_, happens) => {
  const both = await managers();
  const unsigned = await secretOf(both.chief);
  await service.db.query('UPDATE invitation SET invited_by = NULL');
  const elsewhere = await secretOf(await join(service));
  await service.db.query('UPDATE invitation SET invited_by = NULL');
  expect((await happens(both)).status).toBeLessThan(300);
  expect([await read(unsigned), await read(elsewhere)]).toEqual([404, 200]);
});

it('the invitations of whoever is made a manager once more stay', async () => {
  const both = await managers();
  const secret = await secretOf(both.deputy);
  expect((await setManager(both, true)).status).toBe(200);
  expect(await read(secret)).toBe(200);
});

it('an invitation that is asked for again under its key is not told to who has left, and leads nowhere for who manages no more', async () => {
  const key = randomUUID();
  const gone = await managers();
  expect((await invite(gone.deputy, { key })).status).toBe(201);
  await dismiss(gone);
  const now = await personOf(service, gone.deputy.secret);
  expect(await invite({ ...gone.deputy, as: service.as(now) }, { key })).toMatchObject({
    status: 404,
    body: { code: 'organisation.unknown' },
  });

  const demoted = await managers();
  const { secret } = (await invite(demoted.deputy, { key })).body;
  await setManager(demoted, false);
  expect(await read(secret)).toBe(404);
});
