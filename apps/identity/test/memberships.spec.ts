import type { Role } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { someone, startService, type TestService } from '@caunoi/testing/test-service';
import { MembershipEntity } from '../src/organisations/membership.entity';
import { identityService } from '../src/service';
import { enter, join, personOf } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(async () => {
  await service.close();
  await stopPostgres();
});

const grant = (accountId: string, roles: Role[], organisationId?: string) =>
  service.as(someone('administrator')).call(api.setRoles, { params: { accountId }, body: { roles, organisationId } });

describe('somebody without a membership', () => {
  const alone = async () => {
    const one = await join(service);
    await service.db.manager.delete(MembershipEntity, { accountId: one.actor.id });
    return one;
  };

  it('signs in, acts for nobody and in no capacity, and is told so', async () => {
    const { email, actor } = await alone();
    const { status, body } = await enter(service, email);
    expect({ status, me: body.me }).toMatchObject({ status: 201, me: { organisation: null, manager: false, roles: [], memberships: [] } });
    const now = await personOf(service, body.secret);
    expect(now).toMatchObject({ id: actor.id, organisationId: null, memberOf: [], capacities: [] });
    expect((await service.as(now).call(api.getMe, {})).body).toEqual(body.me);
  });

  it('keeps what the platform has appointed them to, until it is withdrawn', async () => {
    const { email, actor, secret } = await alone();
    expect(await grant(actor.id, ['moderator'])).toMatchObject({ status: 200, body: { roles: ['moderator'] } });
    expect(await personOf(service, secret)).toMatchObject({ organisationId: null, capacities: [], platformRoles: ['moderator'] });
    const { body } = await service.as(someone('administrator')).call(api.listAccounts, { query: { q: email } });
    expect(body.items).toMatchObject([{ organisationId: null, organisationName: '', roles: ['moderator'] }]);
    expect((await grant(actor.id, [])).status).toBe(200);
    expect(await personOf(service, secret)).toMatchObject({ platformRoles: [] });
  });

  it('is given no capacity, for there is no organisation for it', async () => {
    const { actor } = await alone();
    expect(await grant(actor.id, ['business'])).toMatchObject({ status: 404, body: { code: 'membership.unknown' } });
  });

  it('sees nothing of what was theirs, even by a token of before', async () => {
    const { actor, as } = await alone();
    const params = { organisationId: actor.organisationId };
    expect(await as.call(api.listInvitations, { params })).toMatchObject({ status: 404, body: { code: 'organisation.unknown' } });
    expect((await as.call(api.getMe, {})).body).toMatchObject({ organisation: null, manager: false });
  });
});
