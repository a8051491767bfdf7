import * as api from '@caunoi/contracts/files/files.endpoints';
import { NeedPicturesNamed } from '@caunoi/contracts/needs/needs.events';
import { log } from '@caunoi/kit/log';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { memberOf, someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { filesService } from '../src/service';
import { UnusedUploadsJob } from '../src/uploads/unused-uploads.job';
import { UploadCheckingJob } from '../src/uploads/upload-checking.job';
import { hugePng, inFormat, photo } from './samples';
import { sending } from './sending';

const QUOTA = 3_000_000;
const bus = handBus();
let service: TestService;
let people: ReturnType<typeof sending>;
beforeAll(async () => {
  log.level = 'silent';
  service = await startService(filesService, { bus, env: { FILES_QUOTA_BYTES: String(QUOTA) } });
  people = sending(service);
});
afterAll(stopServices);

const pieces = async (id: string) =>
  (await service.db.query<[{ n: number }]>('SELECT count(*)::int AS n FROM upload_piece WHERE upload_id = $1', [id]))[0].n;
const writer = () => someone('business');

it('a picture that is sent as a whole is ready soon afterwards, and nothing is left of what was sent', async () => {
  const owner = writer();
  const ready = await people.upload(owner, await photo());
  expect(ready).toMatchObject({
    ...{ state: 'ready', refusal: null },
    // Turned as it was held.
    picture: { width: 900, height: 1200, placeholder: expect.stringMatching(/^data:image\/webp;base64,/) as string },
  });
  expect(await pieces(ready.id)).toBe(0);
});

it('wherever the line breaks, sending goes on where it was', async () => {
  const [owner, bytes] = [writer(), await photo(1_600, 1_200)];
  const { body } = await people.begin(owner, bytes.length);
  const { port } = new URL(service.url);
  let received = 0;
  for (const offset of [1, 2, 1_000, 65_536, 262_144, 262_145, 300_000, bytes.length - 1]) {
    // Promises everything, and hangs up after so many bytes.
    const part = bytes.subarray(received, Math.max(received, offset));
    await new Promise<void>((done) => {
      const line = connect(Number(port), '127.0.0.1', () => {
        line.write(
          `PUT /uploads/${body.id}/bytes?from=${received} HTTP/1.1\r\nhost: x\r\nauthorization: ${JSON.stringify(owner)}\r\n` +
            `content-type: application/octet-stream\r\ncontent-length: ${bytes.length - received}\r\n\r\n`,
        );
        line.write(part, () => setTimeout(() => line.destroy(), 30));
      });
      line.on('close', () => done());
    });
    await new Promise((later) => setTimeout(later, 30));
    ({ received } = await people.state(owner, body.id));
    expect(received).toBeLessThanOrEqual(Math.max(offset, received));
  }
  expect(received).toBeGreaterThan(0);
  expect(await people.state(owner, body.id)).toMatchObject({ state: 'uploading' });
  // What came last may still be on its way to its place: whoever is told of another one goes on there.
  let last = await people.put(owner, body.id, bytes.subarray(received), received);
  while (last.status === 409) {
    ({ received } = last.body);
    last = await people.put(owner, body.id, bytes.subarray(received), received);
  }
  expect(last).toMatchObject({ status: 200, body: { received: bytes.length } });
  expect(await people.settled(owner, body.id)).toMatchObject({ state: 'ready', picture: { width: 1_200, height: 1_600 } });
});

it('what is sent at another place is refused, and says where to go on', async () => {
  const [owner, bytes] = [writer(), await photo(200, 100)];
  const { body } = await people.begin(owner, bytes.length);
  await people.put(owner, body.id, bytes.subarray(0, 100));
  expect(await people.put(owner, body.id, bytes, 0)).toMatchObject({ status: 409, body: { code: 'upload.place', received: 100 } });
  expect(await people.put(owner, body.id, bytes.subarray(200), 200)).toMatchObject({ status: 409, body: { received: 100 } });
  expect(await people.put(owner, body.id, Buffer.concat([bytes.subarray(100), Buffer.from('x')]), 100)).toMatchObject({ status: 413 });
  expect(await people.state(owner, body.id)).toMatchObject({ state: 'uploading', received: 100 });
});

it('of two that send the same at once, one goes on', async () => {
  const [owner, bytes] = [writer(), await photo(400, 300)];
  const { body } = await people.begin(owner, bytes.length);
  const answers = await Promise.all([1, 2, 3].map(() => people.put(owner, body.id, bytes)));
  expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  expect(await people.settled(owner, body.id)).toMatchObject({ state: 'ready' });
});

it.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ['a text', () => Buffer.from('Đây không phải là ảnh'), 'type'],
  ['a drawing that may hold a program', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'), 'type'],
  ['a program under another name', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]), 'type'],
  ['an archive', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400)]), 'type'],
  ['a document', () => Buffer.from('%PDF-1.7\n%%EOF'), 'type'],
  ['a moving picture', () => inFormat('gif'), 'type'],
  ['a picture of printers', () => inFormat('tiff'), 'type'],
  ['30,000 × 30,000 pixels', () => hugePng(), 'pixels'],
  ['a woven drawing that would be unfolded as a whole', () => hugePng(4_400, 3_000, true), 'pixels'],
  ['only the beginning', async () => (await photo()).subarray(0, 5_000), 'damaged'],
  ['a beginning and nothing else', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(600)]), 'damaged'],
  [
    'a picture that is an archive, too',
    async () => Buffer.concat([await photo(64, 64), Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]),
    'two_in_one',
  ],
])('%s is refused, and nothing of it is kept', async (_, bytes, refusal) => {
  const refused = await people.upload(writer(), await bytes());
  expect(refused).toMatchObject({ state: 'refused', refusal, picture: null });
  expect(await pieces(refused.id)).toBe(0);
});

it.each(['png', 'webp'] as const)('a picture in %s is taken', async (format) => {
  expect(await people.upload(writer(), await inFormat(format))).toMatchObject({ state: 'ready', picture: { width: 300, height: 200 } });
});

it('sent again under the same id it is the same upload; that of another organisation does not exist', async () => {
  const [owner, other, id] = [writer(), writer(), uuidv7()];
  expect((await people.begin(owner, 10, id)).status).toBe(201);
  expect(await people.begin(owner, 10, id)).toMatchObject({ status: 201, body: { id, received: 0 } });
  expect(await people.begin(other, 10, id)).toMatchObject({ status: 404, body: { code: 'upload.unknown' } });
  for (const endpoint of [api.getUpload, api.removeUpload])
    expect(await service.as(other).call(endpoint, { params: { uploadId: id } })).toMatchObject({ status: 404 });
  expect(await people.put(other, id, Buffer.from('x'))).toMatchObject({ status: 404, body: { code: 'upload.unknown' } });
});

it('an organisation keeps no more than its share, and has room again when something goes', async () => {
  const owner = writer();
  const { body } = await people.begin(owner, QUOTA - 5);
  expect(await people.begin(memberOf(owner.organisationId, 'scientist'), 6)).toMatchObject({
    status: 409,
    body: { code: 'upload.quota', mostBytes: QUOTA },
  });
  expect((await people.begin(owner, 5)).status).toBe(201);
  expect((await service.as(owner).call(api.removeUpload, { params: { uploadId: body.id } })).status).toBe(204);
  expect((await people.begin(owner, QUOTA - 5)).status).toBe(201);
});

it('what was left unlooked at when a process ended is taken up; what takes everybody down is given up', async () => {
  const [owner, bytes] = [writer(), await photo(300, 200)];
  const left = async (attempts: number) => {
    const { body } = await people.begin(owner, bytes.length);
    await service.db.query('INSERT INTO upload_piece VALUES ($1, 0, $2)', [body.id, bytes]);
    await service.db.query(`UPDATE upload SET state = 'checking', received = size, attempts = $2, checked_from = $3 WHERE id = $1`, [
      ...[body.id, attempts, service.clock.now()],
    ]);
    return body.id;
  };
  const [once, often] = [await left(1), await left(3)];
  const job = service.app.get(UploadCheckingJob);
  expect(await job.run()).toEqual({ done: 0, failed: 0 });
  service.clock.set(new Date(service.clock.now().getTime() + 121_000));
  expect(await job.run()).toEqual({ done: 2, failed: 0 });
  expect([(await people.state(owner, once)).state, (await people.state(owner, often)).refusal]).toEqual(['ready', 'damaged']);
});

it('what nothing names a day later goes, with all that was made of it', async () => {
  const owner = writer();
  const [named, unnamed] = [await people.upload(owner, await photo(90, 60)), await people.upload(owner, await photo(90, 60))];
  const { body: unfinished } = await people.begin(owner, 1_000);
  const need = { id: randomUUID(), organisationId: owner.organisationId, shownTo: 'owner' as const, pictures: [named.id] };
  await bus.deliver(NeedPicturesNamed, need, { sequence: 1 });
  const job = service.app.get(UnusedUploadsJob);
  const isThere = async (id: string) => (await service.as(owner).call(api.getUpload, { params: { uploadId: id } })).status === 200;
  await job.run();
  expect([await isThere(named.id), await isThere(unnamed.id), await isThere(unfinished.id)]).toEqual([true, true, true]);
  service.clock.passDays(1.01);
  await job.run();
  expect([await isThere(named.id), await isThere(unnamed.id), await isThere(unfinished.id)]).toEqual([true, false, false]);
  expect(await service.db.query('SELECT DISTINCT owner FROM file')).toEqual([{ owner: named.id }]);
});

it('what is shown is not thrown away', async () => {
  const owner = writer();
  const { id } = await people.upload(owner, await photo(90, 60));
  const thing = randomUUID();
  const naming = (pictures: string[]) => ({ id: thing, organisationId: owner.organisationId, shownTo: 'owner' as const, pictures });
  await bus.deliver(NeedPicturesNamed, naming([id]), { sequence: 1 });
  const remove = () => service.as(owner).call(api.removeUpload, { params: { uploadId: id } });
  expect(await remove()).toMatchObject({ status: 409, body: { code: 'upload.in_use' } });
  await bus.deliver(NeedPicturesNamed, naming([]), { sequence: 2 });
  expect((await remove()).status).toBe(204);
  expect((await people.see(owner, id)).status).toBe(404);
});
