import { type TextWords, textWords, type WantedWords, wordsTold } from '@caunoi/text/highlight';
import { LRUCache } from 'lru-cache';
import type { Subject } from '../ranking/subject';

interface Passage {
  field: string;
  text: string;
  told: TextWords;
}

/** The words of what is found often; about a kilobyte each. */
const MOST_KEPT = 5_000;
const kept = new LRUCache<Subject, Passage[]>({ max: MOST_KEPT });

/** The title is shown anyway, keywords are no sentence. */
function passagesOf(subject: Subject): Passage[] {
  const known = kept.get(subject);
  if (known) return known;
  const passages = subject.passages
    .filter(({ facet }) => facet !== 'title' && facet !== 'keywords')
    .map(({ field, text }) => ({ field, text, told: textWords(text) }));
  kept.set(subject, passages);
  return passages;
}

/** The passage that says most of what was looked for, to quote from: it shows why the thing was found. */
export function passageFor(subject: Subject, wanted: WantedWords): { field: string; text: string } {
  const scored = passagesOf(subject).map(({ field, text, told }) => ({ field, text, words: wordsTold(told, wanted) }));
  const best = scored.reduce(
    (best, passage) => (passage.words > best.words ? passage : best),
    scored[0] ?? { field: 'title', text: '', words: 0 },
  );
  return { field: best.field, text: best.text };
}
