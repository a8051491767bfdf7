import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { startService, type TestService } from '@caunoi/testing/test-service';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { identityService } from '../src/service';

let service: TestService;
beforeAll(async () => {
  service = await startService(identityService);
});
afterAll(async () => {
  await service.close();
  await stopPostgres();
});

let serial = 0;
const organisation = () => ({ name: 'HTX Mùa Nước Nổi', type: 'household_cooperative', province: '82', taxCode: String(1_400_000_000 + ++serial) });
const person = (change = {}) => ({
  email: `nguoi${++serial}@vi-du.vn`,
  password: 'cầu tre lắc lẻo 2026',
  fullName: 'Người Thử',
  role: 'business',
  organisation: organisation(),
  ...change,
});
const nobody = () => service.as();

it('signs up, exchanges the session for a token that services can verify, and signs out', async () => {
  const signUp = person();
  const opened = await nobody().call(api.signUp, { body: signUp });
  expect(opened).toMatchObject({ status: 201, body: { me: { account: { email: signUp.email }, roles: ['business'], manager: true } } });
  const { secret, me } = opened.body;

  const { body } = await nobody().call(api.exchangeSession, { body: { secret } });
  const keys = await nobody().call(api.publicKeys, {});
  const { payload } = await jwtVerify(body.token, createLocalJWKSet(keys.body as never), { currentDate: service.clock.now() });
  expect(payload).toMatchObject({ sub: me.account.id, org: me.organisation.id, roles: ['business'] });
  expect(JSON.stringify(keys.body)).not.toContain('"d"');

  await nobody().call(api.closeSession, { body: { secret } });
  expect(await nobody().call(api.exchangeSession, { body: { secret } })).toMatchObject({ status: 401, body: { code: 'session.unknown' } });
});
