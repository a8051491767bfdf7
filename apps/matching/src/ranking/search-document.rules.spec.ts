import { SearchEngine } from '@caunoi/text/engine/search-engine';
import { buildLexicon } from '../lexicon/lexicon';
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
  const engine = new SearchEngine();
  for (const document of [toSearchDocument(expert), ...toDocumentDocuments(expert)]) engine.upsert(document);
  const need: Subject = {
    ...blank('need', header('n1')),
    passages: passagesOf([
      ['title', 'title', 'Giữ tươi xoài đi tàu'],
      ['problem', 'problem', 'Xoài xuất khẩu mau hỏng'],
    ]),
    sectors: ['food'],
  };

  it('are found by their work, and remember which searches found them', () => {
    const [found] = candidates(engine, lexicon, need, 'expert');
    expect(found?.id).toBe('e1');
    expect(found?.generators).toEqual(expect.arrayContaining(['documents', 'exploration']));
    expect(found?.signals.documents[0]).toMatchObject({ document: 0 });
  });

  it('measure likeness against the most a text allows', () => {
    const [found] = candidates(engine, lexicon, need, 'expert');
    for (const value of [found?.signals.whole, found?.signals.documents[0]?.likeness]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  it('are found for an expert by the same work', () => {
    const needs = new SearchEngine();
    needs.upsert(toSearchDocument(need));
    const [found] = candidates(needs, lexicon, expert, 'need');
    expect(found?.id).toBe('n1');
    expect(found?.signals.documents).toEqual([{ document: 0, likeness: expect.any(Number) }]);
  });

  it('are of the kind that was asked for', () => expect(candidates(engine, lexicon, need, 'technology')).toEqual([]));
});
