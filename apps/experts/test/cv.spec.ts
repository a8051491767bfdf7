import type { Actor } from '@caunoi/contracts/access';
import * as api from '@caunoi/contracts/experts/experts.endpoints';
import { ExpertStatement } from '@caunoi/contracts/experts/expert';
import { log } from '@caunoi/kit/log';
import { docx, DOCX } from '@caunoi/testing/documents';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { expertsService } from '../src/service';
import { profile } from './profile';

let service: TestService;
beforeAll(async () => {
  log.level = 'silent';
  service = await startService(expertsService);
});
afterAll(stopServices);

const cv = docx(['Hai mươi năm làm với vườn cây']);

async function send(method: string, path: string, actor: Actor | undefined, body?: Buffer) {
  const answer = await fetch(service.url + path, {
    method,
    headers: { ...(actor ? { authorization: JSON.stringify(actor) } : {}), ...(body ? { 'content-type': DOCX } : {}) },
    ...(body ? { body: new Blob([new Uint8Array(body)]) } : {}),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, said: () => JSON.parse(bytes.toString()) as Record<string, unknown> };
}
const place = (expertId: string, documentId: string) => `/experts/${expertId}/cv/${documentId}`;

async function expertWith(tier: 'public' | 'signed_in') {
  const owner = someone('scientist');
  const { body: expert } = await service.as(owner).call(api.startProfile, { body: profile });
  const documentId = randomUUID();
  expect((await send('PUT', `${place(expert.id, documentId)}?name=cv.docx`, owner, cv)).status).toBe(201);
  const params = { expertId: expert.id };
  const statement = ExpertStatement.parse({ ...profile, cv: { documentId, name: 'cv.docx', tier } });
  const revised = await service.as(owner).call(api.reviseProfile, { params, body: { version: expert.version, ...statement } });
  const { body: shown } = await service.as(owner).call(api.publishProfile, { params, body: { version: revised.body.version } });
  return { owner, expert: shown, documentId, path: place(expert.id, documentId) };
}
const stranger = someone('business');
const readers = async (path: string, owner: Actor) =>
  Promise.all([undefined, stranger, owner].map(async (actor) => (await send('GET', path, actor)).status));

it.each([
  ['public', [200, 200, 200]],
  ['signed_in', [403, 200, 200]],
] as const)('a CV for %s is opened by those who see the profile, as something to save', async (tier, expected) => {
  const { owner, path } = await expertWith(tier);
  expect(await readers(path, owner)).toEqual(expected);
  const { headers, bytes } = await send('GET', path, owner);
  expect(bytes.equals(cv)).toBe(true);
  expect(headers.get('content-disposition')).toMatch(/^attachment/);
  expect(headers.get('content-security-policy')).toMatch(/sandbox/);
});

it('is seen by nobody else once the profile is hidden, or names it no more', async () => {
  const hidden = await expertWith('public');
  const params = { expertId: hidden.expert.id };
  await service.as(hidden.owner).call(api.hideProfile, { params, body: { version: hidden.expert.version } });
  expect(await readers(hidden.path, hidden.owner)).toEqual([404, 404, 200]);
  const { owner, expert, path } = await expertWith('public');
  const body = { version: expert.version, ...ExpertStatement.parse(profile) };
  await service.as(owner).call(api.reviseProfile, { params: { expertId: expert.id }, body });
  expect(await readers(path, owner)).toEqual([404, 404, 200]);
  // The next one takes its place.
  const next = place(expert.id, randomUUID());
  expect((await send('PUT', `${next}?name=moi.docx`, owner, cv)).status).toBe(201);
  expect(await readers(path, owner)).toEqual([404, 404, 404]);
});

it('is sent by its owner alone, and without a program in it', async () => {
  const { owner, expert } = await expertWith('public');
  const path = `${place(expert.id, randomUUID())}?name=x.docx`;
  expect((await send('PUT', path, stranger, cv)).said()).toMatchObject({ code: 'expert.unknown' });
  const refused = await send('PUT', path, owner, docx(['x'], { more: { 'word/vbaProject.bin': 'x' } }));
  expect(refused.said()).toMatchObject({ code: 'file.refused', reason: 'macros' });
});
