import { fold } from '@caunoi/text/normalise';
import { type Concept, pick, type Random, seeded } from './listings';

/** By what people type: terms, no accents, complaints, slips, English. */
const makers: ((concept: Concept, random: Random) => string)[] = [
  (c, r) => pick(r, c.vi),
  (c, r) => fold(`${pick(r, c.vi)} ${pick(r, c.methods)}`),
  (c, r) => pick(r, c.everyday),
  (c, r) => pick(r, c.methods).replace(/(\p{L})(\p{L})(?=\P{L}|$)/u, '$2$1'),
  (c, r) => pick(r, c.en),
];

/** What people ask for, each kind in its turn. */
export function queriesOf(concepts: readonly Concept[], count: number): string[] {
  const random = seeded(2);
  return Array.from({ length: count }, (_, i) => (makers[i % makers.length] ?? fold)(pick(random, concepts) as Concept & string, random));
}

/** The same, none twice. */
export function differentQueries(concepts: readonly Concept[], count: number): string[] {
  const different = [...new Set(queriesOf(concepts, 4 * count))].slice(0, count);
  if (different.length < count) throw new Error(`There are only ${different.length} different queries`);
  return different;
}
