import type { Locale } from '@caunoi/contracts/locales';
import { tags, timeZone } from '@caunoi/contracts/formats';
import { columnNames } from '@caunoi/contracts/personal-data/column-names';
import PDFDocument from 'pdfkit';
import { fonts, ink, written } from '../sheets/lettering';
import { type Line, linesOf, type ReadHoldings } from './holdings.rules';
import { holdingsTexts } from './holdings-texts';

type Document = InstanceType<typeof PDFDocument>;

// Points, on A4.
const MARGIN = 48;
const INDENT = 14;
const sizes = { brand: 13, title: 19, heading: 12.5, text: 9.5, small: 8.5 };
/** Of each section: who wants more reads the other file. */
const MOST_ROWS = 300;

/** Everything that is held of somebody, for them to read. */
export function holdingsPdf(held: ReadHoldings, locale: Locale): Promise<Buffer> {
  const { normal, strong } = fonts();
  const made = new Date(held.madeAt);
  const document = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, lang: locale, displayTitle: true, font: normal as never },
    info: { Title: holdingsTexts.title[locale], Author: 'Cầu Nối', CreationDate: made, ModDate: made },
  });
  document.registerFont('normal', normal).registerFont('strong', strong);
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
  draw(document, held, locale);
  document.end();
  return whole;
}

function draw(document: Document, { madeAt, services }: ReadHoldings, locale: Locale) {
  const moments = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'short', timeStyle: 'short', timeZone });
  const moment = (iso: string) => moments.format(new Date(iso));
  const words = {
    label: (key: string) => columnNames[key]?.[locale] ?? key,
    moment,
    ...{ yes: holdingsTexts.yes[locale], no: holdingsTexts.no[locale] },
  };
  say(document, 'Cầu Nối', { font: 'strong', size: sizes.brand, colour: ink.brand });
  say(document, holdingsTexts.title[locale], { font: 'strong', size: sizes.title, above: 10 });
  say(document, `${holdingsTexts.made[locale]} ${moment(madeAt)}. ${holdingsTexts.lead[locale]}`, { colour: ink.soft, above: 4 });
  for (const { title, rows, more } of services.flatMap(({ sections }) => sections)) {
    say(document, `${title} (${rows.length}${more ? '+' : ''})`, { font: 'strong', size: sizes.heading, above: 16 });
    for (const row of rows.slice(0, MOST_ROWS)) drawRow(document, linesOf(row, words));
    if (more || rows.length > MOST_ROWS) say(document, holdingsTexts.more[locale], { colour: ink.soft, above: 6 });
  }
}

function drawRow(document: Document, lines: readonly Line[]) {
  for (const [n, { depth, label, value }] of lines.entries()) {
    const text = value === '' ? label : `${label}: ${value}`;
    say(document, text, { indent: depth * INDENT, above: n === 0 ? 6 : 1 });
  }
}

interface Look {
  font?: 'normal' | 'strong';
  size?: number;
  colour?: string;
  indent?: number;
  above?: number;
}

/** A paragraph below the one before, on the next page where there is no room. */
function say(document: Document, text: string, { font = 'normal', size = sizes.text, colour = ink.text, indent = 0, above = 0 }: Look) {
  document.y += above;
  const width = document.page.width - 2 * MARGIN - indent;
  document
    .font(font)
    .fontSize(size)
    .fillColor(colour)
    .text(written(text), MARGIN + indent, document.y, { width, lineGap: 1.5 });
}
