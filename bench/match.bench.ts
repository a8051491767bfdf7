/**
 * Matching at national size: the needs of the demo content against 100,000 made-up listings, with explanations. The
 * baseline of the same run is the bare search for the whole need. Exits 1 above what the platform promises.
 */
import type { SearchDocument } from '@caunoi/text/engine/search-document';
import { readCorpus } from '../apps/matching/eval/demo-corpus';
import { loadLexicon } from '../apps/matching/src/lexicon/lexicon-files';
import { candidates } from '../apps/matching/src/ranking/candidates';
import { needSubject } from '../apps/matching/src/ranking/need-subject.rules';
import { rank } from '../apps/matching/src/ranking/ranker';
import { type Subject, textOf } from '../apps/matching/src/ranking/subject';
import { surroundings } from '../apps/matching/src/ranking/surroundings';
import { technologySubject } from '../apps/matching/src/ranking/technology-subject.rules';
import { MemoryIndex } from '../apps/matching/src/search-index/memory-index';
import { listing, readConcepts, seeded } from './listings';
import { percentile } from './statistics';
import { technologyOf } from './technology-of';

const MOST_MS = 400;
const LISTINGS = Number(process.argv[2] ?? 100_000);
const today = new Date().toISOString();

const lexicon = loadLexicon();
const concepts = readConcepts('apps/matching/lexicon');
const index = new MemoryIndex();
const { engine } = index;
const random = seeded(1);
const documents = new Map<string, SearchDocument>();
for (let i = 0; i < LISTINGS; i++) {
  const document = { ...listing(i, concepts, random), kind: 'technology' };
  engine.upsert(document);
  documents.set(document.id, document);
}
console.log(`${engine.size} listings indexed`);

/** What matching understands of a listing is computed once, when it arrives: not part of what is measured here. */
const subjects = new Map<string, Subject>();
function understood(id: string) {
  const document = documents.get(id);
  if (!document || subjects.has(id)) return;
  subjects.set(id, technologySubject(technologyOf(document, id, today), lexicon));
}

const needs = readCorpus(new Date()).needs.map((need) => needSubject(need, lexicon));
const match = async (source: Subject) => {
  const found = await candidates(index, lexicon, source, 'technology');
  const targets = found.flatMap(({ id }) => subjects.get(id) ?? []);
  const around = await surroundings(index, lexicon, { source, targets, today: today.slice(0, 10) });
  return rank({ direction: 'need_technology', source, candidates: found, subjects, refused: new Set(), around });
};
const search = (source: Subject) =>
  engine.search({ text: textOf(source, ['title', 'problem', 'keywords']), kinds: ['technology'], limit: 100 });

for (const need of needs) for (const { id } of await candidates(index, lexicon, need, 'technology')) understood(id);
for (const need of needs.slice(0, 10)) await match(need);
const times = { match: [] as number[], search: [] as number[] };
let explained = 0;
for (const need of needs) {
  times.search.push(await timed(() => search(need)));
  times.match.push(await timed(async () => (explained += (await match(need)).suggestions.length)));
}
const [p50, p95, plain] = [percentile(times.match, 50), percentile(times.match, 95), percentile(times.search, 50)];
console.log(
  `match with explanation: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (at most ${MOST_MS}); ${explained} suggestions explained for ${needs.length} needs`,
);
console.log(`bare search for the whole need: p50 ${plain.toFixed(0)} ms; matching costs ${(p50 / plain).toFixed(1)} of them`);
process.exit(p95 <= MOST_MS ? 0 : 1);

async function timed(work: () => unknown) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
