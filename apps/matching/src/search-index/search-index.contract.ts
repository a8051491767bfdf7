import type { IndexQuery } from './search-index';
import { closed, drier, expert, filled, type Make, opened, robot, sent, thing } from './search-index.filled';

/** What matching needs of an index. A back end is accepted when it passes; `make` gives an empty one each time. */
export function searchIndexContract(name: string, make: Make) {
  finds(name, make);
  demands(name, make);
  pages(name, make);
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

    it('and counts nothing where only the hits matter', async () => {
      const query = { text: 'điện', facets: ['sector'], limit: 2 };
      const { hits, ceiling, next, total } = await ask(query);
      expect(total).toBeGreaterThan(2);
      expect(await ask({ ...query, counts: false })).toMatchObject({ hits, ceiling, next });
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

function demands(name: string, make: Make) {
  describe(`${name} tells apart`, () => {
    const { take, ask, ids } = filled(make);

    it('what holds the words whole from what comes near, in the hits and in their number', async () => {
      // "bơm nhiệt" stands whole in the drier; the filter says "nhiệt đới" and a pump apart.
      const near = thing('gan', ['Bơm nước mặn nhiệt đới', 'Bơm cho vùng ven biển nhiệt đới.', 'bơm nước', 'nhiệt đới']);
      await take(opened(near));
      const query = { text: 'bơm nhiệt', alone: [], facets: ['province'] };
      const { hits, total, whole } = await ask(query);
      expect(hits.filter((hit) => hit.whole).map(({ id }) => id)).toEqual(['say']);
      expect([whole, total, hits.map(({ id }) => id)]).toEqual([1, 2, ['say', 'gan']]);
      expect(await ask({ ...query, only: 'whole' })).toMatchObject({ total: 1, whole: 1, hits: [{ id: 'say', whole: true }] });
      expect(await ask({ text: '', alone: [] })).toMatchObject({ total: 6, whole: 6 });
      expect(await ask({ ...query, where: { province: ['96'] } })).toMatchObject({ whole: 0 });
    });

    it('what some things hold whole, weighed as in the whole index', async () => {
      const whole = { text: 'điện', alone: ['dien'], only: 'whole' as const };
      const found = await ids(whole);
      expect(found.length).toBeGreaterThan(1);
      for (const among of [[], found.slice(0, 1), ['say', 'robot', 'khong-co', 'robot'], ['hoa']])
        expect((await ids({ ...whole, among })).toSorted()).toEqual(found.filter((id) => among.includes(id)).toSorted());
      expect(await ids({ text: '', alone: [], only: 'whole', among: ['loc', 'say'], where: { province: ['96'] } })).toEqual(['loc']);
    });

    it('words that nothing holds from those that something does', async () => {
      for (const only of [undefined, 'whole'] as const)
        expect(await ask({ text: 'veyckxbno', alone: [], ...(only ? { only } : {}) })).toMatchObject({ total: 0, whole: 0, hits: [] });
    });

    it('what holds the phrases that are asked for, and nothing that holds one that is not wanted', async () => {
      const electric = ['loc', 'robot', 'say'];
      expect((await ids({ text: 'điện', kinds: ['technology'] })).toSorted()).toEqual(electric);
      expect(await ids({ text: 'điện', phrases: ['điện mặt trời'] })).toEqual(['loc']);
      expect(await ids({ text: 'điện', phrases: ['dien mat troi', 'hộ dân'] })).toEqual(['loc']);
      expect(await ids({ text: 'điện', phrases: ['mặt trời điện'] })).toEqual([]);
      expect(await ids({ text: 'điện', phrases: ['không có ở đâu'] })).toEqual([]);
      expect((await ids({ text: 'điện', kinds: ['technology'], without: ['mặt trời'] })).toSorted()).toEqual(['robot', 'say']);
      expect(await ids({ text: 'điện', kinds: ['technology'], without: ['robot', 'xoài', 'không có ở đâu'] })).toEqual(['loc']);
      const rest = await ask({ text: '', without: ['robot'], kinds: ['technology'], facets: ['province'] });
      expect([rest.total, rest.facets['province']]).toEqual([
        2,
        [
          { value: '01', count: 1 },
          { value: '96', count: 1 },
        ],
      ]);
    });
  });
}

function pages(name: string, make: Make) {
  describe(`${name} goes on after a hit`, () => {
    const { take, ask, index } = filled(make);
    const many = Array.from({ length: 12 }, (_, n) =>
      thing(`may-${n}`, [`Máy sấy số ${n}`, `Sấy ${'nông sản '.repeat(1 + (n % 4))}bằng ${n % 3 ? 'gió nóng' : 'bơm nhiệt'}.`], {
        publishedAt: `2026-11-${10 + Math.floor(n / 2)}T00:00:00Z`,
        ...(n % 3 ? { trl: 3 + (n % 5) } : {}),
      }),
    );
    beforeEach(() => take(...many.map((subject) => opened(subject))));

    /** Everything that is found, two at a time, and what happens between the pages. */
    async function all(query: Partial<IndexQuery>, between: (page: number) => Promise<void> = async () => {}) {
      const found: string[] = [];
      for (let [page, { hits, next }] = [0, await ask({ ...query, limit: 2 })]; ; page++) {
        found.push(...hits.map(({ id }) => id));
        if (!next || page > 20) return found;
        await between(page);
        ({ hits, next } = await ask({ ...query, limit: 2, after: next }));
      }
    }

    const queries: [string, Partial<IndexQuery>][] = [
      ['by score', { text: 'máy sấy bơm nhiệt' }],
      ['by score, with expansions', { text: 'sấy', expansions: [{ text: 'gió nóng', weight: 0.6 }], kinds: ['technology'] }],
      ['newest first', { sort: { by: 'publishedAt' } }],
      ['by a value that some lack', { sort: { by: 'trl', direction: 'asc' } }],
    ];

    it.each(queries)('%s: each once, and in the order of one long page', async (_, query) => {
      const { hits, total, next } = await ask({ ...query, limit: 100 });
      expect([await all(query), next]).toEqual([hits.map(({ id }) => id), null]);
      expect(total).toBe(hits.length);
    });

    it.each(queries)('%s: none of those that were there twice, and none left out, whatever comes meanwhile', async (_, query) => {
      const before = (await ask({ ...query, limit: 100 })).hits.map(({ id }) => id);
      const come = (n: number) => {
        const title = ['Máy sấy bơm nhiệt', 'Bơm nhiệt gió nóng', 'Gió nóng sấy sấy sấy'][n % 3] ?? '';
        return opened(thing(`moi-${n}`, [title, 'Bơm nhiệt. '.repeat(n)], { publishedAt: `2026-11-${10 + n}T00:00:00Z`, trl: n % 9 }));
      };
      const found = await all(query, async (page) => take(come(3 * page), come(3 * page + 1), come(3 * page + 2)));
      const old = found.filter((id) => !id.startsWith('moi-'));
      expect([old.length, old.toSorted()]).toEqual([before.length, before.toSorted()]);
    });

    it.each(queries)('%s: none of those that stay is left out when others close', async (_, query) => {
      const before = (await ask({ ...query, limit: 100 })).hits.map(({ id }) => id);
      const found = await all(query, async (page) => take(many[page] && closed(many[page], 2)));
      const gone = (id: string) => many.slice(0, 8).some((subject) => subject.id === id);
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((id) => !gone(id)).toSorted()).toEqual(before.filter((id) => !gone(id)).toSorted());
    });

    it('from a place whose state nobody knows any more', async () => {
      const [answer] = await index().search([{ text: 'máy sấy', limit: 100 }]);
      const { hits = [] } = answer ?? {};
      const after = { value: hits[3]?.score ?? 0, id: hits[3]?.id ?? '', state: 'unheard-of.7' };
      expect((await ask({ text: 'máy sấy', limit: 100, after })).hits).toEqual(hits.slice(4));
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
