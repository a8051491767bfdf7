import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { technologyBankService } from '../src/service';
import { listing } from './listing';

let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService);
});
afterAll(stopServices);

const owner = someone('scientist');
const reviewer = someone('moderator');
type Seen = { id: string; version: number };

const params = ({ id }: Seen) => ({ technologyId: id });
const versions = (thing: Seen) => service.as().call(api.technologyVersions, { params: params(thing) });
const publish = async (change = {}, seen?: Seen) => {
  const statement = { ...listing, ...change };
  const { id, version } = seen
    ? (await service.as(owner).call(api.reviseTechnology, { params: params(seen), body: { version: seen.version, ...statement } })).body
    : (await service.as(owner).call(api.draftTechnology, { body: statement })).body;
  const sent = (await service.as(owner).call(api.submitTechnology, { params: { technologyId: id }, body: { version } })).body;
  service.clock.passDays(1);
  const body = { version: sent.version, decision: 'publish', reason: 'ok', comment: '' };
  return (await service.as(reviewer).call(api.reviewTechnology, { params: { technologyId: id }, body })).body;
};
const titles = async (thing: Seen) => (await versions(thing)).body.items.map(({ statement: { title } }) => title);

it('are there for everybody, newest first, each as it was shown', async () => {
  const first = await publish({ title: 'Tên đầu tiên' });
  expect(await titles(first)).toEqual(['Tên đầu tiên']);
  const second = await publish({ title: 'Tên thứ hai' }, first);
  const { items } = (await versions(second)).body;
  expect(items.map(({ statement, version }) => [statement.title, version])).toEqual([
    ['Tên thứ hai', second.version],
    ['Tên đầu tiên', first.version],
  ]);
  expect(Date.parse(items[0]!.at)).toBeGreaterThan(Date.parse(items[1]!.at));
});

it('say nothing confidential, nor that it changed', async () => {
  const first = await publish({ confidential: 'Công thức bí mật số một' });
  const second = await publish({ confidential: 'Công thức bí mật số hai' }, first);
  const { body } = await versions(second);
  expect(body.items).toHaveLength(1);
  expect(JSON.stringify(body)).not.toContain('bí mật');
});

it('are of what was shown before anything was kept, too', async () => {
  const thing = await publish({ title: 'Có từ trước' });
  await service.db.query('DELETE FROM published_text WHERE thing_id = $1', [thing.id]);
  expect(await titles(thing)).toEqual(['Có từ trước']);
});

it('are not there as long as the listing is not', async () => {
  const thing = await publish();
  const { body } = await service.as(owner).call(api.reviseTechnology, {
    params: params(thing),
    body: { version: thing.version, ...listing, title: 'Chưa ai đọc' },
  });
  for (const one of [body, { id: randomUUID(), version: 1 }])
    expect(await versions(one)).toMatchObject({ status: 404, body: { code: 'technology.unknown' } });
  const renewed = await publish({ title: 'Đã duyệt lại' }, body);
  expect(await titles(renewed)).toEqual(['Đã duyệt lại', listing.title]);
});
