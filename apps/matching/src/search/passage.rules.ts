import { type ReadText, readText, type WantedWords, wordsTold } from '@caunoi/text/highlight';
import { LRUCache } from 'lru-cache';
import type { Subject } from '../ranking/subject';

interface Passage {
  field: string;
  read: ReadText;
}

/** What can be shown of a thing, read once. */
export interface Shown {
  title: ReadText;
  summary: ReadText;
  passages: Passage[];
}

/** What is found often; a few kilobytes each. */
const MOST_KEPT = 5_000;
const kept = new LRUCache<Subject, Shown>({ max: MOST_KEPT });

/** Leaves nothing that was read before. */
export const forgetShown = () => kept.clear();

const onOneLine = (text: string) => readText(text.replaceAll('\n', ' · '));

/** The title is shown anyway, keywords are no sentence. */
export function shownOf(subject: Subject, { title, summary }: { title: string; summary: string }): Shown {
  const known = kept.get(subject);
  if (known) return known;
  const passages = subject.passages
    .filter(({ facet }) => facet !== 'title' && facet !== 'keywords')
    .map(({ field, text }) => ({ field, read: onOneLine(text) }));
  const shown = { title: readText(title), summary: onOneLine(summary), passages };
  kept.set(subject, shown);
  return shown;
}

/** The passage that says most of what was looked for, to quote from: it shows why the thing was found. */
export function passageFor({ passages, summary }: Shown, wanted: WantedWords): Passage {
  const [first, ...others] = passages.map((passage) => ({ passage, words: wordsTold(passage.read, wanted) }));
  if (!first) return { field: 'title', read: summary };
  const { passage } = others.reduce((best, one) => (one.words > best.words ? one : best), first);
  return passage.read.text ? passage : { ...passage, read: summary };
}
