import type { Direction } from '@caunoi/contracts/matching/match';
import { Concept, Topic } from '../src/lexicon/concept';
import { buildLexicon } from '../src/lexicon/lexicon';
import type { Candidate, Signals } from '../src/ranking/candidates';
import { rank } from '../src/ranking/ranker';
import { blank, passagesOf, understood } from '../src/ranking/reading.rules';
import type { Subject } from '../src/ranking/subject';

export const topic = (id: string, vi: string) => Topic.parse({ id, vi: [vi], en: [id], fr: [id] });
export const concept = Concept.parse({
  id: 'food-coating',
  sector: 'food',
  vi: ['màng phủ ăn được'],
  en: ['edible coating'],
  fr: ['enrobage comestible'],
  abbr: [],
  everyday: ['trái cây để mấy hôm là héo', 'vỏ nhăn nheo', 'hái xong giữ không được lâu'],
  causes: ['mất nước qua vỏ'],
  methods: ['dung dịch phủ chitosan'],
});
export const lexicon = buildLexicon({
  concepts: [concept],
  objects: [topic('mango', 'xoài'), topic('circuit_board', 'bo mạch')],
  functions: [topic('preserve', 'giữ tươi'), topic('inspect', 'kiểm tra lỗi')],
});
export const today = '2026-11-22';
export const around = { lexicon, idf: (fold: string) => fold.length, today };

const header = (id: string) => ({
  id,
  reference: id,
  language: 'vi' as const,
  organisationId: `org-${id}`,
  publishedAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  expiresAt: null,
});

export const subject = (kind: Subject['kind'], id: string, text: string, more: Partial<Subject> = {}): Subject => {
  const passages = passagesOf([
    ['title', 'title', text],
    ['problem', 'problem', `${text}. Dung dịch phủ chitosan cho trái cây.`],
  ]);
  return {
    ...blank(kind, header(id)),
    open: true,
    confirmedAt: '2026-11-01T00:00:00Z',
    passages,
    ...understood(passages, lexicon),
    ...more,
  };
};

export const goals = [{ quantity: 'thời gian giữ tươi', unit: 'ngày', current: 21, wanted: 35 }];
export const measured = [{ quantity: 'thời gian giữ tươi', unit: 'ngày', value: 34, conditions: '' }];
export const need = subject('need', 'N', 'Giữ tươi xoài đi đường biển', { goals, trlMin: 7, band: '500m_2b', cooperation: ['pilot'] });
export const technology = (id: string, more: Partial<Subject> = {}) =>
  subject('technology', id, 'Giữ tươi xoài bằng màng phủ ăn được', {
    measured,
    trl: 7,
    band: '100m_500m',
    cooperation: ['pilot'],
    evidence: 'A',
    ...more,
  });

export const signals = (likeness: number): Signals => ({
  whole: likeness,
  problem: likeness,
  application: 0,
  results: 0,
  lexicon: 0,
  documents: [],
});
export const candidate = (id: string, likeness = 0.25): Candidate => ({ id, generators: ['whole'], signals: signals(likeness) });

export const ranked = (
  targets: readonly Subject[],
  more: { source?: Subject; refused?: string[]; direction?: Direction; likeness?: number } = {},
) =>
  rank({
    direction: more.direction ?? 'need_technology',
    source: more.source ?? need,
    candidates: targets.map(({ id }) => candidate(id, more.likeness)),
    subjects: new Map(targets.map((target) => [target.id, target])),
    refused: new Set(more.refused),
    around,
  });
