import type { Actor } from '@caunoi/contracts/access';
import { InterestChanged } from '@caunoi/contracts/matching/matching.events';
import * as documents from '@caunoi/contracts/technology-bank/documents.endpoints';
import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { log } from '@caunoi/kit/log';
import { declaring, docx, DOCX } from '@caunoi/testing/documents';
import { handBus } from '@caunoi/testing/events/hand-bus';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import { randomUUID } from 'node:crypto';
import { technologyBankService } from '../src/service';
import { documentPlace as place, type Sending, type Sent, sending } from './document-sending';
import { listing } from './listing';

const bus = handBus();
let service: TestService;
beforeAll(async () => {
  log.level = 'silent';
  service = await startService(technologyBankService, { bus });
});
afterAll(stopServices);

const owner = someone('scientist');
const report = Buffer.from('%PDF-1.7 báo cáo');
const begin = async () => (await service.as(owner).call(api.draftTechnology, { body: listing })).body.id;
const send: Sending['send'] = (...sent) => sending(service.url).send(...sent);
const put = (path: string, sent: Sent = { body: report }, actor: Actor = owner, name?: string) =>
  sending(service.url).put(path, sent, actor, name);
const listed = async (technologyId: string) =>
  (await service.as(owner).call(documents.technologyDocuments, { params: { technologyId } })).body.items;
const rows = async () => (await service.db.query<[{ n: number }]>('SELECT count(*)::int AS n FROM file_chunk'))[0].n;

describe('what a listing opens to others', () => {
  const reviewer = someone('moderator');
  const [guest, member, interested] = [undefined, someone('business'), someone('business')];
  let technologyId: string;
  let id: string;
  const tell = (organisations: string[], sequence: number) =>
    bus.deliver(
      InterestChanged,
      {
        ...{ kind: 'technology', id: technologyId },
        mutual: organisations.map((organisationId) => ({ kind: 'need' as const, id: randomUUID(), organisationId })),
      },
      { sequence },
    );
  const show = async (tier: string) => {
    const params = { technologyId };
    const { version } = (await service.as(owner).call(api.getTechnology, { params })).body;
    const statement = { ...listing, documents: [{ documentId: id, tier, proves: 'trl_7' }] };
    const revised = await service.as(owner).call(api.reviseTechnology, { params, body: { version, ...statement } });
    const sent = await service.as(owner).call(api.submitTechnology, { params, body: { version: revised.body.version } });
    const decision = { version: sent.body.version, decision: 'publish', reason: 'ok' };
    expect((await service.as(reviewer).call(api.reviewTechnology, { params, body: decision })).status).toBe(200);
  };
  const reads = async () => {
    const seen = [];
    for (const actor of [guest, member, interested]) {
      const { items } = (await service.as(actor).call(documents.technologyDocuments, { params: { technologyId } })).body;
      const { status, said } = await send('GET', place(technologyId, id), actor);
      seen.push([items[0]?.open, status === 200 ? 200 : said()]);
    }
    return seen;
  };
  const closed = (opens: string) => expect.objectContaining({ code: 'file.closed', opens }) as unknown;

  beforeAll(async () => {
    technologyId = await begin();
    id = randomUUID();
    await put(place(technologyId, id));
    await tell([interested.organisationId, randomUUID()], 7);
  });

  it('everybody opens what is public, as something to save and never as a page', async () => {
    await show('public');
    expect(await reads()).toEqual([
      [true, 200],
      [true, 200],
      [true, 200],
    ]);
    const { headers } = await send('GET', place(technologyId, id), guest);
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox') });
    const { items } = (await service.as(guest).call(documents.technologyDocuments, { params: { technologyId } })).body;
    expect(items).toMatchObject([{ id, tier: 'public', proves: 'trl_7', open: true }]);
  });

  it('who is signed in opens what is for them; others read that it is there, and what opens it', async () => {
    await show('signed_in');
    expect(await reads()).toEqual([
      [false, closed('signed_in')],
      [true, 200],
      [true, 200],
    ]);
  });

  it('what is for mutual interest opens as long as it lasts', async () => {
    await show('interested');
    expect(await reads()).toEqual([
      [false, closed('interested')],
      [false, closed('interested')],
      [true, 200],
    ]);
    await tell([], 6);
    expect((await reads())[2]).toEqual([true, 200]);
    await tell([], 8);
    expect((await reads())[2]).toEqual([false, closed('interested')]);
  });

  it('nothing is open that no reviewer has read', async () => {
    await show('public');
    const params = { technologyId };
    const { version } = (await service.as(owner).call(api.getTechnology, { params })).body;
    await service.as(owner).call(api.reviseTechnology, { params, body: { version, ...listing } });
    expect((await send('GET', place(technologyId, id), guest)).status).toBe(404);
  });
});

it.each<[string, () => Buffer, string, string]>([
  ['a text with a program', () => docx(['x'], { more: { 'word/vbaProject.bin': 'x' } }), DOCX, 'macros'],
  ['pages with a password', () => Buffer.from('%PDF-1.7\ntrailer << /Encrypt 9 0 R >>\n%%EOF'), 'application/pdf', 'locked'],
  ['an archive that declares 10 GB', () => declaring(docx(['x'], { more: { a: 'x', b: 'x' } }), 2_000_000_000), DOCX, 'archive'],
])('%s is refused with a reason, and nothing of it is kept', async (_, bytes, type, reason) => {
  const before = await rows();
  const technologyId = await begin();
  const answer = await put(place(technologyId), { body: bytes(), type });
  expect([answer.status, answer.said()]).toEqual([422, expect.objectContaining({ code: 'file.refused', reason })]);
  expect(await rows()).toBe(before);
  expect(await listed(technologyId)).toEqual([]);
});

it('a text of an office is kept as it was sent', async () => {
  const path = place(await begin());
  const sent = docx(['Biên bản thử nghiệm tại trại nuôi']);
  expect((await put(path, { body: sent, type: DOCX }, owner, 'Biên bản.docx')).status).toBe(201);
  expect((await send('GET', path, owner)).bytes.equals(sent)).toBe(true);
});
