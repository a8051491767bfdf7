import type { EvidenceDocument } from '@caunoi/contracts/experts/expert';
import { keyWorks } from './key-works';

const work = (title: string, kind: EvidenceDocument['kind'], year: number, role: EvidenceDocument['role'] = 'lead') =>
  ({ title, kind, year, role, summary: '', link: null }) satisfies EvidenceDocument;
const titles = (works: EvidenceDocument[]) => works.map(({ title }) => title);

it('puts first what the expert led and what was solved, newest first, and leaves nothing out', () => {
  const works = [
    work('bài báo 2024', 'publication', 2024),
    work('đã giải 2019', 'solved_need', 2019),
    work('tham gia 2025', 'solved_need', 2025, 'member'),
    work('đã giải 2023', 'solved_need', 2023),
    work('sáng chế', 'patent', 2020),
  ];
  const { key, others } = keyWorks(works);
  expect(titles(key)).toEqual(['đã giải 2023', 'đã giải 2019', 'sáng chế']);
  expect(titles(others)).toEqual(['bài báo 2024', 'tham gia 2025']);
});

it('chooses nothing among three', () => {
  const works = [work('a', 'patent', 2020), work('b', 'project', 2021), work('c', 'training', 2022)];
  expect(keyWorks(works)).toEqual({ key: [], others: works });
});
