import { type AnalyserName, searchWeights } from '@caunoi/text/engine/search-weights';

/** The field that holds the words of a document under each analyser. */
export const fieldOf: Readonly<Record<AnalyserName, string>> = { exact: 'e', fold: 'f', exact2: 'ee', fold2: 'ff', tri: 'tri' };

/** Words come read and folded: Elasticsearch only parts them at the blanks, and no word is read in two ways. */
const words = { type: 'text', analyzer: 'read', similarity: 'words', index_options: 'freqs' };
const keyword = { type: 'keyword', ignore_above: 2_000 };
const unsearched = { ...keyword, index: false };

export const definition = {
  settings: {
    number_of_shards: 1,
    number_of_replicas: 0,
    refresh_interval: '-1',
    analysis: { analyzer: { read: { tokenizer: 'whitespace' } } },
    similarity: { words: { type: 'BM25', ...searchWeights.bm25 } },
  },
  mappings: {
    dynamic: 'strict',
    _source: { includes: ['thing', 'pieces', 'said', 'text', 'weight', 'words'] },
    dynamic_templates: [
      { word: { path_match: 'word.*', mapping: keyword } },
      { number: { path_match: 'number.*', mapping: { type: 'double' } } },
      { order: { path_match: 'order.*', mapping: { type: 'double', index: false } } },
    ],
    properties: {
      // A document of a thing, or what is left of it: nothing but its version.
      id: keyword,
      thing: keyword,
      open: { type: 'boolean' },
      kind: keyword,
      e: words,
      f: words,
      ee: words,
      ff: words,
      tri: words,
      word: { type: 'object', dynamic: true },
      number: { type: 'object', dynamic: true },
      order: { type: 'object', dynamic: true },
      title: keyword,
      titles: keyword,
      keywords: keyword,
      named: keyword,
      pieces: unsearched,
      said: unsearched,
      // A phrase that is suggested, and how often things say it.
      text: unsearched,
      weight: { type: 'double' },
      folds: keyword,
      words: keyword,
      pairs: keyword,
    },
  },
};
