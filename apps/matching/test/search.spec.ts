import type { Part } from '@caunoi/contracts/matching/match';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { someone } from '@caunoi/testing/test-service';
import fc from 'fast-check';
import { readQuery } from '../src/lexicon/expand.rules';
import { loadLexicon } from '../src/lexicon/lexicon-files';
import { expert, idOf, need, technology } from './content';
import { codes, theWorld } from './world';

const world = theWorld();

const top = async (q: string, many = 3) => codes(await world.find(q)).slice(0, many);
const written = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');
const marked = (parts: readonly Part[]) => parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase());
const suggested = async (q: string) => (await world.as().call(api.suggestions, { query: { q } })).body.items;

describe('the same things are found', () => {
  const queries = [
    ['bảo quản xoài', 'bao quan xoai', 'bảo qủan xòai', 'bảo qản xoài'],
    ['xử lý nước thải dệt nhuộm', 'xu ly nuoc thai det nhuom', 'xử lý nước thải dệt nhụôm', 'xử lý nước thải dệt nhuôm'],
    ['thủy luyện thu hồi vàng', 'thuy luyen thu hoi vang', 'thuỷ luyện thu hồi vàng', 'thủy luyên thu hồi vàng'],
  ] as const;

  it.each(queries)('for "%s" however it is typed', async (well, plain, otherTone, slip) => {
    const expected = await top(well);
    expect(expected).toHaveLength(3);
    for (const typed of [well.normalize('NFD'), plain, otherTone, well.toUpperCase(), `  ${well.replaceAll(' ', '\u00a0 ')} `])
      expect([typed, await top(typed)]).toEqual([typed, expected]);
    // A wrong letter costs the points of its word: neighbours may swap places, but none is lost.
    expect([slip, (await top(slip)).sort()]).toEqual([slip, expected.toSorted()]);
  });

  it.each([
    ['keep mangoes fresh longer', ['E03', 'N03', 'T03']],
    ['garder les mangues fraîches plus longtemps', ['E03', 'N03', 'T03']],
    ['mangue', ['E03', 'N03', 'T03']],
    ['use less water in dyeing', ['N11', 'T11']],
    ['teindre avec moins d’eau', ['N11', 'T11']],
    ['wastewater treatment', ['N06', 'T06']],
  ])('in another language than the words of "%s"', async (typed, best) => expect((await top(typed, best.length)).sort()).toEqual(best));

  it('of the thing that a foreign query names, and nothing that merely is in its language', async () => {
    const { items } = await world.find('keep mangoes fresh longer', { limit: 50 });
    expect(items.length).toBeGreaterThan(2);
    for (const { titleParts, snippet } of items) expect([...marked(titleParts), ...marked(snippet)].join(' ')).toContain('xoài');
  });

  it('by the reference that people tell each other', async () => expect((await top('n03'))[0]).toBe('N03'));

  it('and no more: the name of a thing does not lead to everything that was once described with it', async () => {
    const { items } = await world.find('xoài', { limit: 50 });
    const sayings = items.map(({ titleParts, snippet }) => [...titleParts, ...snippet].some(({ hit }) => hit));
    expect(sayings).not.toContain(false);
    expect((await world.find('khongcogi xyz')).total).toBe(0);
  });

  it('by what a thing is coded as, in another language than its text', async () => {
    const { items } = await world.find('textiles and garments', { kind: 'need' });
    expect(items.slice(0, 3).map(({ sectors }) => sectors)).toEqual([['textiles'], ['textiles'], ['textiles']]);
  });
});

describe('a hit shows why', () => {
  it('in its title, which is shown whole', async () => {
    const [hit] = (await world.find('bao quan xoai')).items;
    expect(written(hit!.titleParts)).toBe(technology('T03').title);
    expect(marked(hit!.titleParts)).toContain('bảo quản xoài');
  });

  it('in a passage that says what was looked for, and names the field that it is from', async () => {
    const { items } = await world.find('Rotterdam');
    expect(codes({ items })).toEqual(['N03']);
    const [hit] = items;
    expect(marked(hit!.snippet)).toEqual(['rotterdam']);
    expect(hit!.snippetField).toBe('problem');
    expect(need('N03').problem).toContain(written(hit!.snippet).replaceAll('…', '').trim());
    expect(written(hit!.snippet).length).toBeLessThanOrEqual(222);
  });

  it('with the words of specialists, when everyday ones were typed', async () => {
    const { items, widened } = await world.find('ủ mắm cả năm vốn nằm chết');
    expect(widened).toEqual([{ concept: 'food-fermented-fish-sauce', everyday: 'ủ mắm cả năm vốn nằm chết', term: 'lên men nước mắm' }]);
    expect(codes({ items }).slice(0, 3)).toEqual(expect.arrayContaining(['T23', 'N21']));
    expect(marked(items.find(({ reference }) => reference === 'T23')!.snippet)).toContain('nước mắm');
  });

  it('and a query in the words of specialists is not widened', async () => expect((await world.find('bảo quản xoài')).widened).toEqual([]));
});

describe('did you mean', () => {
  it.each([
    ['a slip of the finger', 'bảo qản xoài', 'bảo quản xoài'],
    ['a wrong letter, without accents', 'bao quan soai', 'bảo quản xoài'],
    ['nothing, for words that are well known', 'bảo quản xoài', null],
    ['nothing, for everyday words that no title uses', 'trái cây để mấy hôm là héo', null],
    ['nothing, for nothing', '', null],
    ['a transposed letter, and no abbreviation', 'xaoi', 'xoài'],
    ['nothing, for English that is right', 'durian root rot', null],
    ['nothing, for an English word', 'sensor', null],
    ['nothing, for another', 'air', null],
    ['nothing, for French that is right', 'séchage solaire', null],
    ['nothing, for a unit', 'm³/ngđ', null],
    ['nothing, for a name', 'HTX ở Ninh Bình', null],
    ['nothing, for a small acronym', 'pcr', null],
  ])('%s', async (_, typed, meant) => expect((await world.find(typed)).didYouMean).toBe(meant));
});

describe('where nothing holds what was typed, the likelier spelling is searched', () => {
  it.each([
    ['Telex with the keyboard off', 'nuwowcs thair', 'nước thải'],
    ['VNI with the keyboard off', 'nu7o71c tha3i', 'nước thải'],
    ['one keystroke left in', 'xoafi', 'xoài'],
    ['words stuck together', 'nuocthai', 'nước thải'],
    ['words stuck together, accents typed', 'nướcthải', 'nước thải'],
    ['an unseen space', 'nước\u200Bthải', 'nước thải'],
  ])('%s', async (_, typed, meant) => {
    const { corrected, didYouMean, items, total } = await world.find(typed);
    expect({ corrected, didYouMean, total }).toEqual({ corrected: meant, didYouMean: null, total: (await world.find(meant)).total });
    expect(items[0]?.snippet.some(({ hit }) => hit)).toBe(true);
  });

  it('page by page', async () => {
    const { next } = await world.find('nuocthai', { limit: 3 });
    const [second, asMeant] = [
      await world.find('nuocthai', { limit: 3, cursor: next! }),
      await world.find('nước thải', { limit: 3, cursor: next! }),
    ];
    expect(second.corrected).toBe('nước thải');
    expect(codes(second)).toEqual(codes(asMeant));
  });

  it('unless the words are wanted as they are', async () =>
    expect(await world.find('nuwowcs thair', { spelling: 'verbatim' })).toMatchObject({
      total: 0,
      corrected: null,
      didYouMean: 'nước thải',
    }));

  it('but neither searched nor offered where the spelling finds nothing either', async () => {
    expect(await world.find('nước thải', { province: '12' })).toMatchObject({ total: 0, corrected: null });
    expect(await world.find('nuocthai', { province: '12' })).toMatchObject({ total: 0, corrected: null, didYouMean: null });
    expect(await world.find('nuocthai', { province: '12', spelling: 'verbatim' })).toMatchObject({ total: 0, didYouMean: null });
  });
});

it('a widening is told only where something that is shown says it', async () => {
  const said = 'đập đất chắn bã quặng rỉ nước dưới chân';
  expect(readQuery(loadLexicon(), said, 'vi').widened.map(({ concept }) => concept)).toEqual(['mining-geo-tailings-dam']);
  expect((await world.find(said)).widened).toEqual([]);
});

describe('suggestions while typing', () => {
  it.each([
    ['xoai', 'xoài'],
    ['xoà', 'xoài'],
    ['XOÀ'.normalize('NFD'), 'xoài'],
    ['nuoc ma', 'nước mắm'],
    ['máy sấ', 'máy sấy'],
    ['máy sây', 'máy sấy'],
    ['kho lạ', 'kho lạnh'],
  ])('"%s" leads to "%s"', async (typed, phrase) => expect((await suggested(typed)).map(({ text }) => text)).toContain(phrase));

  it('keep to the accents that were typed', async () => expect((await suggested('máy sấ')).map(({ text }) => text)).toEqual(['máy sấy']));

  it('open at once what has that title, and nothing when several have it', async () => {
    const [title] = (await suggested('mang phu nano-chitosan ket hop')).filter(({ text }) => text === technology('T03').title);
    expect(title).toMatchObject({ kind: 'technology', id: technology('T03').id });
    expect((await suggested('nuoc ma')).find(({ text }) => text === 'nước mắm')).toMatchObject({ kind: null, id: null });
  });

  it('mark what was typed', async () => {
    const title = (await suggested('bao quan xoai')).find(({ text }) => text === technology('T03').title);
    expect(written(title!.parts)).toBe(technology('T03').title);
    expect(marked(title!.parts)).toEqual(['bảo quản xoài']);
  });

  it.each(['', ' ', '…', 'zzzzz', '\u0301'])('there are none for %j', async (typed) => expect(await suggested(typed)).toEqual([]));

  it('are as many as wanted', async () => {
    const { body } = await world.as().call(api.suggestions, { query: { q: 'n', limit: 3 } });
    expect(body.items).toHaveLength(3);
  });
});

describe('look-alikes of a text that is being written', () => {
  const ask = (body: object, actor = someone('business')) => world.as(actor).call(api.lookAlikes, { body });

  it('are of the kinds asked for, nearest first', async () => {
    const { body } = await ask({ text: `${need('N03').title}\n${need('N03').problem}`, kinds: ['need', 'technology'], limit: 2 });
    expect(codes(body)).toEqual(['N03', 'T03']);
  });
  it('there are none for a blank sheet', async () => expect((await ask({ text: ' \n ', kinds: ['need'] })).body).toEqual({ items: [] }));
  it('are for people who have signed in', async () =>
    expect(await world.as().call(api.lookAlikes, { body: { text: 'xoài', kinds: ['need'] } })).toMatchObject({ status: 401 }));
});

describe('what people may type', () => {
  it('500 letters, whichever way the keyboard sends them, and no more', async () => {
    const long = 'giữ xoài tươi '.repeat(40).slice(0, 500);
    expect(long.normalize('NFD').length).toBeGreaterThan(600);
    for (const q of [long, long.normalize('NFD')]) expect(codes(await world.find(q))).toContain('T03');
    const answer = await world.as().call(api.search, { query: { q: `${long}x` } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'request.invalid', errors: [{ in: 'query', pointer: '/q' }] } });
  });

  it.each([
    ['only punctuation', '?! … «»', []],
    ['an emoji', '😀👩‍🌾', []],
    ['another script, right to left', 'مرحبا', []],
    ['a zero byte', '\0', []],
    ['direction marks inside', '\u202ebảo quản\u202c xoài', ['T03', 'N03', 'E03']],
    ['control characters inside', 'bảo\u0007 quản\u001b xoài', ['T03', 'N03', 'E03']],
    ['half a character', 'xoài \ud83d', ['T03', 'N03', 'E03']],
    ['regular expressions', 'xoài (.*)+$ [', ['T03', 'N03', 'E03']],
    ['SQL', "xoài'; DROP TABLE document; --", undefined],
  ])('%s', async (_, typed, found) => {
    const answer = await top(typed);
    if (found) expect(answer).toEqual(found);
  });

  it('anything at all', async () => {
    const letters = fc.constantFrom(...'xoài đường ẩm \u0301\u0323\u200d\u0000\n"%*~<>'.split(''), '👩‍🌾', 'مرحبا', 'ﬁ', 'İ', 'ß');
    const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: letters, maxLength: 60 }));
    await fc.assert(
      fc.asyncProperty(typed, fc.integer({ min: 1, max: 50 }), async (q, limit) => {
        for (const [endpoint, query] of [
          [api.search, { q, limit }] as const,
          [api.suggestions, { q, limit: Math.min(limit, 20) }] as const,
        ]) {
          const { status, body } = await world.as().call<typeof api.search | typeof api.suggestions>(endpoint, { query });
          expect(status).toBe(200);
          endpoint.answer.parse(body);
        }
      }),
      { seed: 20261122, numRuns: 80 },
    );
  });
});

describe('many changes at once', () => {
  it('leave neither doubles nor left-overs behind', async () => {
    const word = 'khuếchtándị';
    const listing = (n: number) => ({ ...technology('T03'), id: idOf(`revised ${n % 3}`), title: `${word} ${n}`, keywords: [] });
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => world.tell(TechnologyPublished, listing(n), n)));
    const { items, total } = await world.find(word);
    expect({ total, titles: items.map(({ title }) => title).sort() }).toEqual({ total: 3, titles: [4, 5, 6].map((n) => `${word} ${n}`) });
    expect((await suggested(word)).map(({ text }) => text).sort()).toEqual([4, 5, 6].map((n) => `${word} ${n}`));
  });
});

it('counts what is open, in all, by sector and by province', async () => {
  const { body } = await world.as().call(api.platformCounts, {});
  const { totals } = await world.find('', { limit: 1 });
  expect(body).toMatchObject(totals);
  const food = (facts: readonly { sectors: string[] }[]) => facts.filter(({ sectors }) => sectors.includes('food')).length;
  const needs = need.all.filter(({ sector }) => sector === 'food').length;
  expect(body.bySector.find(({ sector }) => sector === 'food')).toMatchObject({ need: needs, expert: food(expert.all) });
  const there = (facts: readonly { province: string | null }[]) => facts.filter(({ province }) => province === '92').length;
  expect(body.byProvince.find(({ province }) => province === '92')).toMatchObject({ need: there(need.all), expert: there(expert.all) });
});
