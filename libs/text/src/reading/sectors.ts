import { type Found, type Hit, type Reading, vocabulary } from './reading';
import { sectorWords } from './sector-words';

const sectorTerms = vocabulary(
  Object.entries(sectorWords).flatMap(([sector, groups]) =>
    groups.flatMap((words, i) => (words ?? '').split(';').map((word) => [word, { sector, points: 3 - i }] as const)),
  ),
);

/**
 * The sector whose everyday words weigh most; every word counts once. None when two weigh the same, or when there is too little to go by.
 */
export function readSector(read: Reading): Found<string> | undefined {
  const counted = new Map<string, { total: number; words: Set<string>; best: Hit<{ points: number }> }>();
  for (const hit of sectorTerms.find(read)) {
    const word = read.folded.slice(hit.from, hit.to);
    const score = counted.get(hit.value.sector) ?? { total: 0, words: new Set(), best: hit };
    if (score.words.has(word)) continue;
    score.words.add(word);
    counted.set(hit.value.sector, {
      ...score,
      total: score.total + hit.value.points,
      best: hit.value.points > score.best.value.points ? hit : score.best,
    });
  }
  const [first, second] = [...counted].toSorted(([, a], [, b]) => b.total - a.total);
  if (!first || first[1].total < 3 || first[1].total === second?.[1].total) return undefined;
  return { value: first[0], from: first[1].best.from, to: first[1].best.to };
}
