import type { Actor } from '@caunoi/contracts/access';
import * as documents from '@caunoi/contracts/technology-bank/documents.endpoints';
import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { log } from '@caunoi/kit/log';
import { eventually } from '@caunoi/testing/events/eventually';
import { memberOf, someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { createHash, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { technologyBankService } from '../src/service';
import { documentPlace, type Sending, type Sent, sending } from './document-sending';
import { listing } from './listing';

let service: TestService;
beforeAll(async () => {
  log.level = 'silent';
  service = await startService(technologyBankService);
});
afterAll(stopServices);

const owner = someone('scientist');
const begin = async (actor = owner) => (await service.as(actor).call(api.draftTechnology, { body: listing })).body.id;
/** Nothing in it repeats, so that a piece in the wrong place is seen; more than one row of the store long. */
const report = Buffer.from(`%PDF-1.7\n${Array.from({ length: 60_000 }, (_, n) => `dòng ${n}`).join('\n')}`);
const etag = `"${createHash('sha256').update(report).digest('hex')}"`;

const place = documentPlace;
const send: Sending['send'] = (...sent) => sending(service.url).send(...sent);
const put = (path: string, sent: Sent = { body: report }, actor: Actor = owner, name?: string) =>
  sending(service.url).put(path, sent, actor, name);
const listed = async (technologyId: string) =>
  (await service.as(owner).call(documents.technologyDocuments, { params: { technologyId } })).body.items;
const rows = async () => (await service.db.query<[{ n: number }]>('SELECT count(*)::int AS n FROM file_chunk'))[0].n;

it('keeps a document as it was sent, and gives it back as something to save', async () => {
  const technologyId = await begin();
  const path = place(technologyId);
  const kept = {
    name: 'Báo cáo thử nghiệm (lần 2).pdf',
    type: 'application/pdf',
    size: report.length,
    storedAt: service.clock.now().toISOString(),
  };
  const { status, said } = await put(path);
  expect([status, said()]).toEqual([201, { id: path.split('/').at(-1), ...kept }]);
  expect(await listed(technologyId)).toMatchObject([kept]);
  const got = await send('GET', path, owner);
  expect(got.bytes.equals(report)).toBe(true);
  expect(got).toMatchObject({
    status: 200,
    headers: {
      ...{ 'content-type': 'application/pdf', 'content-length': String(report.length), 'accept-ranges': 'bytes', etag },
      'content-disposition': `attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20th%E1%BB%AD%20nghi%E1%BB%87m%20%28l%E1%BA%A7n%202%29.pdf`,
      ...{
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
        'cache-control': 'private, no-cache',
      },
    },
  });
  const head = await send('HEAD', path, owner);
  expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([200, 0, String(report.length)]);
});

it('gives a part, the rest, or nothing to who has it already', async () => {
  const path = place(await begin());
  await put(path);
  const part = async (range: string, headers = {}) => send('GET', path, owner, { headers: { range, ...headers } });
  const size = report.length;
  for (const [from, to] of [
    [0, 99],
    [262_100, 262_200],
    [262_143, 262_143],
    [262_144, 524_287],
    [size - 10, size - 1],
  ] as const) {
    const { status, headers, bytes } = await part(`bytes=${from}-${to}`);
    expect([status, headers['content-range'], headers['content-length']]).toEqual([
      206,
      `bytes ${from}-${to}/${size}`,
      String(to - from + 1),
    ]);
    expect(bytes.equals(report.subarray(from, to + 1))).toBe(true);
  }
  expect((await part('bytes=-10', { 'if-range': etag })).status).toBe(206);
  expect((await part('bytes=-10', { 'if-range': '"another"' })).bytes).toHaveLength(size);
  const beyond = await part(`bytes=${size}-`);
  expect([beyond.status, beyond.headers['content-range'], beyond.said()]).toEqual([
    416,
    `bytes */${size}`,
    expect.objectContaining({ code: 'file.range', size }),
  ]);
  const again = await send('GET', path, owner, { headers: { 'if-none-match': etag } });
  expect([again.status, again.bytes.length, again.headers['etag']]).toEqual([304, 0, etag]);
});

it('takes a document once under its id, and not under the id of another listing’s', async () => {
  const [one, other] = [await begin(), await begin()];
  const documentId = randomUUID();
  await put(place(one, documentId));
  expect(await put(place(one, documentId), { body: Buffer.from('%PDF-2.0 another') })).toMatchObject({ status: 201 });
  expect((await send('GET', place(one, documentId), owner)).bytes.equals(report)).toBe(true);
  expect((await put(place(other, documentId))).said().code).toBe('file.unknown');
  expect((await send('GET', place(other, documentId), owner)).said().code).toBe('file.unknown');
});

it.each<[string, Sent, number, string]>([
  ['bytes that are no PDF', { body: Buffer.from('<html>xin chào</html>') }, 415, 'file.type'],
  ['a picture that says it is a PDF', { body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) }, 415, 'file.type'],
  ['fewer bytes than tell what it is', { body: Buffer.from('%PD') }, 415, 'file.type'],
  ['JSON', { body: Buffer.from('{}'), type: 'application/json' }, 415, 'file.type'],
  ['nothing', {}, 415, 'file.type'],
  ['a type that nobody knows', { body: report, type: 'text/html' }, 415, 'request.media_type'],
  ['too many bytes', { body: Buffer.concat([report, Buffer.alloc(10_000_000)]) }, 413, 'request.too_large'],
])('refuses %s in words, and keeps nothing', async (_, sent, status, code) => {
  const before = await rows();
  const answer = await put(place(await begin()), sent);
  expect([answer.status, answer.said().code]).toEqual([status, code]);
  expect(await rows()).toBe(before);
});

it('counts bytes also where nobody says how many come, and leaves nothing of what breaks off', async () => {
  const before = await rows();
  const technologyId = await begin();
  const stream = () =>
    request(`${service.url}${place(technologyId)}?name=x`, {
      method: 'PUT',
      headers: { authorization: JSON.stringify(owner), 'content-type': 'application/pdf' },
    });
  const endless = stream();
  const refused = new Promise<number | undefined>((answered) =>
    endless.on('response', ({ statusCode }) => answered(statusCode)).on('error', () => {}),
  );
  endless.write('%PDF-');
  for (let n = 0; n < 12; n++) endless.write(Buffer.alloc(1_000_000));
  expect(await refused).toBe(413);
  endless.destroy();
  const broken = stream();
  broken.on('error', () => {});
  broken.write(report);
  await eventually(async () => expect(await rows()).toBeGreaterThan(before));
  broken.destroy();
  await eventually(async () => expect(await rows()).toBe(before));
  expect(await listed(technologyId)).toEqual([]);
});

it('a file is no body of anything else', async () => {
  const answer = await send('POST', '/technologies', owner, { body: report });
  expect([answer.status, answer.said().code]).toEqual([415, 'request.media_type']);
});

it('a listing has five at most, and none any more when it is thrown away', async () => {
  const technologyId = await begin();
  const paths = Array.from({ length: 6 }, () => place(technologyId));
  const body = Buffer.from('%PDF-1.7 x');
  const codes = await Promise.all(paths.map(async (path) => (await put(path, { body })).status));
  expect(codes.toSorted()).toEqual([201, 201, 201, 201, 201, 409]);
  const [kept, refused] = [paths[codes.indexOf(201)]!, paths[codes.indexOf(409)]!];
  expect((await send('DELETE', kept, owner)).status).toBe(204);
  expect((await send('DELETE', kept, owner)).said().code).toBe('file.unknown');
  expect((await put(refused, { body })).status).toBe(201);
  await service.as(owner).call(api.discardTechnology, { params: { technologyId } });
  expect(await service.db.query('SELECT id FROM file WHERE owner = $1', [technologyId])).toEqual([]);
});

describe('who reads and writes', () => {
  const colleague = memberOf(owner.organisationId, 'scientist');
  const program: Actor = { kind: 'client', id: randomUUID(), organisationId: owner.organisationId, scopes: ['technologies:write'] };
  const stranger = someone('business');
  const reviewer = someone('moderator');
  let technologyId: string;
  let path: string;
  beforeAll(async () => {
    technologyId = await begin();
    path = place(technologyId);
    await put(path);
  });
  const statuses = async () => {
    const readers = [owner, colleague, reviewer, stranger, undefined];
    const reads = await Promise.all(readers.map(async (actor) => (await send('GET', path, actor)).status));
    const lists = await Promise.all(
      readers.map(async (actor) => (await send('GET', `/technologies/${technologyId}/documents`, actor)).status),
    );
    const small = { body: Buffer.from('%PDF-1.7 x') };
    const writes = await Promise.all([colleague, program, reviewer, stranger].map(async (actor) => (await put(path, small, actor)).status));
    return { reads, lists, writes };
  };

  const writes = [201, 201, 403, 404];

  it('of a draft: its organisation', async () =>
    expect(await statuses()).toEqual({ reads: [200, 200, 404, 404, 404], lists: [200, 200, 404, 404, 404], writes }));

  it('of what waits for review, and of what everybody reads: its organisation, and reviewers to read', async () => {
    const { version } = (await service.as(owner).call(api.submitTechnology, { params: { technologyId }, body: { version: 1 } })).body;
    expect(await statuses()).toEqual({ reads: [200, 200, 200, 404, 404], lists: [200, 200, 200, 404, 404], writes });
    await service
      .as(reviewer)
      .call(api.reviewTechnology, { params: { technologyId }, body: { version, decision: 'publish', reason: 'ok' } });
    // What the listing does not name, others don't hear of.
    expect(await statuses()).toEqual({ reads: [200, 200, 200, 404, 404], lists: [200, 200, 200, 200, 200], writes });
    expect((await service.as(stranger).call(documents.technologyDocuments, { params: { technologyId } })).body.items).toEqual([]);
  });
});
