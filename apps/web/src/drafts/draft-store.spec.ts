import { ProblemError } from '@caunoi/contracts/client';
import { createDraftStore } from './draft-store';

interface Page {
  id: string;
  version: number;
  updatedAt: string;
  text: Words;
}
interface Words {
  title: string;
  body: string;
}

const page = (version: number, text: Partial<Words> = {}): Page => ({
  id: 'p1',
  version,
  updatedAt: '2026-11-22T09:00:00.000Z',
  text: { title: '', body: '', ...text },
});

const versionOf = (thing: Page | null) => thing?.version ?? 0;

/** A platform that keeps one page, or none yet, under its version, and on which somebody else may write as well. */
function platform(begin: Page | null) {
  let stored = begin;
  return {
    stored: () => stored,
    elsewhere: (text: Partial<Words>) => (stored = page(versionOf(stored) + 1, { ...stored?.text, ...text })),
    statementOf: (thing: Page | null) => thing?.text ?? { title: '', body: '' },
    save: async (thing: Page | null, text: Words) => {
      if (versionOf(thing) !== versionOf(stored))
        throw new ProblemError({ status: 412, code: 'need.stale', title: 'Vừa được sửa ở nơi khác', current: stored });
      return (stored = page(versionOf(thing) + 1, text));
    },
  };
}

const draftOf = (there: ReturnType<typeof platform>) => createDraftStore<Page | null, Words>(there.stored(), there);

test('the first words make the thing, the next ones change it', async () => {
  const there = platform(null);
  const draft = draftOf(there);
  await Promise.all([draft.save({ body: 'Xoài' }), draft.save({ body: 'Xoài mau thối' })]);
  expect(there.stored()).toMatchObject({ version: 2, text: { title: '', body: 'Xoài mau thối' } });
  expect(draft.read()?.version).toBe(2);
});

describe('the answer to the first words is lost', () => {
  /** Makes a page under its id once, and loses the answers to the first sendings. */
  function losing(answers: number) {
    const pages = new Map<string, Page>();
    let lost = 0;
    return {
      pages,
      statementOf: (thing: Page | null) => thing?.text ?? { title: '', body: '' },
      save: async (thing: Page | null, text: Words, id: string) => {
        const there = pages.get(id);
        if (!there || thing) pages.set(id, { ...page(versionOf(thing) + 1, text), id });
        if (lost++ < answers) throw new ProblemError({ status: 0, code: 'network', title: 'fetch failed' });
        return pages.get(id)!;
      },
    };
  }

  test('what is sent again makes no second one, and what was typed since is saved', async () => {
    const there = losing(2);
    const draft = createDraftStore<Page | null, Words>(null, there);
    await expect(draft.save({ body: 'Xoài' })).rejects.toMatchObject({ code: 'network' });
    await expect(draft.save({ body: 'Xoài mau' })).rejects.toMatchObject({ code: 'network' });
    await draft.save({ body: 'Xoài mau thối' });
    expect([...there.pages.values()].map(({ text }) => text.body)).toEqual(['Xoài mau thối']);
    expect(draft.read()).toMatchObject({ version: 2, text: { body: 'Xoài mau thối' } });
  });

  test('what was written on elsewhere meanwhile is not overwritten', async () => {
    const there = losing(1);
    const draft = createDraftStore<Page | null, Words>(null, there);
    await expect(draft.save({ body: 'Xoài' })).rejects.toMatchObject({ code: 'network' });
    const [made] = there.pages.values();
    there.pages.set(made!.id, { ...made!, version: 2, text: { title: '', body: 'viết ở máy kia' } });
    await expect(draft.save({ body: 'Xoài mau thối' })).rejects.toMatchObject({ status: 412 });
    expect(draft.theirs()?.text.body).toBe('viết ở máy kia');
    expect(there.pages.get(made!.id)?.text.body).toBe('viết ở máy kia');
  });

  test('two stores make two', async () => {
    const there = losing(0);
    for (const body of ['Xoài', 'Ổi']) await createDraftStore<Page | null, Words>(null, there).save({ body });
    expect(there.pages.size).toBe(2);
  });
});

test('parts are saved one after another, each on the version that the one before left', async () => {
  const there = platform(page(1));
  const draft = draftOf(there);
  await Promise.all([draft.save({ title: 'Xoài' }), draft.save({ title: 'Xoài tươi' }), draft.save({ body: 'Giữ 35 ngày' })]);
  expect(there.stored()).toMatchObject({ version: 4, text: { title: 'Xoài tươi', body: 'Giữ 35 ngày' } });
  expect(draft.read()?.version).toBe(4);
});

test('nothing new is not sent, and no words make nothing', async () => {
  const there = platform(page(1, { title: 'a' }));
  await draftOf(there).save({ title: 'a' });
  expect(there.stored()?.version).toBe(1);
  const nowhere = platform(null);
  await draftOf(nowhere).save({ title: '' });
  expect(nowhere.stored()).toBeNull();
});

test('fields of other parts that another device changed stand', async () => {
  const there = platform(page(1));
  const draft = draftOf(there);
  there.elsewhere({ body: 'viết ở máy kia' });
  await draft.save({ title: 'mới' });
  expect(there.stored()).toMatchObject({ version: 3, text: { title: 'mới', body: 'viết ở máy kia' } });
});

test('a field that only another device changed stays changed and comes back to be shown', async () => {
  const there = platform(page(1));
  const draft = draftOf(there);
  there.elsewhere({ body: 'viết ở máy kia' });
  const { taken } = await draft.save({ title: 'mới', body: '' });
  expect(taken).toEqual({ body: 'viết ở máy kia' });
  expect(there.stored()?.text).toEqual({ title: 'mới', body: 'viết ở máy kia' });
});

test('a thing that only changed its state is saved on without a question', async () => {
  const there = platform(page(1));
  const draft = draftOf(there);
  there.elsewhere({});
  await draft.save({ title: 'mới' });
  expect(there.stored()?.text.title).toBe('mới');
});

test('a field that both changed is refused, and nothing is overwritten until the two texts are merged', async () => {
  const there = platform(page(1));
  const draft = draftOf(there);
  there.elsewhere({ title: 'của họ' });
  await expect(draft.save({ title: 'của tôi' })).rejects.toMatchObject({ status: 412 });
  expect(there.stored()?.text.title).toBe('của họ');
  const theirs = draft.theirs();
  expect(theirs?.text.title).toBe('của họ');
  if (theirs) draft.adopt(theirs);
  await draft.save({ title: 'của cả hai' });
  expect(there.stored()?.text.title).toBe('của cả hai');
});
