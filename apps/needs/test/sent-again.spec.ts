import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { v7 as uuidv7 } from 'uuid';
import { needsService } from '../src/service';
import { mangoNeed } from './mango-need';

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService);
});
afterAll(stopServices);

const owner = someone('business');
const draft = (id: string | undefined, change = {}, actor = owner) =>
  service.as(actor).call(api.draftNeed, { body: { ...mangoNeed, ...change, ...(id ? { id } : {}) } });
const copy = (needId: string, id: string, actor = owner) => service.as(actor).call(api.copyNeed, { params: { needId }, body: { id } });
const mine = async (actor = owner) =>
  (await service.as(actor).call(api.myNeeds, { query: { limit: 100 } })).body.items.map((need) => need.id);

it('a need that is sent again under its id is made once, and answered as it is there', async () => {
  const id = uuidv7();
  const first = await draft(id);
  expect(first).toMatchObject({ status: 201, body: { id, version: 1 } });
  expect(await draft(id, { title: 'Viết thêm trong lúc chờ' })).toEqual(first);
  expect((await mine()).filter((one) => one === id)).toHaveLength(1);
});

it('sent several times at once it is made once', async () => {
  const someoneElse = someone('business');
  const id = uuidv7();
  const answers = await Promise.all([1, 2, 3, 4].map(() => draft(id, {}, someoneElse)));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.id} ${body.reference}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect(await mine(someoneElse)).toEqual([id]);
});

it('what another organisation has under an id is neither told nor changed', async () => {
  const id = uuidv7();
  const { body } = await draft(id);
  const stranger = someone('business');
  expect(await draft(id, { title: 'Chiếm lấy' }, stranger)).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
  expect(await mine(stranger)).toEqual([]);
  expect((await service.as(owner).call(api.getNeed, { params: { needId: id } })).body).toEqual(body);
});

it('a copy that is sent again is made once', async () => {
  const { body } = await draft(uuidv7());
  const id = uuidv7();
  const first = await copy(body.id, id);
  expect(first).toMatchObject({ status: 201, body: { id, title: body.title, deadline: null } });
  expect(await copy(body.id, id)).toEqual(first);
  const stranger = someone('business');
  const { body: other } = await draft(undefined, {}, stranger);
  expect(await copy(other.id, id, stranger)).toMatchObject({ status: 404, body: { code: 'need.unknown' } });
});

it('without an id every call makes one more', async () => {
  const [first, second] = [await draft(undefined), await draft(undefined)];
  expect(first.body.id).not.toBe(second.body.id);
});

it('only an id that nobody else chooses by chance is taken', async () => {
  expect(await draft('00000000-0000-4000-8000-000000000001')).toMatchObject({
    status: 422,
    body: { code: 'request.invalid', errors: [{ in: 'body', pointer: '/id' }] },
  });
});
