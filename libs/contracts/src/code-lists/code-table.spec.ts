import { codesFrom } from './code-table';

it('reads one code a line, with its other names and successors when it has any', () => {
  const codes = codesFrom(`
A | - | Đất | Land | Terre
A1 | A | Ruộng | Field | Champ | = Đồng; Nương | > B1; B2
`);
  expect(codes).toEqual([
    { code: 'A', labels: { vi: 'Đất', en: 'Land', fr: 'Terre' } },
    { code: 'A1', parent: 'A', labels: { vi: 'Ruộng', en: 'Field', fr: 'Champ' }, aliases: ['Đồng', 'Nương'], successors: ['B1', 'B2'] },
  ]);
});

it.each(['A | - | Đất | Land', 'A | | Đất | Land | Terre', 'A | - | Đất | Land | Terre | Đồng'])(
  'refuses the line %p and names it',
  (line) => {
    expect(() => codesFrom(line)).toThrow(line);
  },
);
