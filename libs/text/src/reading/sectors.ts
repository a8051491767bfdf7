import { type Found, type Hit, type Reading, vocabulary } from './reading';
import { otherWords, sectorWords } from './sector-words';
import { isBareSyllable } from './syllables';

interface Evidence {
  sector: string;
  points: number;
}

const sectorTerms = vocabulary<Evidence | null>([
  ...Object.entries(sectorWords).flatMap(([sector, groups]) =>
    groups.flatMap((words, i) => (words ?? '').split(';').map((word) => [word, { sector, points: 3 - i }] as const)),
  ),
  ...otherWords.split(';').map((word) => [word, null] as const),
]);

/** One syllable is as often a part of a longer word; alone it never decides. */
const MOST_FOR_A_SYLLABLE = 2;

/** Tàu in "Vũng Tàu": a syllable in a row of capitals belongs to a name. */
function inName(read: Reading, { from, to }: Hit<unknown>): boolean {
  const [before, after] = [read.cut(Math.max(0, from - 8), from), read.cut(to, to + 3)];
  const capital = /^\p{Lu}\p{Ll}/u.test(read.cut(from, to));
  return capital && (/\p{Lu}\p{Ll}*\s$/u.test(before) || /^\s\p{Lu}\p{Ll}/u.test(after));
}

/** What somebody will not use is not his trade: "đừng xài hóa chất". */
const unused = /(?<!\p{L})(?:khong|ko|dung|cam|tranh|khoi)\s(?:(?:muon|duoc|phai|can|cho)\s)?(?:xai|dung|su dung)\s$/u;

function evidenceIn(read: Reading): Hit<Evidence>[] {
  return sectorTerms.find(read).flatMap(({ value, ...hit }) => {
    if (!value || unused.test(read.folded.slice(Math.max(0, hit.from - 30), hit.from))) return [];
    if (!isBareSyllable(read.folded.slice(hit.from, hit.to))) return [{ ...hit, value }];
    const most = { ...value, points: Math.min(value.points, MOST_FOR_A_SYLLABLE) };
    return inName(read, { ...hit, value }) ? [] : [{ ...hit, value: most }];
  });
}

/**
 * The sector whose everyday words weigh most; every word counts once. None when two weigh the same, or when there is too little to go by.
 */
export function readSector(read: Reading): Found<string> | undefined {
  const counted = new Map<string, { total: number; words: Set<string>; best: Hit<Evidence> }>();
  for (const hit of evidenceIn(read)) {
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
