import type { FileType } from '@caunoi/contracts/files';
import { archive, declaring, docx, DOCX, xlsx, XLSX } from '@caunoi/testing/documents';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { refusalOf } from './look-at-document';

const PDF = 'application/pdf';
const takes: FileType[] = [PDF, DOCX, XLSX, 'image/png', 'image/jpeg'];
const pdf = (more = '') => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${more}\ntrailer << /Root 1 0 R >>\n%%EOF`);
const png = () =>
  sharp({ create: { width: 8, height: 6, channels: 3, background: '#284' } })
    .png()
    .toBuffer();
const wide = async (width: number) => {
  const bytes = Buffer.from(await png());
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(width, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
};
const old = (inside: Buffer) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), inside]);
const text = docx(['Báo cáo thử nghiệm']);

it.each<[string, () => Buffer | Promise<Buffer>, FileType]>([
  ['pages', () => pdf(), PDF],
  ['a text of an office', () => text, DOCX],
  ['a table of an office', () => xlsx(), XLSX],
  ['a picture', png, 'image/png'],
])('%s are taken', async (_, bytes, said) => expect(await refusalOf(await bytes(), said, takes)).toBeNull());

it.each<[string, () => Buffer | Promise<Buffer>, FileType, string]>([
  ['a program under another name', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(900)]), PDF, 'type'],
  ['a program in the clothes of an archive', () => archive({ 'chay.exe': 'MZ' }), DOCX, 'macros'],
  ['any archive', () => archive({ 'ghi-chu.txt': 'x' }), DOCX, 'type'],
  ['a table that says it is a text', () => xlsx(), DOCX, 'type'],
  ['pages that say they are a text', () => pdf(), DOCX, 'type'],
  ['a drawing that may hold a program', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'image/png', 'type'],
  ['a text with a program', () => docx(['x'], { more: { 'word/vbaProject.bin': 'x' } }), DOCX, 'macros'],
  ['pages that run something', () => pdf('2 0 obj << /S /JavaScript /JS (app.alert) >> endobj'), PDF, 'macros'],
  ['pages with a password', () => pdf('trailer << /Encrypt 9 0 R >>'), PDF, 'locked'],
  ['a text with a password', () => old(Buffer.from('EncryptedPackage', 'utf16le')), DOCX, 'locked'],
  ['what offices wrote long ago', () => old(Buffer.alloc(0)), DOCX, 'type'],
  ['an archive whose table declares 10 GB', () => declaring(docx(['x'], { more: { a: 'x', b: 'x' } }), 2_000_000_000), DOCX, 'archive'],
  ['an archive without its table', () => text.subarray(0, text.length - 30), DOCX, 'damaged'],
  ['pages that are an archive, too', () => Buffer.concat([pdf(), archive({ a: 'x' })]), PDF, 'two_in_one'],
  ['a picture that is an archive, too', async () => Buffer.concat([await png(), archive({ a: 'x' })]), 'image/png', 'two_in_one'],
  ['30,000 × 30,000 pixels', () => wide(30_000), 'image/png', 'pixels'],
])('%s: refused', async (_, bytes, said, reason) => expect(await refusalOf(await bytes(), said, takes)).toBe(reason));

it('what is not taken here is refused though it is what it says', async () => {
  expect(await refusalOf(text, DOCX, [PDF])).toBe('type');
});
