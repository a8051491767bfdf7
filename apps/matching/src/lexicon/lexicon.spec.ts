import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expandQuery } from './expand.rules';
import type { Lexicon } from './lexicon';
import { lexiconDirectory, loadLexicon, readLexicon } from './lexicon-files';

let lexicon: Lexicon;

beforeAll(() => {
  lexicon = loadLexicon();
});

const strip = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

describe('the concepts that ship', () => {
  it('are many and faultless', () => expect(readLexicon(lexiconDirectory).concepts.length).toBeGreaterThan(1000));

  it('lie in every topic list under the topic they name', () => {
    const { objects, functions } = readLexicon(lexiconDirectory);
    for (const topic of [...objects, ...functions]) expect(topic.vi.length + topic.en.length).toBeGreaterThan(1);
  });
});

describe('a faulty lexicon', () => {
  const concept = {
    id: 'food-x',
    sector: 'food',
    vi: ['sấy lạnh'],
    en: ['drying'],
    fr: ['séchage'],
    abbr: [],
    everyday: ['phơi mưa', 'mốc meo', 'trời nồm'],
    causes: [],
    methods: ['máy sấy'],
  };

  it.each([
    ['a line that is not JSON', '{"id":', 'x.jsonl:1 is not JSON'],
    ['a concept without terms', JSON.stringify({ ...concept, vi: [] }), 'x.jsonl:1 vi'],
    ['an unknown field', JSON.stringify({ ...concept, note: 'x' }), 'x.jsonl:1'],
    ['an id used twice', `${JSON.stringify(concept)}\n${JSON.stringify(concept)}`, 'id food-x is used twice'],
    [
      'an everyday wording that is the term',
      JSON.stringify({ ...concept, everyday: ['muốn sấy lạnh', 'mốc', 'nồm'] }),
      'contains its own term',
    ],
  ])('with %s says where', (_, lines, fault) => {
    const directory = mkdtempSync(join(tmpdir(), 'lexicon-'));
    for (const folder of ['topics', 'words']) mkdirSync(join(directory, folder));
    for (const name of ['abbreviations', 'families']) writeFileSync(join(directory, 'words', `${name}.jsonl`), '');
    for (const name of ['objects', 'functions', 'compounds']) writeFileSync(join(directory, 'topics', `${name}.jsonl`), '');
    writeFileSync(join(directory, 'x.jsonl'), lines);
    expect(() => readLexicon(directory)).toThrow(fault);
    rmSync(directory, { recursive: true });
  });
});

/** Complaints of people who do not know the technical word. */
const complaints: [said: string, concept: string][] = [
  ['Vải thiều hái hôm trước hôm sau đã nâu vỏ, chở ra tới chợ là bỏ một phần', 'food-map-packaging'],
  ['Tôm bỏ ăn, sáng nổi đầu, đáy ao đen thối, thay nước mãi khí độc vẫn lên', 'water-aquaculture-effluent-recirculation'],
  ['Nước giếng bơm lên trong, để một lát vàng khè, quần áo ố hết', 'water-groundwater-iron-manganese'],
  ['Gốc cây rỉ nước nâu, cạo vỏ thấy thâm đen, mưa dầm là chết lan cả vườn sầu riêng', 'crops-fruit-tree-phytophthora'],
  ['Máy soi báo lỗi hoài, mở ra toàn mối hàn tốt, nới ngưỡng thì lọt hàng hư', 'electronics-aoi-review'],
  ['Khói lò gạch thổi thẳng lên trời nóng hừng hực, nhiệt bỏ phí', 'mechanical-waste-heat-recovery'],
];

describe('detection', () => {
  it.each(complaints)('hears "%s"', (said, concept) => expect(lexicon.detect(said).map(({ id }) => id)).toContain(concept));

  it.each(complaints)('hears it without accents too: "%s"', (said, concept) =>
    expect(lexicon.detect(strip(said)).map(({ id }) => id)).toContain(concept),
  );

  it('hears the same in decomposed letters', () => {
    const [said] = complaints[0] ?? [''];
    expect(lexicon.detect(said.normalize('NFD')).map(({ id, activation }) => [id, activation])).toEqual(
      lexicon.detect(said).map(({ id, activation }) => [id, activation]),
    );
  });

  it('says which words it heard, as they were written', () => {
    const said = 'Năm nay mất mùa. Vải thiều hái hôm trước hôm sau nâu vỏ. Giá lại thấp.';
    const [found] = lexicon.detect(said);
    expect(found).toMatchObject({ id: 'food-map-packaging', matched: 'everyday', clause: 'Vải thiều hái hôm trước hôm sau nâu vỏ' });
    expect(found?.activation).toBeGreaterThan(0.7);
  });

  it('recognises terms in three languages', () => {
    for (const term of ['sấy thăng hoa', 'freeze drying', 'lyophilisation']) expect(lexicon.detect(term)[0]?.id).toBe('food-freeze-drying');
  });

  it('does not take units for abbreviations', () =>
    expect(lexicon.detect('Vườn 120 ha, mỗi cây 40 kg, bón 5 mg một lít').map(({ id }) => id)).not.toContain('health-implant-biomaterial'));

  it('hears nothing in nothing', () => expect(lexicon.detect('')).toEqual([]));
});

describe('topics', () => {
  const objects = (text: string) => lexicon.objects.find(text).map(({ topic }) => topic);

  it.each([
    ['Xoài đi đường biển', ['mango', 'sea_shipping']],
    ['xoai di duong bien', ['mango', 'sea_shipping']],
    ['Nước thải dệt nhuộm còn màu', ['textile_wastewater']],
    ['Mangoes shipped by sea freight', ['mango', 'sea_shipping']],
  ])('of "%s"', (text, topics) => expect(objects(text)).toEqual(topics));

  it('are not guessed from a folded syllable of many meanings', () => expect(objects('trung binh moi thang')).not.toContain('egg'));

  it('are nearer to their wider topic than to relatives, and strange to others', () => {
    const near = (a: string, b: string) => lexicon.objects.nearness(a, b);
    expect([near('mango', 'mango'), near('mango', 'fruit'), near('mango', 'durian'), near('mango', 'circuit_board')]).toEqual([
      1, 0.75, 0.25, 0,
    ]);
  });
});

describe('a topic of one syllable', () => {
  const { objects, functions, compounds } = readLexicon(lexiconDirectory);
  const topics = [
    ...objects.map((topic) => ({ ...topic, list: 'objects' as const })),
    ...functions.map((topic) => ({ ...topic, list: 'functions' as const })),
  ];
  const single = topics.flatMap(({ id, list, vi, signs }) =>
    [...vi, ...signs].filter((phrase) => !/\s/u.test(phrase)).map((phrase) => ({ id, list, phrase })),
  );
  const wordsOf = new Map(compounds.map(({ syllable, words }) => [syllable, words]));

  it('has its longer words thought of', () => expect(single.filter(({ phrase }) => !wordsOf.has(phrase))).toEqual([]));
  it('is one that somebody looks for', () =>
    expect(compounds.filter(({ syllable }) => !single.some(({ phrase }) => phrase === syllable))).toEqual([]));

  it('is found where it stands alone, and in none of its longer words', () => {
    const seen = (list: 'objects' | 'functions', text: string, id: string) => lexicon[list].find(text).some(({ topic }) => topic === id);
    const wrong = single.flatMap(({ id, list, phrase }) => [
      ...(seen(list, phrase, id) ? [] : [`${phrase}: not found`]),
      ...(wordsOf.get(phrase) ?? [])
        .filter((word) => seen(list, `Chúng tôi nói về ${word} ở đây`, id))
        .map((word) => `${phrase} in ${word}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it.each(['Xưởng ở Lạng Sơn', 'Vườn ở Bến Tre', 'đào tạo công nhân', 'cá nhân hóa phương tiện', 'giấy phép tôn tạo'])(
    'is not seen in "%s"',
    (text) =>
      expect(
        [...lexicon.objects.find(text), ...lexicon.functions.find(text)]
          .map(({ surface }) => surface)
          .filter((surface) => !/\s/.test(surface) && surface !== 'phương tiện'),
      ).toEqual([]),
  );

  it('complained of is told from wanted', () =>
    expect(['chống hà', 'hà bám'].map((text) => lexicon.functions.find(text).map(({ topic, sign }) => [topic, sign]))).toEqual([
      [['antifoul', false]],
      [['antifoul', true]],
    ]));
});

describe('a typed query', () => {
  it('is widened with the terms of what was meant, and says so', () => {
    const { expansions, widened } = expandQuery(lexicon, 'vải thiều để hôm sau nâu vỏ', 'vi');
    expect(widened).toEqual([{ concept: 'food-map-packaging', everyday: 'vải thiều để hôm sau nâu vỏ', term: 'bao bì khí điều biến' }]);
    expect(expansions.map(({ text }) => text)).toContain('modified atmosphere packaging');
    for (const { weight } of expansions) expect(weight).toBeLessThan(0.5);
  });

  it('that names nothing is left alone', () => expect(expandQuery(lexicon, 'xin chào', 'vi')).toEqual({ expansions: [], widened: [] }));
});
