import * as api from '@caunoi/contracts/identity/identity.endpoints';
import { eventually } from '@caunoi/testing/events/eventually';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { startService } from '@caunoi/testing/test-service';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { SigningKeys } from '../src/sessions/signing-keys.service';
import { identityService } from '../src/service';
import { join } from './people';

afterAll(stopPostgres);

it('replicas that start at the same moment sign with one key', async () => {
  const fresh = await startService(identityService);
  const replicas = [1, 2].map(() => new SigningKeys(fresh.db, fresh.clock));
  const { published } = await fresh.db.transaction(async (tx) => {
    await tx.query('LOCK TABLE signing_key IN SHARE ROW EXCLUSIVE MODE');
    const published = replicas.map((replica) => replica.published());
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await eventually(async () => expect(await fresh.db.query<unknown[]>(waiting)).toHaveLength(2));
    return { published };
  });
  const [one, other] = await Promise.all(published);
  expect(one?.keys).toHaveLength(1);
  expect(other).toEqual(one);
  await fresh.close();
});

it('a session is exchanged for a token of one minute that services can verify', async () => {
  const service = await startService(identityService);
  const { me, secret } = await join(service);
  const { body } = await service.as().call(api.exchangeSession, { body: { secret } });
  const keys = await service.as().call(api.publicKeys, {});
  const { payload } = await jwtVerify(body.token, createLocalJWKSet(keys.body as never), {
    currentDate: service.clock.now(),
    issuer: 'caunoi:identity',
    audience: 'caunoi:services',
  });
  expect(payload).toMatchObject({ sub: me.account.id, org: me.organisation.id, roles: ['business'], exp: (payload.iat ?? 0) + 60 });
  expect(Date.parse(body.expiresAt)).toBe((payload.exp ?? 0) * 1000);
  await service.close();
});
