import { openElasticsearch } from '@caunoi/kit/elasticsearch';
import { engine } from '@caunoi/testing/engines/engine';
import { Understanding } from '../src/projection/understanding';
import { ElasticsearchIndex } from '../src/search-index/elasticsearch/elasticsearch-index';
import { MemoryIndex } from '../src/search-index/memory-index';
import type { IndexChange } from '../src/search-index/search-index';
import { agreement, askedOfBoth } from './both-back-ends';
import { readCorpus } from './demo-corpus';

it('Elasticsearch and the memory answer hundreds of searches alike, and count the same to the last figure', async () => {
  const corpus = readCorpus(new Date('2026-11-22T02:00:00Z'));
  const understanding = new Understanding();
  const facts = [
    ...corpus.needs.map((fact) => ({ kind: 'need' as const, fact })),
    ...corpus.technologies.map((fact) => ({ kind: 'technology' as const, fact })),
    ...corpus.experts.map((fact) => ({ kind: 'expert' as const, fact })),
  ];
  const changes = facts.map((told): IndexChange => ({ id: told.fact.id, version: 1, entry: understanding.of(told).entry }));
  const memory = new MemoryIndex();
  const elsewhere = new ElasticsearchIndex(openElasticsearch(await engine('elasticsearch')), `both-${process.pid}-${Date.now()}`);
  for (const index of [memory, elsewhere]) {
    await index.bulk(changes);
    await index.refresh();
  }
  const asked = askedOfBoth(corpus, understanding.lexicon);
  expect(asked).toHaveLength(330);
  const { found, first, shared, counts, differing } = await agreement([memory, elsewhere], asked);
  await elsewhere.close();
  expect({ counts, differing: differing.filter(({ of }) => of.startsWith('counts')) }).toEqual({ counts: asked.length, differing: [] });
  expect(found).toBeGreaterThan(250);
  expect(first / asked.length).toBeGreaterThanOrEqual(0.97);
  expect(shared / asked.length).toBeGreaterThanOrEqual(0.9);
});
