import * as api from '@caunoi/contracts/experts/experts.endpoints';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { expertsService } from '../src/service';
import { profile } from './profile';

let service: TestService;
beforeAll(async () => {
  service = await startService(expertsService);
});
afterAll(stopServices);

const expert = someone('scientist');
type Seen = { id: string; version: number };

const params = ({ id }: Seen) => ({ expertId: id });
const revise = async (seen: Seen, change: object) => {
  const body = { version: seen.version, ...profile, ...change };
  return (await service.as(expert).call(api.reviseProfile, { params: params(seen), body })).body;
};
const versions = (seen: Seen) => service.as().call(api.expertVersions, { params: params(seen) });

it('say when a profile changed and in what, never what it said before', async () => {
  const { id, version } = (
    await service.as(expert).call(api.startProfile, { body: { ...profile, biography: `Lời đã rút lại. ${profile.biography}` } })
  ).body;
  const shown = (await service.as(expert).call(api.publishProfile, { params: { expertId: id }, body: { version } })).body;
  expect((await versions(shown)).body).toEqual({ items: [{ version: shown.version, at: expect.any(String), changed: null }] });

  service.clock.passDays(1);
  const typing = await revise(shown, { biography: `Lời đang gõ dở. ${profile.biography}` });
  const done = await revise(typing, { biography: `Lời bây giờ. ${profile.biography}`, availableDays: 9 });
  const { status, body } = await versions(done);
  expect([status, body.items]).toEqual([
    200,
    [
      { version: done.version, at: expect.any(String), changed: ['biography', 'availableDays'] },
      { version: shown.version, at: expect.any(String), changed: null },
    ],
  ]);
  expect(JSON.stringify(body)).not.toContain('Lời');

  await service.as(expert).call(api.hideProfile, { params: { expertId: id }, body: { version: done.version } });
  expect(await versions(done)).toMatchObject({ status: 404, body: { code: 'expert.unknown' } });
});
