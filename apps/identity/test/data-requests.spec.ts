import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import type { DataRequestStep } from '@caunoi/contracts/identity/data-request';
import * as api from '@caunoi/contracts/identity/data-requests.endpoints';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { DataRequestsDue } from '../src/own-data/data-requests-due.job';
import { identityService } from '../src/service';
import { join } from './people';

let service: TestService;
beforeAll(async () => {
  service = await startService({ ...identityService, jobs: [] });
});
beforeEach(() => service.clock.set('2026-11-02T03:00:00Z'));
afterAll(stopServices);

const administrator = () => service.as(someone('administrator'));
const words = { kind: 'correction', text: 'Họ tên của tôi viết sai dấu.' } as const;

async function asked(body: object = words) {
  const one = await join(service);
  const { body: request } = await one.as.call(api.askAboutData, { body });
  const answer = (step: DataRequestStep, version: number, text = 'Chúng tôi sửa trong tuần này.') =>
    administrator().call(api.answerDataRequest, { params: { requestId: request.id }, body: { step, version, text } });
  const mine = async () => (await one.as.call(api.myDataRequests, {})).body.items;
  return { ...one, request, answer, mine };
}
const listed = async (id: string) => (await administrator().call(api.listDataRequests, {})).body.items.find((one) => one.id === id);

it('what is asked has the limits of the law from that moment on, and stands on the desk with whom it is of', async () => {
  const { request, email, mine } = await asked();
  expect(request).toMatchObject({
    ...{ ...words, state: 'received', extended: false, answer: null, version: 1 },
    ...{ askedAt: '2026-11-02T03:00:00.000Z', answerBy: '2026-11-04T16:59:59.999Z', doneBy: '2026-11-12T16:59:59.999Z' },
  });
  expect(await mine()).toEqual([request]);
  expect(await listed(request.id)).toMatchObject({ ...request, email, late: false });
});

it('of one kind one is open at a time, also of two that come at the same moment', async () => {
  const { as } = await asked();
  expect(await as.call(api.askAboutData, { body: words })).toMatchObject({ status: 409, body: { code: 'data_request.open' } });
  expect((await as.call(api.askAboutData, { body: { ...words, kind: 'access' } })).status).toBe(201);
  const both = await Promise.all([1, 2].map(() => as.call(api.askAboutData, { body: { ...words, kind: 'erasure' } })));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

it('is answered step by step, each told in words; what is over stays over', async () => {
  const { actor, email, request, answer, mine } = await asked();
  expect((await answer('accept', 1)).body).toMatchObject({ state: 'accepted', answer: 'Chúng tôi sửa trong tuần này.', version: 2 });
  expect(await answer('accept', 2)).toMatchObject({ status: 409, body: { code: 'data_request.wrong_step' } });
  expect((await answer('extend', 2)).body).toMatchObject({ extended: true, doneBy: '2026-11-27T16:59:59.999Z', version: 3 });
  expect(await answer('extend', 3)).toMatchObject({ status: 409, body: { code: 'data_request.wrong_step' } });
  expect(await answer('done', 1)).toMatchObject({ status: 412, body: { code: 'data_request.stale' } });
  expect((await answer('done', 3, 'Đã sửa.')).body).toMatchObject({ state: 'done', answer: 'Đã sửa.' });
  expect(await answer('refuse', 4)).toMatchObject({ status: 409, body: { code: 'data_request.over' } });
  expect(await mine()).toMatchObject([{ id: request.id, state: 'done', answer: 'Đã sửa.' }]);
  const told = (await eventProbe(service.db).of(actor.id)).filter(({ type }) => type === 'caunoi.data_request.answered.v1');
  expect(told.map(({ data }) => data)).toMatchObject([
    { step: 'accept', kind: 'correction', email },
    { step: 'extend', doneBy: '2026-11-27T16:59:59.999Z' },
    { step: 'done', text: 'Đã sửa.' },
  ]);
});

it('is taken back by whose it is, as long as it is open; to everybody else it does not exist', async () => {
  const { as, request, answer, mine } = await asked();
  const params = { requestId: request.id };
  const other = await join(service);
  for (const wrong of [params, { requestId: randomUUID() }])
    expect(await other.as.call(api.takeBackDataRequest, { params: wrong })).toMatchObject({
      status: 404,
      body: { code: 'data_request.unknown' },
    });
  expect((await other.as.call(api.listDataRequests, {})).status).toBe(403);
  expect((await as.call(api.takeBackDataRequest, { params })).status).toBe(204);
  expect(await mine()).toMatchObject([{ state: 'taken_back' }]);
  expect(await as.call(api.takeBackDataRequest, { params })).toMatchObject({ status: 409, body: { code: 'data_request.over' } });
  expect(await answer('done', 2)).toMatchObject({ status: 409, body: { code: 'data_request.over' } });
});

it('whose limit has passed is late, and the job that looks for it fails until it is done', async () => {
  const { request, answer } = await asked();
  const due = () => service.app.get(DataRequestsDue).run();
  const { failed: before } = await due();
  service.clock.set('2026-11-04T17:00:00Z');
  expect(await listed(request.id)).toMatchObject({ late: true });
  expect((await due()).failed).toBeGreaterThan(before);
  expect((await due()).error).toBeInstanceOf(Error);
  await answer('accept', 1);
  expect(await listed(request.id)).toMatchObject({ late: false });
  service.clock.set('2026-11-12T17:00:00Z');
  expect(await listed(request.id)).toMatchObject({ late: true });
  await answer('done', 2);
  expect(await listed(request.id)).toMatchObject({ late: false, state: 'done' });
});

it('of an account that is closed the words go, that it was asked stays', async () => {
  const { actor, request, answer } = await asked();
  await answer('accept', 1);
  await administrator().call(administration.releaseAddress, { params: { accountId: actor.id } });
  expect(await listed(request.id)).toMatchObject({ text: '', answer: '', state: 'done' });
  expect((await eventProbe(service.db).of(actor.id)).filter(({ type }) => type === 'caunoi.tombstone.v1')).toHaveLength(2);
});
