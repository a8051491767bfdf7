import { log } from '@caunoi/kit/log';
import PDFDocument from 'pdfkit';
import { problem } from './fake-services';
import { startBehindFakes } from './gateway';
import { technologyOf } from './things';

type Gateway = Awaited<ReturnType<typeof startBehindFakes>>;
let gateway: Gateway;
beforeAll(async () => {
  log.level = 'silent';
  gateway = await startBehindFakes();
});
afterAll(() => gateway.close());

const id = '0f3c2a90-6f0e-4d0a-9b52-3a1f5c7d9e10';
const owner = '5b1e7f8a-2c3d-4e5f-8a9b-0c1d2e3f4a5b';
const sheet = `/v1/technologies/${id}/sheet`;
const get = (path: string, headers: Record<string, string> = {}) => fetch(gateway.url + path, { headers });

beforeEach(() => {
  gateway.fakes['technology-bank'].does(({ path }) =>
    path === `/technologies/${id}` ? { body: technologyOf(id, owner) } : problem(404, 'technology.unknown'),
  );
});

it('is a file to keep, named for what it is about, in the language asked for', async () => {
  const answer = await get(`${sheet}?locale=en`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('T-000001 Màng phủ giữ xoài tươi.pdf');
  const english = Buffer.from(await answer.arrayBuffer());
  expect(english.subarray(0, 5).toString()).toBe('%PDF-');
  const vietnamese = Buffer.from(await (await get(sheet)).arrayBuffer());
  expect(vietnamese.equals(english)).toBe(false);
});

it('is not sent again to whoever has it, nor more of it than asked for', async () => {
  const etag = (await get(sheet)).headers.get('etag') ?? '';
  expect((await get(sheet, { 'if-none-match': etag })).status).toBe(304);
  const part = await get(sheet, { range: 'bytes=0-4' });
  expect([part.status, await part.text()]).toEqual([206, '%PDF-']);
});

it('is another once what it says is: to whoever has it, too, it is known without being drawn', async () => {
  const etag = (await get(sheet)).headers.get('etag') ?? '';
  const { end } = PDFDocument.prototype;
  let drawn = 0;
  PDFDocument.prototype.end = function () {
    drawn += 1;
    return end.call(this);
  };
  const known = await get(sheet, { 'if-none-match': etag });
  expect([known.status, await known.text(), drawn]).toEqual([304, '', 0]);
  gateway.fakes['technology-bank'].does(() => ({ body: technologyOf(id, owner, { title: 'Màng phủ giữ vải tươi' }) }));
  const changed = await get(sheet, { 'if-none-match': etag });
  PDFDocument.prototype.end = end;
  expect([changed.status, changed.headers.get('etag') === etag, drawn]).toEqual([200, false, 1]);
});

it('says what everybody may read, whoever asks', async () => {
  const session = gateway.identity.open('scientist');
  gateway.fakes['technology-bank'].seen.splice(0);
  expect((await get(sheet, { cookie: `sid=${session}` })).status).toBe(200);
  expect(gateway.fakes['technology-bank'].seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

it.each([
  ['that there is not', problem(404, 'technology.unknown')],
  ['that is not shown', { body: technologyOf(id, owner, { status: 'expired' }) }],
])('is not there for a listing %s', async (_, said) => {
  gateway.fakes['technology-bank'].does(() => said);
  const answer = await get(sheet);
  expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'technology.unknown' }]);
});

it('stands without its organisation where that can not be asked', async () => {
  gateway.fakes.identity.does((seen, response) =>
    seen.path.startsWith('/organisations/') ? problem(500, 'service.failed') : gateway.identity.answers(seen, response),
  );
  expect((await get(sheet)).status).toBe(200);
});
