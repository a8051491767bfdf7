import type { Kind } from '@caunoi/contracts/matching/match';
import { blank, passagesOf } from '../ranking/reading.rules';
import type { Subject } from '../ranking/subject';
import { toIndexEntry } from './index-entry.rules';
import type { IndexChange, IndexQuery, SearchIndex } from './search-index';

/** A thing that is open, with a title, what else it says, and whatever is asked of it. */
export function thing(
  id: string,
  [title, text, ...keywords]: readonly [string, string, ...string[]],
  more: Partial<Subject> = {},
): Subject {
  const header = {
    id,
    reference: id,
    language: 'vi' as const,
    organisationId: 'org',
    publishedAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    expiresAt: null,
  };
  const passages = passagesOf([
    ['title', 'title', title],
    ['summary', 'solution', text],
    ['keywords', 'keywords', keywords],
  ]);
  return { ...blank('technology' satisfies Kind, header), open: true, passages, ...more };
}

export const drier = thing('say', ['Máy sấy bơm nhiệt cho nông sản', 'Sấy lạnh xoài, giữ màu, tốn ít điện.', 'sấy lạnh', 'bơm nhiệt'], {
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
export const robot = thing('robot', ['Robot hàn điểm thân xe', 'Cánh tay sáu trục chạy điện, vỏ nhựa UL 94.', 'robot'], {
  sectors: ['mechanical'],
  province: '01',
});
export const expert: Subject = {
  ...thing('hoa', ['Bảo quản sau thu hoạch', 'Hai mươi năm ở viện.', 'trái cây']),
  ...{ kind: 'expert', documents: [{ kind: 'paper', title: 'Màng chitosan giữ vải thiều', year: 2024, lead: true }] },
};
expert.passages.push({ field: 'documents', facet: 'document', text: 'Màng chitosan giữ vải thiều. Ba tuần ở bốn độ.', document: 0 });
const all = [drier, filter, robot, expert];

export const opened = (subject: Subject, version = 1): IndexChange => ({ id: subject.id, version, entry: toIndexEntry(subject) });
export const closed = ({ id }: Subject, version: number): IndexChange => ({ id, version, entry: null });

/** As it arrives elsewhere: nothing but data is handed to an index, nor comes back. */
export const sent = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;

export type Make = () => Promise<SearchIndex>;

/** An index of its own for each test, filled, and ways to ask it. */
export function filled(make: Make) {
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
