import { z } from 'zod';

const Words = z.array(z.string().trim().min(1).normalize());

/** A problem or technique that people and specialists call by different names. One line of `lexicon/<sector>.jsonl`. */
export const Concept = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  sector: z.string().min(1),
  /** What specialists call it, most usual first. */
  vi: Words.min(1),
  en: Words.min(1),
  fr: Words.min(1),
  abbr: Words,
  /** What a farmer, a foreman, a nurse or a clerk says; never the term itself. */
  everyday: Words.min(3),
  causes: Words,
  /** As they would stand in the title of a technology. */
  methods: Words.min(1),
});
export type Concept = z.infer<typeof Concept>;

/** What is worked on (a mango, waste water, a circuit board) or what is done to it. One line of `lexicon/topics/*.jsonl`. */
export const Topic = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  /** The wider topic; topics with the same parent are relatives. */
  parent: z.string().optional(),
  /** Says little by itself: software, machine, management. */
  broad: z.boolean().default(false),
  vi: Words,
  en: Words,
  fr: Words,
  /** What people complain of where this is wanted ("hà bám" where the hull must be kept clean): found, but never named as what is wanted. */
  signs: Words.default([]),
});
export type Topic = z.infer<typeof Topic>;

/**
 * Longer words in which a topic of one syllable stands and means something else: no peach is in "đào tạo". One line of
 * `lexicon/topics/compounds.jsonl`; there is one for every topic of one syllable, so that whoever adds a topic thinks of them.
 */
export const Compounds = z.strictObject({ syllable: z.string().regex(/^\S+$/), words: Words });
export type Compounds = z.infer<typeof Compounds>;

/** How an expression is written short and in full, also abroad, the usual forms first. One line of `lexicon/words/abbreviations.jsonl`. */
export const Abbreviation = z.strictObject({
  short: Words.min(1),
  full: Words.min(1),
  en: Words.default([]),
  fr: Words.default([]),
  /** How most write it: HTX is read as "hợp tác xã", HPLC stays HPLC. */
  usual: z.enum(['short', 'full']).default('full'),
});
export type Abbreviation = z.infer<typeof Abbreviation>;

/**
 * Words for one thing, of north and south, of farmers and of engineers: a query by one finds what the others find. One line of
 * `lexicon/words/families.jsonl`.
 */
export const Family = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  vi: Words.min(2),
  en: Words,
  fr: Words,
  /** Syllables that mean it where nothing else is asked for, and are part of too many words to be looked for. */
  bare: Words.default([]),
  /** Longer words in which one of them means something else. */
  apart: Words,
});
export type Family = z.infer<typeof Family>;

/** The kinds of wording a concept is recognised by. */
export type WordingKind = 'everyday' | 'term' | 'cause' | 'method';
