import { wordsTold } from '@caunoi/text/highlight';
import type { Subject } from '../ranking/subject';

/** The passage that says most of what was looked for, to quote from: it shows why the thing was found. The title is shown anyway. */
export function passageFor(subject: Subject, wanted: readonly string[]): { field: string; text: string } {
  const passages = subject.passages.filter(({ facet }) => facet !== 'title' && facet !== 'keywords');
  const scored = passages.map(({ field, text }) => ({ field, text, words: wordsTold(text, wanted) }));
  const best = scored.reduce(
    (best, passage) => (passage.words > best.words ? passage : best),
    scored[0] ?? { field: 'title', text: '', words: 0 },
  );
  return { field: best.field, text: best.text };
}
