import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { needsService } from '../src/service';
import { begin, mangoNeed } from './mango-need';

let service: TestService;
beforeAll(async () => {
  service = await startService(needsService);
  service.clock.set(begin);
});
afterAll(stopServices);

const owner = someone('business');
const draft = async () => (await service.as(owner).call(api.draftNeed, { body: mangoNeed })).body;

async function send(method: string, path: string, { tag, body }: { tag?: string; body?: object } = {}) {
  const response = await fetch(service.url + path, {
    method,
    headers: {
      authorization: JSON.stringify(owner),
      ...(tag === undefined ? {} : { 'if-match': tag }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, etag: response.headers.get('etag'), body: (await response.json()) as Record<string, unknown> };
}

it('an answer that is a version says so in its ETag, a list has none', async () => {
  const { id, version } = await draft();
  expect(await send('GET', `/needs/${id}`)).toMatchObject({ status: 200, etag: `"${version}"` });
  expect(await send('POST', '/needs', { body: mangoNeed })).toMatchObject({ status: 201, etag: '"1"' });
  expect(await send('GET', '/needs/mine')).toMatchObject({ status: 200, etag: null });
});

it('If-Match says as well as the body which version was seen', async () => {
  const { id } = await draft();
  const change = (title: string, tag: string) => send('PUT', `/needs/${id}`, { tag, body: { ...mangoNeed, title } });
  expect(await change('Giữ xoài tươi 36 ngày', '"1"')).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { title: 'Giữ xoài tươi 36 ngày' },
  });
  expect(await change('Giữ xoài tươi 37 ngày', '"1"')).toMatchObject({
    status: 412,
    body: { code: 'need.stale', current: { version: 2 } },
  });
  expect(await send('POST', `/needs/${id}/submission`, { tag: '"2"' })).toMatchObject({ status: 200, etag: '"3"' });
});

it.each(['W/"1"', '*', '1', '"1", "2"', '"0"', '"mot"', '"2"'])('%s is no tag of the version that the body names', async (tag) => {
  const { id, version } = await draft();
  expect(await send('PUT', `/needs/${id}`, { tag, body: { ...mangoNeed, version } })).toMatchObject({
    status: 422,
    body: { code: 'request.invalid', errors: [{ in: 'header', pointer: '/if-match' }] },
  });
});

it('without either the version is asked for', async () => {
  const { id } = await draft();
  expect(await send('PUT', `/needs/${id}`, { body: mangoNeed })).toMatchObject({
    status: 422,
    body: { errors: [{ in: 'body', pointer: '/version' }] },
  });
});

it('a need is written back as it was read; what only the platform sets comes along and changes nothing', async () => {
  const { body: read } = await service.as(owner).call(api.getNeed, { params: { needId: (await draft()).id } });
  const sent = { ...read, confidential: read.confidential ?? '', title: 'Giữ xoài tươi 40 ngày' };
  const strange = { status: 'published' as const, reference: 'N-999999', organisationId: null };
  const answer = await service.as(owner).call(api.reviseNeed, { params: { needId: read.id }, body: { ...sent, ...strange } });
  const { updatedAt } = answer.body;
  expect(answer).toEqual({ status: 200, body: { ...read, title: 'Giữ xoài tươi 40 ngày', version: read.version + 1, updatedAt } });
});

it('a need is written back in a statement of its own, as release 0.1.0 asked for', async () => {
  const { id, version } = await draft();
  const body = { version, statement: { ...mangoNeed, title: 'Giữ xoài tươi 41 ngày' } } as never;
  expect(await service.as(owner).call(api.reviseNeed, { params: { needId: id }, body })).toMatchObject({
    status: 200,
    body: { title: 'Giữ xoài tươi 41 ngày', sector: mangoNeed.sector },
  });
});
