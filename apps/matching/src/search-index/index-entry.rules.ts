import { spellings } from '@caunoi/text/engine/lexis';
import type { ReadDocument, SearchDocument } from '@caunoi/text/engine/search-document';
import { oneLine } from '@caunoi/text/suggest';
import type { PhraseFinder } from '../lexicon/phrases.rules';
import { toDocumentDocuments, toSearchDocument } from '../ranking/search-document.rules';
import { type Subject, textOf } from '../ranking/subject';
import type { IndexEntry } from './search-index';

/** Titles weigh more than keywords: people look for things, not for topics. Names that only texts say weigh least. */
const phraseWeight = { title: 2, keyword: 1, named: 0.25 };

/** Its texts as the words that were read in them, so that no start reads them again. */
function read({ fields, ...document }: SearchDocument): ReadDocument {
  const words = Object.entries(fields).map(([field, text]) => [field, spellings(text)] as const);
  return { ...document, fields: Object.fromEntries(words.filter(([, { length }]) => length > 0)) };
}

/** The names of things and of what is done to them that a subject says, of more than a word. */
function namesIn({ passages, objects, functions }: Subject, families: PhraseFinder): string[] {
  const kin = passages.flatMap(({ text }) => families(text));
  const named = [...kin, ...objects, ...functions].filter(({ sign }) => !sign).map(({ surface }) => oneLine(surface).toLowerCase());
  return [...new Set(named)].filter((name) => name.includes(' '));
}

const phrasesOf = (subject: Subject, families: PhraseFinder): [string, number][] => [
  [textOf(subject, ['title']), phraseWeight.title],
  ...textOf(subject, ['keywords'])
    .split('\n')
    .map((keyword): [string, number] => [keyword, phraseWeight.keyword]),
  ...namesIn(subject, families).map((name): [string, number] => [name, phraseWeight.named]),
];

/**
 * What an index takes of a thing that is open.
 * @param families finds words for things, as "máy sấy"
 */
export const toIndexEntry = (subject: Subject, families: PhraseFinder = () => []): IndexEntry => ({
  documents: [toSearchDocument(subject), ...toDocumentDocuments(subject)].map(read),
  phrases: phrasesOf(subject, families),
});
