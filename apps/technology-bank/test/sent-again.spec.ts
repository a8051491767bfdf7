import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { v7 as uuidv7 } from 'uuid';
import { technologyBankService } from '../src/service';
import { listing } from './listing';

let service: TestService;
beforeAll(async () => {
  service = await startService(technologyBankService);
});
afterAll(stopServices);

const owner = someone('scientist');
const draft = (id: string, change = {}, actor = owner) =>
  service.as(actor).call(api.draftTechnology, { body: { ...listing, ...change, id } });
const mine = async (actor = owner) =>
  (await service.as(actor).call(api.myTechnologies, { query: { limit: 100 } })).body.items.map((technology) => technology.id);

it('a listing that is sent again under its id, also at once, is made once and answered as it is there', async () => {
  const id = uuidv7();
  const answers = await Promise.all([1, 2, 3, 4].map(() => draft(id)));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.id} ${body.reference}`)).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 201, body: { id, version: 1 } });
  expect(await draft(id, { title: 'Viết thêm trong lúc chờ' })).toEqual(answers[0]);
  expect(await mine()).toEqual([id]);
});

it('what another organisation has under an id is neither told nor changed', async () => {
  const id = uuidv7();
  const { body } = await draft(id);
  const stranger = someone('scientist');
  expect(await draft(id, { title: 'Chiếm lấy' }, stranger)).toMatchObject({ status: 404, body: { code: 'technology.unknown' } });
  expect(await mine(stranger)).toEqual([]);
  expect((await service.as(owner).call(api.getTechnology, { params: { technologyId: id } })).body).toEqual(body);
});
