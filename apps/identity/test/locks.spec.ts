import { startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { concernedAccount } from '../src/accounts/account.queries';
import { lockedOrganisation } from '../src/organisations/membership.queries';
import { identityService } from '../src/service';
import { enter, invite, join } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(stopServices);

// If each of these waited, an invitation and a sign-in of the same person at the same moment would wait for each other.
it('a sign-in waits for nobody who changes the organisation', async () => {
  const { email, me } = await join(service);
  await service.db.transaction(async (tx) => {
    await lockedOrganisation(tx, me.organisation?.id ?? '');
    expect((await enter(service, email)).status).toBe(201);
  });
});

it('an invitation waits for nobody who changes the account of whoever makes it', async () => {
  const { me, actor } = await join(service);
  await service.db.transaction(async (tx) => {
    await concernedAccount(tx, me.account.id);
    await expect(invite(service, actor)).resolves.toMatchObject({ invitation: { manager: false } });
  });
});
