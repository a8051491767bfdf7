import papa from 'papaparse';
import { read, utils } from '@e965/xlsx';
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
    const [sheet] = await sheetsOf(rows);
    expect(utils.sheet_to_json(sheet!, { header: 1, defval: null })).toEqual([
      ['Tên', 'TRL'],
      ['Sấy xoài, "giữ tươi"\nhai dòng', 7],
      ['=1+1', -18],
      ['@ai', null],
    ]);
    expect(Object.values(sheet!).filter((cell: { f?: string }) => cell.f !== undefined)).toEqual([]);
  });

  it('is whole where it is long', async () => {
    const many = Array.from({ length: 5000 }, (_, place) => ({ title: `Công nghệ số ${place}`, level: place % 9 }));
    const [sheet] = await sheetsOf(many);
    expect(utils.sheet_to_json<{ Tên: string }>(sheet!).map((row) => row['Tên'])).toEqual(many.map(({ title }) => title));
  });
});

async function sheetsOf(list: readonly Row[]) {
  const { Sheets, SheetNames } = read(await (await xlsxOf(columns, list)).arrayBuffer());
  return SheetNames.map((name) => Sheets[name]);
}
