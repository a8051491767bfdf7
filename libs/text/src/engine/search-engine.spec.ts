import { fold } from '../normalise';
import type { ReadDocument, SearchDocument, SearchRequest } from './search-document';
import { spellings } from './lexis';
import { SearchEngine } from './search-engine';

const listing = (id: string, title: string, body: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  kind: 'technology',
  lang: 'vi',
  fields: { title, body },
  filters: { province: 'Hà Nội', visibleTo: ['public'] },
  ...rest,
});

const listings = [
  listing('say', 'Máy sấy bơm nhiệt cho nông sản', 'Sấy lạnh xoài, mít giữ màu, giảm tiền điện. Nhà máy tại Hòa Bình.', {
    filters: { province: 'Hòa Bình', trl: 8, cooperation: ['chuyển giao', 'tư vấn'], visibleTo: ['public'] },
    sort: { publishedAt: 30 },
  }),
  listing('loc', 'Thiết bị lọc nước nhiễm mặn', 'Màng thẩm thấu ngược cho hộ dân vùng ven biển, khử muối và asen.', {
    filters: { province: 'Cà Mau', trl: 7, cooperation: ['chuyển giao'], visibleTo: ['public'] },
    sort: { publishedAt: 10 },
  }),
  listing('tom', 'Chế phẩm vi sinh xử lý đáy ao nuôi tôm', 'Giảm khí độc H2S, NH3 trong ao; tôm ít bệnh gan tụy.', {
    filters: { province: 'Cà Mau', trl: 6, cooperation: ['thử nghiệm'], visibleTo: ['public'] },
    sort: { publishedAt: 20 },
  }),
  listing('robot', 'Robot hàn điểm thân xe', 'Cánh tay sáu trục, lập trình bằng camera, đạt TRL7, vỏ nhựa chống cháy UL 94 V-0.', {
    filters: { province: 'Hà Nội', trl: 7, cooperation: ['cấp phép', 'tư vấn'], visibleTo: ['public'] },
  }),
  listing('thuy', 'Tuabin thuỷ điện nhỏ', 'Cột nước thấp, quý khách lắp trong ba ngày, hoà lưới điện quốc gia.', {
    filters: { province: 'Lào Cai', trl: 9, cooperation: [], visibleTo: ['org-1'] },
    sort: { publishedAt: 40 },
  }),
  listing('la', 'Phân bón lá hữu cơ', 'Phun lên lá lúa giai đoạn đẻ nhánh.', {
    kind: 'need',
    filters: { province: 'An Giang', visibleTo: ['public'] },
  }),
  listing('sensor', 'Salt water sensors', 'Sensors that measure salinity in shrimp ponds.', {
    lang: 'en',
    filters: { province: 'Hà Nội', trl: 5, visibleTo: ['public'] },
  }),
];

const filled = () => {
  const engine = new SearchEngine();
  for (const document of listings) engine.upsert(document);
  return engine;
};
const engine = filled();
const search = (text: string, rest: Partial<SearchRequest> = {}) => engine.search({ text, limit: 10, ...rest });
const first = (text: string, rest: Partial<SearchRequest> = {}) => search(text, rest).hits[0]?.id;
const ids = (text: string, rest: Partial<SearchRequest> = {}) => search(text, rest).hits.map(({ id }) => id);

describe('however people type', () => {
  const robust: [query: string, id: string][] = [
    ['máy sấy bơm nhiệt', 'say'],
    ['lọc nước nhiễm mặn', 'loc'],
    ['vi sinh xử lý ao nuôi tôm', 'tom'],
    ['robot hàn điểm', 'robot'],
    ['tuabin thuỷ điện', 'thuy'],
    ['phân bón lá', 'la'],
  ];
  const ways: Record<string, (query: string) => string> = {
    'as written': (query) => query,
    'without accents': fold,
    'half accented': (query) => query.replace(/\S+$/, fold),
    decomposed: (query) => query.normalize('NFD'),
    'in capitals': (query) => query.toUpperCase(),
    'with a slip': (query) => query.replace(/(\p{L})(\p{L})(?=\P{L})/u, '$2$1'),
    'in a sentence': (query) => `Chúng tôi đang tìm ${query} cho cơ sở của mình`,
  };
  const table = robust.flatMap(([query, id]) => Object.entries(ways).map(([way, change]) => [change(query), id, way] as const));
  it.each(table)('%s finds %s (%s)', (query, id) => expect(first(query)).toBe(id));

  it.each([
    ['hòa lưới', 'hoà lưới'],
    ['thủy điện', 'thuỷ điện'],
    ['quý khách', 'qúy khách'],
  ])('%s and %s are one query', (one, other) => expect(search(one)).toEqual(search(other)));

  it.each([
    ['robto', 'robot'],
    ['tuabim', 'thuy'],
    ['salinty', 'sensor'],
  ])('one mistyped word, %s, still finds %s', (query, id) => expect(first(query)).toBe(id));

  it.each([
    ['TRL 7', 'robot'],
    ['UL94', 'robot'],
    ['V0', 'robot'],
    ['h2s', 'tom'],
    ['sensor', 'sensor'],
  ])('codes and inflections: %s finds %s', (query, id) => expect(first(query)).toBe(id));
});

describe('what is a hit', () => {
  it('lets typed accents count and missing ones not hurt', () => {
    expect(first('lá')).toBe('la');
    expect(ids('la')).toContain('la');
  });

  it('leaves out what shares only a common word with a short query', () => {
    expect(ids('máy sấy bơm nhiệt')).not.toContain('loc');
  });

  it('finds something by one word of a long text when nothing shares more', () => {
    expect(ids('tỉnh chúng tôi muốn mời chuyên gia khảo sát bệnh gan')).toEqual(['tom']);
  });

  it.each(['xyzzy', '???', '\u200B'])('finds nothing for %j', (text) => {
    expect(search(text).total).toBe(text.trim() === '' ? listings.length : 0);
  });

  it.each(['khongcogi', 'mangue', 'nuocmam'])('finds nothing by letters that %s happens to share', (text) =>
    expect(search(text).total).toBe(0),
  );

  it('finds by an expansion only what holds all of its words', () => {
    const found = (text: string) => ids('độ mặn ao', { expansions: [{ text, weight: 0.6 }] });
    expect(found('salt water sensors')).toContain('sensor');
    expect(found('salt water turbines')).not.toContain('sensor');
  });

  it('finds by an expansion what the text alone does not, below its own matches', () => {
    const expansions = [{ text: 'salt water sensors', weight: 0.6 }];
    expect(ids('độ mặn ao')).not.toContain('sensor');
    expect(ids('độ mặn ao', { expansions })).toContain('sensor');
    expect(first('robot hàn', { expansions })).toBe('robot');
  });

  it('never scores above the ceiling of the query', () => {
    for (const { title = '' } of listings.map(({ fields }) => fields)) {
      const { hits, ceiling } = search(title);
      expect(hits[0]?.score).toBeGreaterThan(0);
      expect(hits[0]?.score).toBeLessThan(ceiling);
    }
  });
});

describe('filters and counts', () => {
  it('browses everything in the asked order, documents without the value last', () => {
    expect(ids('', { sort: { by: 'publishedAt' } })).toEqual(['thuy', 'say', 'tom', 'loc', 'la', 'robot', 'sensor']);
    expect(ids(' ', { sort: { by: 'publishedAt', direction: 'asc' }, limit: 2, after: { value: 10, id: 'loc', state: '' } })).toEqual([
      'tom',
      'say',
    ]);
  });

  it.each<[string, Partial<SearchRequest>, string[]]>([
    ['one value', { where: { province: ['Cà Mau'] } }, ['loc', 'tom']],
    ['several values', { where: { province: ['Cà Mau', 'Lào Cai'] } }, ['loc', 'thuy', 'tom']],
    ['any of several stored values', { where: { cooperation: ['tư vấn'] } }, ['robot', 'say']],
    ['a number', { where: { trl: [7] } }, ['loc', 'robot']],
    ['a range, bounds included', { where: { trl: { min: 7, max: 8 } } }, ['loc', 'robot', 'say']],
    ['kinds', { kinds: ['need'] }, ['la']],
    ['no value admits nothing', { where: { visibleTo: [] } }, []],
    ['a filter no document has', { where: { colour: ['xanh'] } }, []],
  ])('narrows by %s', (_name, request, expected) => expect(ids('', request).toSorted()).toEqual(expected));

  it('counts each facet as if nothing of it were chosen, and others as chosen', () => {
    const { facets, total, totalsByKind } = search('', {
      where: { province: ['Cà Mau'], trl: { min: 7 } },
      facets: ['province', 'cooperation'],
    });
    expect(total).toBe(1);
    expect(facets.province).toEqual([
      { value: 'Cà Mau', count: 1 },
      { value: 'Hà Nội', count: 1 },
      { value: 'Hòa Bình', count: 1 },
      { value: 'Lào Cai', count: 1 },
    ]);
    expect(facets.cooperation).toEqual([{ value: 'chuyển giao', count: 1 }]);
    expect(totalsByKind).toEqual({ technology: 1 });
  });

  it('counts kinds as if none were chosen, and numbers as facets', () => {
    const { totalsByKind, total, facets } = search('', { kinds: ['need'], facets: ['trl'] });
    expect({ totalsByKind, total }).toEqual({ totalsByKind: { technology: 6, need: 1 }, total: 1 });
    expect(facets.trl).toEqual([]);
    expect(search('', { facets: ['trl'] }).facets.trl?.[0]).toEqual({ value: '7', count: 2 });
  });

  it('neither returns nor counts what the reader may not see', () => {
    const hidden = search('điện', { where: { visibleTo: ['public'] }, facets: ['province'] });
    expect(hidden.hits.map(({ id }) => id)).not.toContain('thuy');
    expect(hidden.facets.province?.map(({ value }) => value)).not.toContain('Lào Cai');
    expect(hidden.total).toBe(hidden.hits.length);
  });
});

describe('what the rest of the platform asks of the index', () => {
  it('tells the most telling words of a text, as written', () => {
    const terms = engine.topTerms('Tôm bị bệnh gan tụy trong ao', 3);
    expect(terms).toHaveLength(3);
    expect(terms.map(({ term }) => term)).not.toContain('bị');
    expect(terms[0]?.idf).toBeGreaterThanOrEqual(terms[2]?.idf ?? Infinity);
    expect(engine.idf('unheard')).toBeGreaterThan(engine.idf('dien'));
  });

  it('takes words that were read before for the text that they were read in', () => {
    const read = ({ fields, ...rest }: SearchDocument): ReadDocument => ({
      ...rest,
      fields: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, spellings(text)])),
    });
    const taken = new SearchEngine();
    for (const document of listings) taken.upsert(JSON.parse(JSON.stringify(read(document))) as ReadDocument);
    const asked = ['máy sấy bơm nhiệt', 'TRL 7', 'ul94', 'may say', 'Hòa Bình', 'robto'];
    for (const text of asked) expect(taken.search({ text, limit: 10 })).toEqual(search(text));
    taken.remove('say');
    taken.upsert(read(listings[0]!));
    for (const text of asked) expect(taken.search({ text, limit: 10 })).toEqual(search(text));
  });

  it('replaces, removes and counts changes', () => {
    const changing = filled();
    const before = changing.generation;
    changing.upsert(listing('say', 'Kho lạnh', 'Bảo quản rau quả.'));
    expect(changing.size).toBe(listings.length);
    expect(changing.search({ text: 'xoài mít', limit: 5 }).hits).toEqual([]);
    expect(changing.search({ text: 'kho lạnh', limit: 5 }).hits[0]?.id).toBe('say');
    expect(changing.remove('say')).toBe(true);
    expect(changing.remove('say')).toBe(false);
    expect(changing.has('say')).toBe(false);
    expect(changing.search({ text: 'kho lạnh', limit: 5 }).hits.map(({ id }) => id)).not.toContain('say');
    expect(changing.generation).toBeGreaterThan(before + 1);
  });

  it('accounts for its memory', () => {
    const { total, ...parts } = engine.memory();
    expect(Object.values(parts).reduce((sum, bytes) => sum + bytes, 0)).toBe(total);
    expect(parts.postings).toBeGreaterThan(0);
  });
});
