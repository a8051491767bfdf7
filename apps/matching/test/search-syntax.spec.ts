import { need, technology } from './content';
import { codes, theWorld } from './world';

const world = theWorld();
const all = async (q: string, query: Parameters<typeof world.find>[1] = {}) =>
  codes(await world.find(q, { limit: 50, ...query })).toSorted();

describe('what is typed beside words', () => {
  const typed: [string, object, string][] = [
    ['sector:food', { sector: 'food' }, ''],
    ['linhvuc:"thực phẩm" kind:need', { sector: 'food', kind: 'need' }, ''],
    ['bảo quản sector:food,fisheries', { sector: ['food', 'fisheries'] }, 'bảo quản'],
    ['trl:>=6 máy', { trlMin: 6 }, 'máy'],
    ['trl:4..6', { trlMin: 4, trlMax: 6 }, ''],
  ];
  it.each(typed)('%s narrows as if it had been chosen', async (written, chosen, q) => {
    const expected = await world.find(q, { ...chosen, limit: 50 });
    expect(await world.find(written, { limit: 50 })).toEqual(expected);
    expect(expected.total).toBeGreaterThan(0);
  });

  it('widens what is chosen of the same filter', async () =>
    expect(await all('sector:food', { sector: 'fisheries' })).toEqual(await all('', { sector: ['food', 'fisheries'] })));

  it('levels have two ends', async () => {
    const levels = technology.all.filter(({ trl }) => trl !== null && trl >= 4 && trl <= 6).map(({ reference }) => reference);
    expect(await all('kind:technology trl:4-6')).toEqual(levels.toSorted());
  });

  it('in quotation marks is found word for word, and not mended', async () => {
    const found = await world.find('"bảo quản xoài"', { limit: 50 });
    const texts = found.items.map(({ title, summary }) => `${title} ${summary}`.toLowerCase());
    expect(texts.filter((text) => text.includes('bảo quản xoài'))).not.toEqual([]);
    expect(await world.find('"quản bảo xoài"')).toMatchObject({ total: 0, corrected: null, didYouMean: null });
  });

  it('behind a dash is left out', async () => {
    const [every, rest] = [await all('xoài'), await all('xoài -chitosan')];
    expect(every).toContain('T03');
    expect(rest).not.toContain('T03');
    expect(rest.every((code) => every.includes(code))).toBe(true);
    expect((await world.find('-xoài', { kind: 'need' })).total).toBeLessThan(need.all.length);
  });

  it('and is no filter is said, and the rest is looked for', async () => {
    expect(await world.find('xoài sector:trai-cay trl:12', { limit: 50 })).toMatchObject({ unread: ['sector:trai-cay', 'trl:12'] });
    expect(await all('xoài sector:trai-cay')).toEqual(await all('xoài'));
  });
});

describe('what says what was asked, and what comes near it', () => {
  it.each(['bảo quản xoài', 'xử lý nước thải dệt nhuộm', 'máy sấy', 'trái cây để mấy hôm là héo', 'xoai', ''])(
    '%j: both are counted, and marked',
    async (q) => {
      const { total, precise, near, items } = await world.find(q, { limit: 50 });
      expect(precise + near).toBe(total);
      if (total <= 50) expect(items.filter((item) => item.precise)).toHaveLength(precise);
      const only = await world.find(q, { limit: 50, only: 'precise' });
      expect(only).toMatchObject({ total: precise, precise, near });
      expect(codes(only)).toEqual(codes({ items: items.filter((item) => item.precise) }).slice(0, 50));
    },
  );
});

it('what was changed last comes first', async () => {
  const { items } = await world.find('', { sort: 'updated', limit: 50 });
  const dates = items.map(({ updatedAt }) => updatedAt ?? '');
  expect(dates).toEqual(dates.toSorted().reverse());
  const words = await world.find('nước thải', { sort: 'updated' });
  expect(words.items.map(({ updatedAt }) => updatedAt)).toEqual(
    words.items
      .map(({ updatedAt }) => updatedAt ?? '')
      .toSorted()
      .reverse(),
  );
});

describe('where nothing is found', () => {
  it('it says what would be without each filter', async () => {
    const { total, otherwise } = await world.find('bảo quản xoài', { sector: 'education', kind: 'technology' });
    const wider = await world.find('bảo quản xoài', { kind: 'technology' });
    expect([total, otherwise?.without]).toEqual([0, [{ filter: 'sector', total: wider.total }]]);
  });

  it('and by some of the words', async () => {
    const { total, otherwise } = await world.find('"bảo quản xoài bằng trí tuệ nhân tạo"');
    expect(total).toBe(0);
    expect(otherwise?.without).toMatchObject([{ filter: 'phrases' }]);
    const told = otherwise?.words ?? [];
    expect(told.map(({ q }) => q)).toContain('bảo quản xoài');
    for (const { q, total: found } of told) expect([q, found]).toEqual([q, (await world.find(q, { spelling: 'verbatim' })).total]);
  });

  it('and nothing where something is found', async () => expect((await world.find('xoài')).otherwise).toBeNull());
});
