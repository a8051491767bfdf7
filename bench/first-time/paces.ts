/** How fast people are, as data: each figure with where it comes from. */
export const paces = {
  /**
   * Words read in a minute, silently. M. Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109 (2019):
   * 238. A Vietnamese syllable is counted as a word, since it is written apart, which counts more words than there are.
   */
  wordsPerMinute: 238,
  /**
   * Of running text, the share that is read at most. J. Nielsen, “How Little Do Users Read?” (2008), on 45,237 page views: 28%. Headings,
   * labels, hints, errors and what is pressed are read whole.
   */
  ofRunningText: 0.28,
  /**
   * Keys pressed in a second on a phone. K. Palin et al., “How do people type on mobile devices?”, MobileHCI 2019, 37,370 people:
   * 36.2 words of five keys in a minute.
   */
  keysPerSecond: (36.2 * 5) / 60,
  /** Seconds to decide on an act, and to point at it. S. Card, T. Moran, A. Newell, the keystroke-level model (1980): M = 1.35, P = 1.1. */
  secondsPerTap: 1.35 + 1.1,
  /** Seconds to move on by a screen: pointed at, without a decision. */
  secondsPerSwipe: 1.1,
} as const;

/** Keys that a text takes in Telex: a mark is a key more, ư and ơ are, and đ is two. */
export const keysOf = (text: string) => text.normalize('NFD').length + [...text].filter((letter) => /đ/i.test(letter)).length;
