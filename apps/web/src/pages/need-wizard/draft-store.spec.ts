import { ProblemError } from '@caunoi/contracts/client';
import type { Need, NeedStatement } from '@caunoi/contracts/needs/need';
import { createDraftStore } from './draft-store';
import { emptyStatement } from './statement';

const need = (version: number, statement: Partial<NeedStatement> = {}): Need => ({
  ...emptyStatement(),
  ...statement,
  id: '01a20172-5ffb-772d-aaa2-998c8b4b96f9',
  reference: 'N-000012',
  viewer: 'owner',
  organisationId: '7995969d-32f2-5c6d-9e65-49570b7c42a6',
  status: 'draft',
  version,
  review: null,
  submittedAt: null,
  reviewDueAt: null,
  publishedAt: null,
  expiresAt: null,
  updatedAt: '2026-11-22T09:00:00.000Z',
});

/** A platform that keeps one need under its version, and on which somebody else may write as well. */
function platform(begin: Need | null) {
  let stored = begin;
  const stale = () => new ProblemError({ status: 412, code: 'need.stale', title: 'Nhu cầu này vừa được sửa ở nơi khác', current: stored });
  return {
    stored: () => stored,
    elsewhere: (part: Partial<NeedStatement>) => {
      if (stored) stored = { ...stored, ...part, version: stored.version + 1 };
    },
    create: async (statement: NeedStatement) => (stored = need(1, statement)),
    revise: async (_: string, version: number, statement: NeedStatement) => {
      if (version !== stored?.version) throw stale();
      return (stored = need(version + 1, statement));
    },
  };
}

test('the first words make the draft, the next ones change it, one after another', async () => {
  const there = platform(null);
  const draft = createDraftStore(null, there);
  await Promise.all([draft.save({ problem: 'Xoài' }), draft.save({ problem: 'Xoài mau thối' }), draft.save({ title: 'Giữ xoài tươi' })]);
  expect(there.stored()).toMatchObject({ version: 3, problem: 'Xoài mau thối', title: 'Giữ xoài tươi' });
  expect(draft.read()?.version).toBe(3);
});

test('nothing new is not sent', async () => {
  const there = platform(need(1, { title: 'a' }));
  await createDraftStore(there.stored(), there).save({ title: 'a' });
  expect(there.stored()?.version).toBe(1);
});

test('another device changed other fields: both changes stand', async () => {
  const there = platform(need(1, { title: 'cũ' }));
  const draft = createDraftStore(there.stored(), there);
  there.elsewhere({ province: '82' });
  await draft.save({ title: 'mới' });
  expect(there.stored()).toMatchObject({ version: 3, title: 'mới', province: '82' });
});

test('a field that only the other device changed comes back to be shown', async () => {
  const there = platform(need(1));
  const draft = createDraftStore(there.stored(), there);
  there.elsewhere({ problem: 'viết ở máy kia' });
  const { taken } = await draft.save({ title: 'mới', problem: '' });
  expect(taken).toEqual({ problem: 'viết ở máy kia' });
  expect(there.stored()).toMatchObject({ title: 'mới', problem: 'viết ở máy kia' });
});

test('a field that both changed is refused, and nothing is overwritten until the two texts are merged', async () => {
  const there = platform(need(1));
  const draft = createDraftStore(there.stored(), there);
  there.elsewhere({ title: 'của họ' });
  await expect(draft.save({ title: 'của tôi' })).rejects.toMatchObject({ status: 412 });
  expect(there.stored()?.title).toBe('của họ');
  const theirs = draft.theirs();
  expect(theirs?.title).toBe('của họ');
  if (theirs) draft.adopt(theirs);
  await draft.save({ title: 'của cả hai' });
  expect(there.stored()?.title).toBe('của cả hai');
});
