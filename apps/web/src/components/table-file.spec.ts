import papa from 'papaparse';
import { unzipSync, strFromU8 } from 'fflate';
import { type Column, csvOf, xlsxOf } from './table-file';

interface Row {
  title: string;
  level: number | null;
}
const columns: Column<Row>[] = [
  { name: 'Tên', cell: ({ title }) => title },
  { name: 'TRL', cell: ({ level }) => level },
];
const rows: Row[] = [
  { title: 'Sấy xoài, "giữ tươi"\nhai dòng', level: 7 },
  { title: '=1+1', level: -18 },
  { title: '@ai', level: null },
];

describe('a list as a file', () => {
  it('is CSV that a reader takes back as it was, with formulas made harmless', async () => {
    const bytes = new Uint8Array(await (await csvOf(columns, rows)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data, errors } = papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toEqual([
      ['Tên', 'TRL'],
      ['Sấy xoài, "giữ tươi"\nhai dòng', '7'],
      ["'=1+1", '-18'],
      ["'@ai", ''],
    ]);
  });

  it('is a sheet whose numbers are numbers and whose texts are no formulas', async () => {
    const parts = unzipSync(new Uint8Array(await (await xlsxOf(columns, rows)).arrayBuffer()));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<v>-18</v>');
    const texts = strFromU8(parts['xl/sharedStrings.xml']!);
    for (const said of ['Tên', '=1+1', '@ai', 'Sấy xoài']) expect(texts).toContain(said);
  });
});
