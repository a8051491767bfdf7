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
