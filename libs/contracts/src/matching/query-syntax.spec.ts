import { readSyntax } from './query-syntax';

const filters = (q: string) => readSyntax(q).filters;

describe('filters', () => {
  it.each([
    ['sector:food', { sector: ['food'] }],
    ['linhvuc:"thực phẩm"', { sector: ['food'] }],
    ['SECTOR:thuc-pham', { sector: ['food'] }],
    ['field:ai', { sector: ['ai_it'] }],
    ['secteur:santé', { sector: ['health'] }],
    ['sector:food,health sector:energy', { sector: ['food', 'health', 'energy'] }],
    ['sector:"Vật liệu, hóa học"', { sector: ['materials'] }],
    ['province:79', { province: ['79'] }],
    ['tỉnh:can-tho', { province: ['92'] }],
    ['province:"bình dương"', { province: ['79'] }],
    ['trl:>=6', { trlMin: 6 }],
    ['TRL>=6', { trlMin: 6 }],
    ['trl:≥6', { trlMin: 6 }],
    ['trl:>6', { trlMin: 7 }],
    ['trl:<4', { trlMax: 3 }],
    ['trl:≤4', { trlMax: 4 }],
    ['trl:7', { trlMin: 7, trlMax: 7 }],
    ['trl:4..6', { trlMin: 4, trlMax: 6 }],
    ['trl:4-6', { trlMin: 4, trlMax: 6 }],
    ['trl:6+', { trlMin: 6 }],
    ['kind:need', { kind: 'need' }],
    ['loại:"công nghệ"', { kind: 'technology' }],
    ['lang:vi', { language: ['vi'] }],
    ['budget:500m_2b', { budgetBand: ['500m_2b'] }],
  ])('%s', (typed, meant) => {
    expect(filters(typed)).toEqual(meant);
    expect(readSyntax(typed).text).toBe('');
  });
});

describe('phrases', () => {
  it.each([
    ['máy sấy -camera', 'máy sấy', [], ['camera']],
    ['-"sầu riêng" xoài', 'xoài', [], ['sầu riêng']],
    ['"sầu riêng" bảo quản', 'sầu riêng bảo quản', ['sầu riêng'], []],
    ['bệnh “sầu riêng”, xoài', 'bệnh sầu riêng, xoài', ['sầu riêng'], []],
    ['«trái cây» tươi', 'trái cây tươi', ['trái cây'], []],
    ['-camera', '', [], ['camera']],
  ])('%s', (typed, text, phrases, without) => expect(readSyntax(typed)).toMatchObject({ text, phrases, without, filters: {} }));
});

it('all of it at once, in any order', () =>
  expect(readSyntax('sector:food máy sấy -camera trl:>=6 "nông sản"')).toMatchObject({
    text: 'máy sấy nông sản',
    phrases: ['nông sản'],
    without: ['camera'],
    filters: { sector: ['food'], trlMin: 6 },
  }));

describe('what is no syntax stays as it was typed', () => {
  it.each([
    'giữ xoài tươi lâu hơn',
    'kho lạnh -18 độ',
    'Cần Thơ - Hậu Giang',
    'V-0',
    'pH:7',
    'tỷ lệ 1:2',
    'https://example.vn/a?b=c',
    'ống 5" thép',
    '-- DROP TABLE',
    '""',
    '- -',
    'x>5',
    '“Một đoạn văn\ndài” -có dòng',
    `"thư" ${'dài '.repeat(50)}-thế`,
    '',
  ])('%j', (typed) => expect(readSyntax(typed)).toEqual({ text: typed, phrases: [], without: [], filters: {}, parts: [] }));
});

describe('what can not be read is said, and looked for by its words where it has some', () => {
  it.each([
    ['sector:abcxyz', 'value', 'sector', ''],
    ['trl:12 máy', 'value', 'trl', 'máy'],
    ['trl:7..4', 'value', 'trl', ''],
    ['trl:>9', 'value', 'trl', ''],
    ['kind:robot', 'value', 'kind', ''],
    ['-sector:food xoài', 'negated', 'sector', 'xoài'],
    ['"sầu riêng bệnh', 'quote', null, 'sầu riêng bệnh'],
    ['-a -b -c -d -e -g', 'many', null, ''],
  ])('%s', (typed, why, field, text) => {
    const read = readSyntax(typed);
    expect(read.text).toBe(text);
    expect(read.parts.map(({ said }) => said).filter(({ of }) => of === 'fault')).toEqual([{ of: 'fault', why, field }]);
  });
});
