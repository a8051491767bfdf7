import { buildLexicon } from '../lexicon/lexicon';
import { toIndexEntry } from '../search-index/index-entry.rules';
import { MemoryIndex } from '../search-index/memory-index';
import { candidates } from './candidates';
import { blank, passagesOf } from './reading.rules';
import { documentId, parseDocumentId, toDocumentDocuments, toSearchDocument } from './search-document.rules';
import type { Subject } from './subject';

const lexicon = buildLexicon({ concepts: [], objects: [], functions: [] });
const header = (id: string) => ({
  id,
  reference: id,
  language: 'vi' as const,
  organisationId: 'org',
  publishedAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  expiresAt: null,
});

const expert: Subject = {
  ...blank('expert', header('e1')),
  passages: [
    ...passagesOf([['headline', 'title', 'Công nghệ sau thu hoạch']]),
    { field: 'documents', facet: 'document', text: 'Giữ tươi xoài xuất khẩu. Hai chuyến tàu.', document: 0 },
  ],
  documents: [{ kind: 'project', title: 'Giữ tươi xoài xuất khẩu', year: 2024, lead: true }],
  sectors: ['food'],
  services: ['consulting'],
  languages: ['vi', 'en'],
  province: '82',
};

it('carries texts, codes to filter by and their labels in three languages', () => {
  const document = toSearchDocument(expert);
  expect(document.filters).toMatchObject({ sector: ['food'], service: ['consulting'], language: ['vi', 'en'], province: '82' });
  expect(document.fields.labels).toContain('Thực phẩm\nFood\nAgroalimentaire');
});

it('says nothing about who owns it', () => expect(JSON.stringify(toSearchDocument(expert))).not.toContain('org'));

it('makes each piece of work a document of its own that leads back to its expert', () => {
  const [document] = toDocumentDocuments(expert);
  expect(document).toMatchObject({ kind: 'expert_document', filters: { expertId: 'e1' } });
  expect(parseDocumentId(document?.id ?? '')).toEqual({ expertId: 'e1', document: 0 });
  expect(documentId('e1', 0)).toBe(document?.id);
});

describe('candidates', () => {
  const indexOf = async (subject: Subject) => {
    const index = new MemoryIndex();
    await index.bulk([{ id: subject.id, version: 1, entry: toIndexEntry(subject) }]);
    return index;
  };
  const need: Subject = {
    ...blank('need', header('n1')),
    passages: passagesOf([
      ['title', 'title', 'Giữ tươi xoài đi tàu'],
      ['problem', 'problem', 'Xoài xuất khẩu mau hỏng'],
    ]),
    sectors: ['food'],
  };

  it('are found by their work, and remember which searches found them', async () => {
    const [found] = await candidates(await indexOf(expert), lexicon, need, 'expert');
    expect(found?.id).toBe('e1');
    expect(found?.generators).toEqual(expect.arrayContaining(['documents', 'exploration']));
    expect(found?.signals.documents[0]).toMatchObject({ document: 0 });
  });

  it('measure likeness against the most a text allows', async () => {
    const [found] = await candidates(await indexOf(expert), lexicon, need, 'expert');
    for (const value of [found?.signals.whole, found?.signals.documents[0]?.likeness]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  it('are found for an expert by the same work', async () => {
    const [found] = await candidates(await indexOf(need), lexicon, expert, 'need');
    expect(found?.id).toBe('n1');
    expect(found?.signals.documents).toEqual([{ document: 0, likeness: expect.any(Number) }]);
  });

  it('are of the kind that was asked for', async () =>
    expect(await candidates(await indexOf(expert), lexicon, need, 'technology')).toEqual([]));

  it('are asked for in one multi-search, whatever there is to ask', async () => {
    const index = await indexOf(expert);
    const asked: number[] = [];
    const counted = { search: (queries: Parameters<MemoryIndex['search']>[0]) => (asked.push(queries.length), index.search(queries)) };
    for (const [source, kind] of [
      [need, 'expert'],
      [expert, 'need'],
    ] as const)
      await candidates(counted, lexicon, source, kind);
    expect(asked).toEqual([6, 7]);
  });
});
