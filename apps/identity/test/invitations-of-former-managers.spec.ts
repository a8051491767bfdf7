import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import { inviteMember, joinOrganisation, readInvitation } from '@caunoi/contracts/identity/invitations.endpoints';
import { endMembership, removeMember, setManager as setManagerOf } from '@caunoi/contracts/identity/members.endpoints';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { identityService } from '../src/service';
import { admit, invite, join, personOf } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

type Signed = Pick<Awaited<ReturnType<typeof join>>, 'actor'>;
const secretOf = async ({ actor }: Signed, email?: string) =>
  (await invite(service, actor, { manager: true, ...(email && { email }) })).secret;
const read = async (secret: string) => (await service.as().call(readInvitation, { body: { secret } })).status;

/** Two who manage the same organisation. */
async function managers() {
  const chief = await join(service);
  const deputy = await admit(service, chief.actor, { manager: true });
  return { chief, deputy, place: { organisationId: deputy.actor.organisationId, accountId: deputy.accountId } };
}
type Managers = Awaited<ReturnType<typeof managers>>;

const dismiss = ({ chief, place }: Managers) => chief.as.call(removeMember, { params: place, body: { reason: 'Đã nghỉ việc' } });
const setManager = ({ chief, place }: Managers, manager: boolean) => chief.as.call(setManagerOf, { params: place, body: { manager } });
const ends: [string, (of: Managers) => Promise<{ status: number }>][] = [
  ['is dismissed', dismiss],
  ['leaves', ({ deputy, place }) => deputy.as.call(endMembership, { params: place })],
  ['manages no more', (of) => setManager(of, false)],
  [
    'had an address that is freed',
    ({ place: { accountId } }) => service.as(someone('administrator')).call(administration.releaseAddress, { params: { accountId } }),
  ],
];

it('a dismissed manager does not come back by an invitation of their own making', async () => {
  const both = await managers();
  const secret = await secretOf(both.deputy, `khac-${both.deputy.email}`);
  await service.db.query('UPDATE account SET email = $2 WHERE id = $1', [both.deputy.accountId, `khac-${both.deputy.email}`]);
  expect((await dismiss(both)).status).toBe(204);
  const back = await service.as(await personOf(service, both.deputy.secret)).call(joinOrganisation, { body: { secret } });
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

it('an invitation that is asked for again under its key is not told to who has left', async () => {
  const gone = await managers();
  const { organisationId } = gone.place;
  const sent = { params: { organisationId }, body: { email: 'khach@vi-du.vn', manager: true }, key: randomUUID() };
  expect((await gone.deputy.as.call(inviteMember, sent)).status).toBe(201);
  await dismiss(gone);
  const now = await personOf(service, gone.deputy.secret);
  expect(await service.as(now).call(inviteMember, sent)).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
});
