import { asset } from '@caunoi/kit/assets';
import { log } from '@caunoi/kit/log';
import { declaring, docx, DOCX } from '@caunoi/testing/documents';
import { someone, startService, stopServices, type TestService } from '@caunoi/testing/test-service';
import PDFDocument from 'pdfkit';
import { needsService } from '../src/service';

let service: TestService;
beforeAll(async () => {
  log.level = 'silent';
  service = await startService(needsService);
});
afterAll(stopServices);

const PDF = 'application/pdf';
const owner = someone('business');
const paragraphs = ['Xoài đi biển chỉ giữ được 21 ngày, cần 35 ngày.', 'Ngân sách 1,2 tỷ đồng & không dùng hóa chất bị cấm.'];

async function read(bytes: Buffer, type: string, actor: object = owner) {
  const answer = await fetch(`${service.url}/needs/reading`, {
    method: 'PUT',
    headers: { authorization: JSON.stringify(actor), 'content-type': type },
    body: new Blob([new Uint8Array(bytes)]),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** Printed pages, as an office saves them. */
function pdf(texts: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const pages = new PDFDocument(options);
    const pieces: Buffer[] = [];
    pages.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => resolve(Buffer.concat(pieces)));
    pages.font(asset('apps/gateway/fonts/be-vietnam-pro-400.ttf'));
    texts.forEach((text) => pages.text(text).moveDown());
    pages.end();
  });
}

it('reads what an office wrote', async () => {
  const text = docx(paragraphs, { author: 'Nguyễn Văn Lộ', company: 'Công ty Lộ Danh' });
  expect(await read(text, DOCX)).toEqual({ status: 200, body: { text: paragraphs.join('\n\n'), cut: false } });
});

it('reads printed pages, with all their accents', async () => {
  const { status, body } = await read(await pdf(paragraphs), PDF);
  expect(status).toBe(200);
  for (const words of ['giữ được 21 ngày', '1,2 tỷ đồng', 'hóa chất bị cấm']) expect(body['text']).toContain(words);
});

it('takes as much as a need takes, and says that there was more', async () => {
  const { body } = await read(docx(Array.from({ length: 300 }, () => paragraphs[0]!)), DOCX);
  expect(body).toMatchObject({ cut: true });
  expect(String(body['text']).length).toBeLessThanOrEqual(4_000);
});

it('keeps nothing of it', async () => {
  const marker = 'dấu vết không ai được giữ';
  expect((await read(docx([marker]), DOCX)).status).toBe(200);
  const [{ n }] = await service.db.query<[{ n: number }]>('SELECT count(*)::int AS n FROM file');
  expect(n).toBe(0);
});

/** Its table says that there is little; what is packed unfolds to much more. */
const lying = () => declaring(docx(['Xoài thối cuống. '.repeat(200_000)]), 900);

it.each<[string, () => Buffer | Promise<Buffer>, string, string]>([
  ['a program under another name', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('MZ')]), DOCX, 'damaged'],
  ['a text with a program', () => docx(['x'], { more: { 'word/vbaProject.bin': 'x' } }), DOCX, 'macros'],
  ['pages with a password', () => pdf(['x'], { userPassword: 'mat-khau', pdfVersion: '1.7' }), PDF, 'locked'],
  ['an archive that declares 10 GB', () => declaring(docx(['x'], { more: { a: 'x', b: 'x' } }), 2_000_000_000), DOCX, 'archive'],
  ['an archive that lies', lying, DOCX, 'damaged'],
  ['pages without a word, as a scanner makes them', () => pdf([]), PDF, 'no_text'],
  ['a text without a word', () => docx(['', ' ']), DOCX, 'no_text'],
  ['pages that are none', () => Buffer.from('%PDF-1.7 không có gì'), PDF, 'damaged'],
])('%s is refused with a reason', async (_, bytes, type, reason) =>
  expect(await read(await bytes(), type)).toMatchObject({ status: 422, body: { code: 'file.refused', reason } }),
);

it('is for those who may write a need', async () => {
  expect((await read(docx(paragraphs), DOCX, someone('moderator'))).status).toBe(403);
  expect((await read(Buffer.from('{}'), 'application/json')).body['code']).toBe('file.type');
});
