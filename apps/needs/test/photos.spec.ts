import { NeedStatement } from '@caunoi/contracts/needs/need';
import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { NeedPicturesNamed } from '@caunoi/contracts/needs/needs.events';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { needsService } from '../src/service';
import { begin as beginning, mangoNeed } from './mango-need';

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService);
  service.clock.set(beginning);
});
afterAll(stopServices);

const owner = someone('business');
const placeholder = 'data:image/webp;base64,UklGRg==';
const photo = (change: object = {}) => ({
  fileId: randomUUID(),
  alt: 'Xoài thối cuống sau 21 ngày',
  width: 1600,
  height: 1200,
  placeholder,
  ...change,
});
const begin = async (photos: object[]) =>
  (await service.as(owner).call(api.draftNeed, { body: { ...NeedStatement.parse(mangoNeed), photos } })).body;
const told = async (id: string) =>
  (await eventProbe(service.db).of(id)).flatMap(({ type, data }) => (type === NeedPicturesNamed.type ? [data] : []));

it('says which photos it names, and who sees them, from the draft to the end', async () => {
  const [one, other] = [photo(), photo({ alt: '' })];
  let need = await begin([one]);
  const params = { needId: need.id };
  const naming = (shownTo: string, ...photos: { fileId: string }[]) => ({
    ...{ id: need.id, organisationId: owner.organisationId, shownTo },
    pictures: photos.map(({ fileId }) => fileId),
  });
  const statement = NeedStatement.parse({ ...mangoNeed, photos: [other, one] });
  ({ body: need } = await service.as(owner).call(api.reviseNeed, { params, body: { version: need.version, ...statement } }));
  expect(need.photos).toEqual([other, one]);
  const seen = () => ({ params, body: { version: need.version } });
  ({ body: need } = await service.as(owner).call(api.submitNeed, seen()));
  const review = { ...seen(), body: { version: need.version, decision: 'publish', reason: 'ok' } };
  ({ body: need } = await service.as(someone('moderator')).call(api.reviewNeed, review));
  ({ body: need } = await service.as(owner).call(api.withdrawNeed, seen()));
  expect(await told(need.id)).toEqual([
    naming('owner', one),
    naming('owner', other, one),
    naming('reviewer', other, one),
    naming('public', other, one),
    naming('reviewer', other, one),
  ]);
});

it('a draft that is thrown away takes its naming back; one without photos says nothing of them', async () => {
  const { id: needId } = await begin([photo()]);
  expect((await service.as(owner).call(api.discardNeed, { params: { needId } })).status).toBe(204);
  const taken = (await eventProbe(service.db).of(needId)).filter(({ data }) => data === null);
  expect(taken).toMatchObject([{ type: 'caunoi.tombstone.v1' }]);
  const { id } = await begin([]);
  expect(await told(id)).toEqual([]);
});

it('what stands beside a photo gives nobody away', async () => {
  const statement = NeedStatement.parse({ ...mangoNeed, anonymous: true, photos: [photo({ alt: 'Gọi 0912 345 678 để xem' })] });
  const anonymous = await service.as({ ...owner, organisationId: null, capacities: [] }).call(api.assessNeed, { body: statement });
  expect(anonymous.body.leaks).toMatchObject([{ field: 'photos', kind: 'phone' }]);
  const named = await service.as(owner).call(api.assessNeed, { body: { ...statement, anonymous: false } });
  expect(named.status === 200 ? named.body.defects : []).toContainEqual(
    expect.objectContaining({ code: 'contact.shown', field: 'photos' }),
  );
});

it.each([
  ['a placeholder that is a drawing', { placeholder: 'data:image/svg+xml;base64,AAAA' }],
  ['a placeholder elsewhere', { placeholder: 'https://vi-du.vn/a.webp' }],
  ['no size', { width: 0 }],
  ['no file', { fileId: 'anh.jpg' }],
])('refuses %s', async (_, change) => {
  expect(await service.as(owner).call(api.draftNeed, { body: { photos: [photo(change)] } })).toMatchObject({ status: 422 });
});

it('takes eight photos and no more', async () => {
  const many = (n: number) => ({ body: { photos: Array.from({ length: n }, () => photo()) } });
  expect((await service.as(owner).call(api.draftNeed, many(8))).status).toBe(201);
  expect((await service.as(owner).call(api.draftNeed, many(9))).status).toBe(422);
});
