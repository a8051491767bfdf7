import { tokens } from '@caunoi/text/tokens';
import type { Subject } from '../ranking/subject';

/** The passage that says most of what was looked for, to quote from: it shows why the thing was found. The title is shown anyway. */
export function passageFor(subject: Subject, query: string): { field: string; text: string } {
  const wanted = new Set(tokens(query).map(({ fold }) => fold));
  const passages = subject.passages.filter(({ facet }) => facet !== 'title' && facet !== 'keywords');
  const scored = passages.map(({ field, text }) => ({
    field,
    text,
    words: new Set(tokens(text).map(({ fold }) => fold)).intersection(wanted).size,
  }));
  const best = scored.reduce(
    (best, passage) => (passage.words > best.words ? passage : best),
    scored[0] ?? { field: 'title', text: '', words: 0 },
  );
  return { field: best.field, text: best.text };
}
