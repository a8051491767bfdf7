import { tokens } from '@caunoi/text/tokens';

/** What a query costs grows with its words and with the pairs of its neighbours; nobody asks for more at once, but some paste a whole letter. */
const MOST_DIFFERENT = 32;
const MOST_PAIRS = 64;

/** The beginning of a query that is looked for, up to the last word that still counts; null when that is all of it. What is said again counts once. */
export function beginningOf(query: string): string | null {
  const different = new Set<string>();
  const pairs = new Set<string>();
  const words = tokens(query);
  const end = words.findIndex(
    ({ fold }, at) => pairs.add(`${words[at - 1]?.fold} ${fold}`).size > MOST_PAIRS || different.add(fold).size > MOST_DIFFERENT,
  );
  return end < 0 ? null : query.slice(0, words[end - 1]?.end);
}
