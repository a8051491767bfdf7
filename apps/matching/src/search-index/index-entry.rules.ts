import { spellings } from '@caunoi/text/engine/lexis';
import type { ReadDocument, SearchDocument } from '@caunoi/text/engine/search-document';
import { toDocumentDocuments, toSearchDocument } from '../ranking/search-document.rules';
import { type Subject, textOf } from '../ranking/subject';
import type { IndexEntry } from './search-index';

/** Titles weigh more than keywords: people look for things, not for topics. */
const phraseWeight = { title: 2, keyword: 1 };

/** Its texts as the words that were read in them, so that no start reads them again. */
function read({ fields, ...document }: SearchDocument): ReadDocument {
  const words = Object.entries(fields).map(([field, text]) => [field, spellings(text)] as const);
  return { ...document, fields: Object.fromEntries(words.filter(([, { length }]) => length > 0)) };
}

const phrasesOf = (subject: Subject): [string, number][] => [
  [textOf(subject, ['title']), phraseWeight.title],
  ...textOf(subject, ['keywords'])
    .split('\n')
    .map((keyword): [string, number] => [keyword, phraseWeight.keyword]),
];

/** What an index takes of a thing that is open. */
export const toIndexEntry = (subject: Subject): IndexEntry => ({
  documents: [toSearchDocument(subject), ...toDocumentDocuments(subject)].map(read),
  phrases: phrasesOf(subject),
});
