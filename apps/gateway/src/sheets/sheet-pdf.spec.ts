import { inflateSync } from 'node:zlib';
import type { Sheet } from './sheet';
import { sheetPdf } from './sheet-pdf';

const letters = [...'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'].flatMap((one) => [one, one.toUpperCase()]);
const french = [...'àâçéèêëîïôùûüÿœæ«»’'];

const sheet = (change: Partial<Sheet> = {}): Sheet => ({
  locale: 'vi',
  kind: 'Công nghệ',
  title: 'Màng phủ giữ xoài tươi',
  lead: 'Giữ xoài tươi 34 ngày.',
  said: ['Viện Cây ăn quả'],
  sections: [{ title: 'Cách làm', text: 'Phủ một lớp màng mỏng.' }],
  facts: [{ name: 'Giá', values: ['500 triệu đến 2 tỷ đồng'] }],
  address: 'http://caunoi.vi-du.vn/technologies/0f3c2a90-6f0e-4d0a-9b52-3a1f5c7d9e10',
  scan: 'Quét',
  more: 'Đọc thêm',
  reference: 'T-000001',
  asOf: new Date('2026-11-01T00:00:00Z'),
  ...change,
});

const streamsOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].flatMap(([, bytes = '']) => {
    try {
      return [inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
/** What each glyph that is drawn says to whoever copies or reads it aloud; the first of each font is the sign for "no such letter". */
const glyphsOf = (pdf: Buffer) =>
  streamsOf(pdf)
    .filter((stream) => stream.includes('begincmap'))
    .map((map) =>
      [...map.matchAll(/<([\da-f ]+)>/gi)]
        .map(([, hex = '']) => hex)
        .slice(2)
        .map((hex) => hex.trim()),
    );
const saidIn = (pdf: Buffer) =>
  new Set(
    glyphsOf(pdf)
      .flat()
      .map((hex) => String.fromCodePoint(parseInt(hex.split(' ')[0] ?? '0', 16) || 0)),
  );
const pagesIn = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;

it('has every letter of the three languages', async () => {
  const said = saidIn(await sheetPdf(sheet({ lead: [...letters, ...french].join(' ') })));
  expect([...letters, ...french].filter((letter) => !said.has(letter))).toEqual([]);
});

it('writes what its font lacks in signs that it has', async () => {
  const said = saidIn(await sheetPdf(sheet({ lead: 'CO₂ 21 → 35 ngày, β-glucan' })));
  expect(said.has('→')).toBe(false);
  expect(['₂', '>', 'b'].filter((sign) => !said.has(sign))).toEqual([]);
});

it('is one page, however much there is to say', async () => {
  const long = 'Một câu rất dài về cách làm và nơi áp dụng. '.repeat(200);
  const much = sheet({
    title: long.slice(0, 160),
    lead: long.slice(0, 500),
    said: [long.slice(0, 300), long.slice(0, 200)],
    sections: Array.from({ length: 6 }, (_, n) => ({ title: `Phần ${n}`, text: long })),
    facts: Array.from({ length: 20 }, (_, n) => ({ name: `Điều ${n}`, values: [long.slice(0, 120), long.slice(0, 120)] })),
  });
  for (const one of [sheet(), much, sheet({ sections: [], facts: [], said: [], lead: '' })]) expect(pagesIn(await sheetPdf(one))).toBe(1);
});

it('is the same file as long as nothing has changed', async () => {
  const [one, again, other] = await Promise.all([sheetPdf(sheet()), sheetPdf(sheet()), sheetPdf(sheet({ title: 'Tên khác' }))]);
  expect(one.equals(again)).toBe(true);
  expect(one.equals(other)).toBe(false);
});
