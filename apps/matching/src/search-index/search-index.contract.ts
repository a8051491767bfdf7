import type { Kind } from '@caunoi/contracts/matching/match';
import { blank, passagesOf } from '../ranking/reading.rules';
import type { Subject } from '../ranking/subject';
import { toIndexEntry } from './index-entry.rules';
import type { IndexChange, IndexQuery, SearchIndex } from './search-index';

/** A thing that is open, with a title, what else it says, and whatever is asked of it. */
function thing(id: string, [title, text, ...keywords]: readonly [string, string, ...string[]], more: Partial<Subject> = {}): Subject {
  const header = {
    id,
    reference: id,
    language: 'vi' as const,
    organisationId: 'org',
    publishedAt: '2026-11-01T00:00:00Z',
    expiresAt: null,
  };
  const passages = passagesOf([
    ['title', 'title', title],
    ['summary', 'solution', text],
    ['keywords', 'keywords', keywords],
  ]);
  return { ...blank('technology' satisfies Kind, header), open: true, passages, ...more };
}

const drier = thing('say', ['Máy sấy bơm nhiệt cho nông sản', 'Sấy lạnh xoài, giữ màu, tốn ít điện.', 'sấy lạnh', 'bơm nhiệt'], {
  sectors: ['food'],
  province: '01',
  trl: 8,
});
const filter = thing('loc', ['Thiết bị lọc nước nhiễm mặn', 'Màng thẩm thấu ngược cho hộ dân ven biển, dùng điện mặt trời.', 'lọc nước'], {
  sectors: ['water'],
  province: '96',
  trl: 6,
  publishedAt: '2026-11-20T00:00:00Z',
});
const robot = thing('robot', ['Robot hàn điểm thân xe', 'Cánh tay sáu trục chạy điện, vỏ nhựa UL 94.', 'robot'], {
  sectors: ['mechanical'],
  province: '01',
});
const expert: Subject = {
  ...thing('hoa', ['Bảo quản sau thu hoạch', 'Hai mươi năm ở viện.', 'trái cây']),
  ...{ kind: 'expert', documents: [{ kind: 'paper', title: 'Màng chitosan giữ vải thiều', year: 2024, lead: true }] },
};
expert.passages.push({ field: 'documents', facet: 'document', text: 'Màng chitosan giữ vải thiều. Ba tuần ở bốn độ.', document: 0 });
const all = [drier, filter, robot, expert];

const opened = (subject: Subject, version = 1): IndexChange => ({ id: subject.id, version, entry: toIndexEntry(subject) });
const closed = ({ id }: Subject, version: number): IndexChange => ({ id, version, entry: null });

/** As it arrives elsewhere: nothing but data is handed to an index, nor comes back. */
const sent = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;

type Make = () => Promise<SearchIndex>;

/** An index of its own for each test, filled, and ways to ask it. */
function filled(make: Make) {
  let index: SearchIndex;
  const take = async (...changes: readonly (IndexChange | undefined)[]) => {
    await index.bulk(sent(changes.filter((change) => change !== undefined)));
    await index.refresh();
  };
  const ask = async (query: Partial<IndexQuery>) => {
    const [answer] = sent(await index.search(sent([{ text: '', limit: 10, ...query }])));
    if (!answer) throw new Error('a search without an answer');
    return answer;
  };
  beforeEach(async () => {
    index = await make();
    await take(...all.map((subject) => opened(subject)));
  });
  return {
    take,
    ask,
    ids: async (query: Partial<IndexQuery>) => (await ask(query)).hits.map(({ id }) => id),
    titles: async (input: string) => sent(await index.suggest(input, 5)),
    index: () => index,
  };
}

/** What matching needs of an index. A back end is accepted when it passes; `make` gives an empty one each time. */
export function searchIndexContract(name: string, make: Make) {
  finds(name, make);
  keeps(name, make);
  tells(name, make);
}

function finds(name: string, make: Make) {
  describe(`${name} finds`, () => {
    const { ask, ids, index } = filled(make);

    it.each([
      ['with accents', 'máy sấy bơm nhiệt', 'say'],
      ['without', 'loc nuoc nhiem man', 'loc'],
      ['decomposed', 'lọc nước'.normalize('NFD'), 'loc'],
      ['with a slip', 'robto', 'robot'],
      ['a code written otherwise', 'UL94', 'robot'],
      ['a piece of work', 'chitosan vải thiều', 'hoa#0'],
    ])('what is typed %s', async (_, text, id) => expect((await ids({ text }))[0]).toBe(id));

    it('what is phrased as an expansion, and scores nothing above the ceiling', async () => {
      const { hits, ceiling } = await ask({ text: 'hoa quả', expansions: [{ text: 'sấy lạnh', weight: 0.6 }] });
      expect(hits.map(({ id }) => id)).toContain('say');
      const title = await ask({ text: 'Máy sấy bơm nhiệt cho nông sản' });
      expect(title.hits[0]?.score).toBeGreaterThan(0);
      expect([(title.hits[0]?.score ?? 0) < title.ceiling, ceiling > 0]).toEqual([true, true]);
    });

    it('everything that passes the conditions where nothing is typed, newest first, and counts it', async () => {
      const kinds = ['technology'];
      const sort = { by: 'publishedAt' };
      expect(await ids({ kinds, sort })).toEqual(['loc', 'robot', 'say']);
      expect(await ids({ kinds, sort, limit: 1, offset: 1 })).toEqual(['robot']);
      const { total, totalsByKind, facets } = await ask({ kinds, where: { province: ['01'] }, facets: ['province', 'sector'] });
      expect([total, totalsByKind['technology'], totalsByKind['expert'] ?? 0]).toEqual([2, 2, 0]);
      expect(facets['province']).toEqual([
        { value: '01', count: 2 },
        { value: '96', count: 1 },
      ]);
      expect(facets['sector']?.map(({ value }) => value)).toEqual(['food', 'mechanical']);
      expect(await ids({ where: { trl: { min: 6, max: 7 } } })).toEqual(['loc']);
    });

    it('by the most telling words only, where that is asked', async () => {
      const text = 'điện robot';
      expect((await ids({ text })).toSorted()).toEqual(['robot']);
      const whole = await ask({ text: 'chạy điện hàn điểm thân xe' });
      const cut = await ask({ text: 'chạy điện hàn điểm thân xe', mostTelling: 2 });
      expect([cut.hits[0]?.id, cut.ceiling < whole.ceiling]).toEqual(['robot', true]);
      expect(await ask({ text, mostTelling: 2 })).toEqual(await ask({ text }));
    });

    it('answers to several searches at once what each would answer alone, in their order', async () => {
      const queries: IndexQuery[] = [
        { text: 'lọc nước', limit: 5 },
        { text: 'không có gì giống', limit: 5 },
        { text: '', limit: 0, facets: ['sector'] },
        { text: 'robot', limit: 5, mostTelling: 1 },
      ];
      const alone = [];
      for (const query of queries) alone.push(...(await index().search([query])));
      expect(await index().search(queries)).toEqual(alone);
      expect(await index().search([])).toEqual([]);
    });
  });
}

function keeps(name: string, make: Make) {
  describe(`${name} keeps of a thing`, () => {
    const { take, ids, titles, index } = filled(make);

    const renamed = thing('say', ['Buồng hun khói cá', 'Khói lạnh.', 'hun khói']);

    it.each([
      ['in order', [1, 2, 3]],
      ['backwards', [3, 2, 1]],
      ['in disorder, and again', [2, 3, 1, 3, 2]],
    ])('the newest version, told %s', async (_, versions) => {
      const told = [opened(drier, 2), closed(drier, 3), opened(renamed, 4)];
      for (const version of versions) await take(told[version - 1]);
      expect([await ids({ text: 'hun khói' }), await ids({ text: 'xoài' })]).toEqual([['say'], []]);
      expect([(await titles('hun')).length, (await titles('máy sấy')).length]).toEqual([2, 0]);
    });

    it('what was understood last of the same version', async () => {
      await take(opened(renamed, 1));
      expect([await ids({ text: 'hun khói' }), await ids({ text: 'xoài' })]).toEqual([['say'], []]);
    });

    it('nothing that can be found once it is closed, until a newer version opens it', async () => {
      await take(closed(expert, 2), opened(expert, 1));
      expect([await ids({ text: 'chitosan' }), await ids({ text: 'bảo quản' }), await titles('bảo quản')]).toEqual([[], [], []]);
      expect((await index().state()).documents).toBe(3);
      await take(opened(expert, 3));
      expect(await ids({ text: 'chitosan' })).toContain('hoa#0');
    });

    it('nothing at all once it was erased, whatever comes after', async () => {
      const asked = async () => [await ids({ text: 'nông sản' }), await titles('máy sấy'), await index().spelling('nong sanr', [])];
      expect(await asked()).toEqual([['say'], [expect.anything()], { known: ['nong'], retyped: null, corrected: 'nông sản' }]);
      await index().erase(['say']);
      await take(opened(drier, 9));
      expect(await asked()).toEqual([[], [], { known: [], retyped: null, corrected: null }]);
    });

    it('a generation that grows with every change, and with nothing else', async () => {
      const { generation, documents } = await index().state();
      await ids({ text: 'lọc nước' });
      expect([await index().state(), documents]).toEqual([{ generation, documents }, 5]);
      await take(closed(robot, 2));
      expect((await index().state()).generation).toBeGreaterThan(generation);
    });
  });
}

function tells(name: string, make: Make) {
  describe(`${name} tells`, () => {
    const { take, titles, index } = filled(make);

    it('how telling words are, the rarer the more, in their order', async () => {
      const [common = 0, rare = 0, unheard = 0] = sent(await index().weigh(['dien', 'robot', 'xyzzy']));
      expect([common < rare, rare < unheard]).toEqual([true, true]);
    });

    it('what is being typed, and what bears it as its title', async () => {
      expect(await titles('máy s')).toEqual([{ text: 'Máy sấy bơm nhiệt cho nông sản', things: ['say'] }]);
      expect(await titles('sấy lạ')).toEqual([{ text: 'sấy lạnh', things: [] }]);
      await take(opened({ ...drier, id: 'khac', reference: 'khac' }));
      expect((await titles('máy s')).map(({ things }) => [...things].sort())).toEqual([['khac', 'say']]);
    });

    it('which words it knows, and how others may have been meant', async () => {
      expect(await index().spelling('lọc nước xyzzy', [])).toMatchObject({ known: ['loc', 'nuoc'] });
      expect((await index().spelling('locnuoc', [])).retyped).toBe('lọc nước');
      expect((await index().spelling('robto', [])).corrected).toBe('robot');
      expect((await index().spelling('locnuoc', ['locnuoc'])).retyped).toBeNull();
    });
  });
}
