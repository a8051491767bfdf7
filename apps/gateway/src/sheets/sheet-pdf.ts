import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { fonts, ink, written } from './lettering';
import type { Sheet } from './sheet';

type Document = InstanceType<typeof PDFDocument>;

// Points, on A4.
const page = { width: 595.28, height: 841.89, margin: 48 };
const inner = page.width - 2 * page.margin;
const code = { size: 92, gap: 24 };
const columns = { left: 318, gap: 28 };
const footerTop = page.height - page.margin - 30;
const sizes = { brand: 13, kind: 10, title: 19, lead: 11.5, heading: 11.5, text: 9.5, small: 8.5 };
/** A heading with fewer lines below it than this helps nobody. */
const LEAST_LINES = 2;
const LONGEST_TITLE = 4;

/** The sheet as a PDF of exactly one page, in a font that has every Vietnamese letter. */
export function sheetPdf(sheet: Sheet): Promise<Buffer> {
  const { normal, strong } = fonts();
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: sheet.locale,
    displayTitle: true,
    font: normal as never,
    info: { Title: sheet.title, Author: 'Cầu Nối', CreationDate: sheet.asOf, ModDate: sheet.asOf },
  });
  document.registerFont('normal', normal).registerFont('strong', strong);
  const parts: Buffer[] = [];
  const made = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  draw(document, sheet);
  document.end();
  return made;
}

const sample: Sheet = {
  ...{ locale: 'vi', kind: 'Công nghệ', title: 'Mẫu', lead: 'Một câu.', said: ['Ai nói'], reference: 'T-000000', asOf: new Date(0) },
  sections: [{ title: 'Phần', text: 'Vài chữ, một đoạn.' }],
  facts: [{ name: 'Mức', values: ['TRL 6'] }],
  ...{ address: 'https://example.org/', scan: 'Quét', more: 'Xem thêm' },
};
let drawn: Promise<string> | undefined;

/** Another for every way of drawing: other fonts, sizes or places draw the same sample otherwise. */
export const drawing = () => (drawn ??= sheetPdf(sample).then((bytes) => createHash('sha256').update(bytes).digest('hex')));

interface Words {
  font?: 'normal' | 'strong';
  size: number;
  colour?: string;
  width: number;
  /** No more lines than that; what is cut ends in an ellipsis. */
  lines?: number;
  gap?: number;
}

/** Puts words at a place; answers where the next may begin. */
function put(
  document: Document,
  said: string,
  x: number,
  y: number,
  { font = 'normal', size, colour = ink.text, width, lines, gap = 2 }: Words,
) {
  const text = written(said);
  document.font(font).fontSize(size).fillColor(colour);
  const options = { width, lineGap: gap };
  const whole = document.heightOfString(text, options);
  const most = lines === undefined ? whole : lines * (document.currentLineHeight() + gap);
  document.text(text, x, y, whole > most ? { ...options, height: most, ellipsis: '…' } : options);
  return y + Math.min(whole, most);
}

function draw(document: Document, sheet: Sheet) {
  const { margin } = page;
  const bottom = Math.max(drawCode(document, sheet), drawHeading(document, sheet)) + 14;
  rule(document, bottom);
  drawSections(document, sheet, bottom + 16);
  drawFacts(document, sheet, bottom + 16);
  rule(document, footerTop);
  const { address, reference, more } = sheet;
  put(document, more, margin, footerTop + 8, { size: sizes.small, colour: ink.soft, width: inner, lines: 1 });
  put(document, `${address} · ${reference}`, margin, footerTop + 20, { size: sizes.small, colour: ink.soft, width: inner, lines: 1 });
}

function drawHeading(document: Document, { kind, title, lead, said }: Sheet) {
  const { margin: x } = page;
  const width = inner - code.size - code.gap;
  let y = put(document, 'Cầu Nối', x, page.margin, { font: 'strong', size: sizes.brand, colour: ink.brand, width });
  y = put(document, kind, x, y + 14, { font: 'strong', size: sizes.kind, colour: ink.supply, width });
  y = put(document, title, x, y + 3, { font: 'strong', size: sizes.title, width, lines: LONGEST_TITLE });
  if (lead) y = put(document, lead, x, y + 6, { size: sizes.lead, width, lines: 6 });
  for (const line of said) y = put(document, line, x, y + 4, { size: sizes.text, colour: ink.soft, width, lines: 2 });
  return y;
}

/** Leads from paper to the page as it is now. */
function drawCode(document: Document, { address, scan }: Sheet) {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const [x, y] = [page.width - page.margin - code.size, page.margin];
  const side = code.size / size;
  for (const [row, line] of data.entries())
    for (const [column, dark] of line.entries()) if (dark) document.rect(x + column * side, y + row * side, side, side);
  document.fill('#000');
  return put(document, scan, x, y + code.size + 6, { size: sizes.small, colour: ink.soft, width: code.size, lines: 3 });
}

function drawSections(document: Document, { sections }: Sheet, top: number) {
  const { margin: x } = page;
  let y = top;
  for (const { title, text } of sections) {
    const line = document.font('normal').fontSize(sizes.text).currentLineHeight() + 2;
    const room = Math.floor((footerTop - 10 - y - 20) / line);
    if (room < LEAST_LINES) return;
    y = put(document, title, x, y, { font: 'strong', size: sizes.heading, width: columns.left });
    y = put(document, text, x, y + 2, { size: sizes.text, width: columns.left, lines: room }) + 12;
  }
}

function drawFacts(document: Document, { facts }: Sheet, top: number) {
  const x = page.margin + columns.left + columns.gap;
  const width = page.width - page.margin - x;
  let y = top;
  for (const { name, values } of facts) {
    if (y > footerTop - 40) return;
    y = put(document, name, x, y, { size: sizes.small, colour: ink.soft, width, lines: 1 });
    for (const value of values) {
      if (y > footerTop - 26) return;
      y = put(document, value, x, y + 1, { size: sizes.text, width, lines: 3 });
    }
    y += 8;
  }
}

const rule = (document: Document, y: number) =>
  document
    .moveTo(page.margin, y)
    .lineTo(page.width - page.margin, y)
    .lineWidth(0.75)
    .stroke(ink.line);
