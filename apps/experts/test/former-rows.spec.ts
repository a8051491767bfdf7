import * as api from '@caunoi/contracts/experts/experts.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { ExpertExpiry } from '../src/experts/expert-expiry.job';
import { expertsService } from '../src/service';
import { profile } from './profile';

let service: TestService;
let owner = someone('scientist');
beforeAll(async () => {
  service = await startService(expertsService);
});
beforeEach(() => {
  owner = someone('scientist');
});
afterAll(stopServices);

const expire = () => service.app.get(ExpertExpiry).run();
const get = (id: string) => service.as(owner).call(api.getExpert, { params: { expertId: id } });
const revise = ({ id, version }: { id: string; version: number }, change = {}) =>
  service.as(owner).call(api.reviseProfile, { params: { expertId: id }, body: { version, ...profile, ...change } });
async function published() {
  const { id, version } = (await service.as(owner).call(api.startProfile, { body: profile })).body;
  return (await service.as(owner).call(api.publishProfile, { params: { expertId: id }, body: { version } })).body;
}

describe('what was accepted once and would be refused today', () => {
  /** A list has lost a code since, and a text may no longer be so long. */
  const former = { sectors: ['steam_engines'], orcid: 'chưa có', biography: 'x'.repeat(5000), keywords: ['k'.repeat(500)] };
  const outgrown = async () => {
    const { id } = await published();
    await service.db.query('UPDATE expert SET statement = statement || $2 WHERE id = $1', [id, former]);
    return id;
  };

  it('is shown as it was written, alone and in lists', async () => {
    const id = await outgrown();
    expect(await get(id)).toMatchObject({ status: 200, body: former });
    const own = await service.as(owner).call(api.myProfile, {});
    expect(own).toMatchObject({ status: 200, body: { profile: former } });
  });

  it('is told on', async () => {
    const id = await outgrown();
    service.clock.passDays(365);
    await expire();
    expect((await get(id)).body).toMatchObject({ status: 'expired', ...former });
    expect((await eventProbe(service.db).of(id)).at(-1)).toMatchObject({ type: 'caunoi.expert.expired.v1', data: former });
  });

  it('is not accepted again', async () => {
    const id = await outgrown();
    const { version } = (await get(id)).body;
    expect((await revise({ id, version }, former)).status).toBe(422);
  });
});
