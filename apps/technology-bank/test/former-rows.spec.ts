import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { TechnologyExpiry } from '../src/technologies/technology-expiry.job';
import { technologyBankService } from '../src/service';
import { listing } from './listing';

let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService);
});
afterAll(stopServices);

const owner = someone('scientist');
const expire = () => service.app.get(TechnologyExpiry).run();
const get = (id: string) => service.as(owner).call(api.getTechnology, { params: { technologyId: id } });
const revise = ({ id, version }: { id: string; version: number }, change = {}) =>
  service.as(owner).call(api.reviseTechnology, { params: { technologyId: id }, body: { version, ...listing, ...change } });
async function published() {
  const { id, version } = (await service.as(owner).call(api.draftTechnology, { body: listing })).body;
  const { body } = await service.as(owner).call(api.submitTechnology, { params: { technologyId: id }, body: { version } });
  const word = { version: body.version, decision: 'publish', reason: 'ok', comment: '' };
  return (await service.as(someone('moderator')).call(api.reviewTechnology, { params: { technologyId: id }, body: word })).body;
}

describe('what was accepted once and would be refused today', () => {
  /** A list has lost a code since, and a text may no longer be so long. */
  const former = { sectors: ['steam_engines'], priceBand: 'đã bỏ', advantages: 'x'.repeat(5000), keywords: ['k'.repeat(500)] };
  const outgrown = async () => {
    const { id } = await published();
    await service.db.query('UPDATE technology SET statement = statement || $2 WHERE id = $1', [id, former]);
    return id;
  };

  it('is shown as it was written, alone and in lists', async () => {
    const id = await outgrown();
    expect(await get(id)).toMatchObject({ status: 200, body: former });
    const list = await service.as(owner).call(api.myTechnologies, { query: { limit: 100 } });
    expect(list.status).toBe(200);
    expect(list.body.items.find((technology) => technology.id === id)).toMatchObject(former);
  });

  it('is told on', async () => {
    const id = await outgrown();
    service.clock.passDays(365);
    await expire();
    expect((await get(id)).body).toMatchObject({ status: 'expired', ...former });
    expect((await eventProbe(service.db).of(id)).at(-1)).toMatchObject({ type: 'caunoi.technology.expired.v1', data: former });
  });

  it('is not accepted again', async () => {
    const id = await outgrown();
    const { version } = (await get(id)).body;
    expect((await revise({ id, version }, former)).status).toBe(422);
  });
});
