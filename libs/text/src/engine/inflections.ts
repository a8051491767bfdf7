const vowelEnd = /[aeiouy]$/;

/** Endings of English and French words (folded) and what may stand in their place; light on purpose: number, gender and the -ing form. */
const endings: readonly (readonly [ending: string, others: readonly string[]])[] = [
  ['ies', ['y']],
  ['ing', ['', 'e']],
  ['aux', ['al']],
  ['eaux', ['eau']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['e', ['ing', 's', '']],
  ['y', ['ies']],
  ['al', ['aux', 'als']],
  ['eau', ['eaux']],
];

const shortest = 4;
/** dry, fan: what is left of a form in -ing, which no Vietnamese syllable ends in. */
const shortestStem = 3;

/** Folded words that may be other forms of this one. Callers keep those the index knows; Vietnamese syllables have none there. */
export function inflections(word: string): string[] {
  if (word.length < shortest || /[^a-z]/.test(word)) return [];
  const swapped = endings.flatMap(([ending, others]) => {
    const stem = word.slice(0, word.length - ending.length);
    const least = ending === 'ing' ? shortestStem : shortest;
    return word.endsWith(ending) ? others.map((other) => stem + other).filter((form) => form.length >= least) : [];
  });
  const lengthened = [`${word}s`, ...(vowelEnd.test(word) ? [] : [`${word}es`, `${word}ing`, `${word}e`])];
  return [...new Set([...swapped, ...lengthened])].filter((form) => form !== word);
}
