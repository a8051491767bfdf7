import { tokens } from '@caunoi/text/tokens';
import type { Lexicon } from '../lexicon/lexicon';
import type { SearchIndex } from '../search-index/search-index';
import type { Surroundings } from './pair';
import type { Subject } from './subject';

/** What is compared, and on which day. */
interface Compared {
  source: Subject;
  targets: readonly Subject[];
  today: string;
}

/**
 * What ranking knows beside the subjects. It weighs words that both sides share, and words of a need's constraints: the index is asked for
 * all of these at once.
 */
export async function surroundings(
  index: Pick<SearchIndex, 'weigh'>,
  lexicon: Lexicon,
  { source, targets, today }: Compared,
): Promise<Surroundings> {
  const texts = [...source.passages.map(({ text }) => text), ...[source, ...targets].flatMap(({ constraints }) => constraints)];
  const words = [...new Set(texts.flatMap((text) => tokens(text).map(({ fold }) => fold)))];
  const weights = await index.weigh(words);
  const known = new Map(words.map((word, n) => [word, weights[n] ?? 0]));
  return { lexicon, today, idf: (fold) => known.get(fold) ?? 0 };
}
