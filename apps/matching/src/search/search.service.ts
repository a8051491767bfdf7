import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import { type Card, Kind } from '@caunoi/contracts/matching/match';
import type * as api from '@caunoi/contracts/matching/matching.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { completion, snippet, type WantedWords, wantedWords } from '@caunoi/text/highlight';
import type { SearchResult } from '@caunoi/text/engine/search-document';
import { normalise } from '@caunoi/text/normalise';
import { isStopWord } from '@caunoi/text/stop-words';
import { tokens } from '@caunoi/text/tokens';
import { expandQuery, phrasesOf, readQuery, type Widened } from '../lexicon/expand.rules';
import { Catalogue } from '../projection/catalogue';
import { isHelpful } from './correction.rules';
import { conceptsOf } from '../ranking/search-document.rules';
import type { Subject } from '../ranking/subject';
import { passageFor, type Shown, shownOf } from './passage.rules';
import { beginningOf } from './query-length.rules';
import { widenedTo } from './widening.rules';

const SNIPPET_CHARACTERS = 220;
const MOST_WORDS = 250;
const FACETS = ['sector', 'province', 'trl', 'cooperation', 'budgetBand', 'service', 'language'] as const;
const KINDS = Kind.options;

type Query = Call<typeof api.search>['query'];

@Injectable()
export class SearchService {
  constructor(private readonly catalogue: Catalogue) {}

  async search({ query: asked }: Call<typeof api.search>) {
    const searched = beginningOf(asked.q);
    const query = { ...asked, q: plain(searched ?? asked.q) };
    const meant = this.correction(query.q);
    const typed = this.find(query);
    const instead = meant !== null && isEmpty(typed) ? this.find({ ...query, q: meant }) : typed;
    // What finds nothing either is neither searched nor offered.
    const helpful = instead !== typed && isEmpty(instead) ? null : meant;
    const corrected = instead !== typed && query.spelling === 'corrected' ? helpful : null;
    return {
      ...this.answer(query, corrected === null ? typed : instead),
      searched,
      corrected,
      didYouMean: corrected === null ? helpful : null,
    };
  }

  async suggestions({ query: { q, limit } }: Call<typeof api.suggestions>) {
    const { suggester } = this.catalogue;
    return {
      items: suggester.suggest(beginningOf(q) ?? q, limit).map(({ text }) => ({ text, parts: completion(text, q), ...this.titled(text) })),
    };
  }

  async lookAlikes({ body: { text, kinds, limit } }: Call<typeof api.lookAlikes>) {
    const { engine, lexicon } = this.catalogue;
    if (!text.trim()) return { items: [] };
    const { hits } = engine.search({ text, expansions: expandQuery(lexicon, text, 'vi').expansions, kinds, limit });
    return { items: hits.flatMap(({ id }) => this.card(id)) };
  }

  async open({ query: { kind, after, limit } }: Call<typeof api.openThings>) {
    const { items, more } = this.catalogue.open(kind, after ?? '', limit);
    return { items: items.map(({ id, confirmedAt }) => ({ id, confirmedAt })), next: more ? (items.at(-1)?.id ?? null) : null };
  }

  async counts(_: Call<typeof api.platformCounts>) {
    const all = this.catalogue.engine.search({ text: '', kinds: KINDS, limit: 0 });
    const bySector = new Map<string, { technology: number; expert: number; need: number }>();
    for (const kind of KINDS) {
      const { facets } = this.catalogue.engine.search({ text: '', kinds: [kind], facets: ['sector'], limit: 0 });
      for (const { value, count } of facets['sector'] ?? []) {
        const counts = bySector.get(value) ?? { technology: 0, expert: 0, need: 0 };
        bySector.set(value, { ...counts, [kind]: count });
      }
    }
    return {
      technology: 0,
      expert: 0,
      need: 0,
      ...all.totalsByKind,
      bySector: [...bySector].map(([sector, counts]) => ({ sector, ...counts })),
    };
  }

  private find(query: Query): { q: string; found: SearchResult; widened: Widened[]; names: string[]; end: number } {
    const { engine, lexicon } = this.catalogue;
    const offset = offsetOf(query.cursor);
    const { text, expansions, alone, widened, names, act } = readQuery(lexicon, query.q, 'vi');
    const found = engine.search({
      text,
      expansions,
      alone,
      kinds: query.kind ? [query.kind] : KINDS,
      where: conditions(query),
      facets: FACETS,
      limit: query.limit,
      offset,
      ...(query.sort === 'newest' || query.q === '' ? { sort: { by: 'publishedAt', direction: 'desc' as const } } : {}),
    });
    if (act !== null && isEmpty({ found })) return this.find({ ...query, q: act });
    return { q: query.q, found, widened, names, end: offset + query.limit };
  }

  private answer(query: Query, { q, found, widened: beside, names, end }: ReturnType<SearchService['find']>) {
    const { lexicon } = this.catalogue;
    const hits = found.hits.flatMap(({ id, score }) => {
      const entry = this.catalogue.entry(id);
      return entry ? [{ ...entry, score, shown: shownOf(entry.subject, entry.card) }] : [];
    });
    const tellings = hits.map(({ subject, shown: { title, passages } }) => ({
      texts: [title, ...passages.map(({ read }) => read)],
      concepts: new Set(conceptsOf(subject)),
    }));
    const widened = widenedTo(beside, tellings, ({ concept, term }) => {
      const known = lexicon.concept(concept);
      return known ? phrasesOf(known).map(({ text }) => text) : [term];
    });
    const words = wordsFor(q ? [q, ...widened.map(({ term }) => term)] : [], names);
    return {
      items: hits.map((hit) => asItem(hit, words(hit.subject))),
      total: found.total,
      totals: { technology: 0, expert: 0, need: 0, ...found.totalsByKind },
      facets: Object.fromEntries(FACETS.map((name) => [name, counted(found.facets[name] ?? [], selected(query, name))])) as Record<
        (typeof FACETS)[number],
        ReturnType<typeof counted>
      >,
      widened,
      next: end < found.total ? Buffer.from(String(end)).toString('base64url') : null,
    };
  }

  private correction(q: string) {
    const { engine, lexicon, suggester } = this.catalogue;
    const named = [...lexicon.objects.find(q), ...lexicon.functions.find(q)].flatMap(({ surface }) => tokens(surface));
    const foreign = tokens(q).filter((word) => lexicon.knows(word) || isStopWord(word.exact, 'en') || isStopWord(word.exact, 'fr'));
    const known = new Set([...engine.topTerms(q, MOST_WORDS), ...named, ...foreign].map(({ fold }) => fold));
    const meant = suggester.mistyped(q, ({ fold }) => known.has(fold));
    if (meant) return meant;
    const corrected = suggester.didYouMean(q, (word) => lexicon.writes(word));
    return corrected && isHelpful(q, corrected, known) ? corrected : null;
  }

  /** The thing whose title this is, so that it can be opened at once; nothing where several have it. */
  private titled(text: string): { kind: Kind | null; id: string | null } {
    const [id, another] = [...this.catalogue.titled(text)];
    const entry = id !== undefined && another === undefined ? this.catalogue.entry(id) : undefined;
    return entry ? { kind: entry.kind, id: entry.card.id } : { kind: null, id: null };
  }

  private card(id: string): Card[] {
    const entry = this.catalogue.entry(id);
    return entry ? [entry.card] : [];
  }
}

/** White space asks for everything, as nothing does. */
const plain = (q: string) => (normalise(q).trim() === '' ? '' : q);

/** Whether nothing is found, whatever kind is asked for. */
const isEmpty = ({ found }: { found: SearchResult }) => KINDS.every((kind) => !found.totalsByKind[kind]);

/** A found thing and why. */
function asItem({ card, score, shown }: { card: Card; score: number; shown: Shown }, wanted: WantedWords) {
  const { field, read } = passageFor(shown, wanted);
  return {
    ...card,
    score,
    titleParts: snippet(shown.title, wanted, card.title.length).parts,
    snippet: snippet(read, wanted, SNIPPET_CHARACTERS).parts,
    snippetField: field,
  };
}

/** What to mark in a thing: `terms` word by word, `names` where they stand whole. */
function wordsFor(terms: readonly string[], names: readonly string[]) {
  const everywhere = wantedWords(terms);
  return ({ passages }: Subject) => {
    const whole = names.filter((name) => passages.some(({ text }) => text.toLowerCase().includes(name)));
    return whole.length > 0 ? wantedWords([...terms, ...whole]) : everywhere;
  };
}

function conditions(query: Query) {
  const { sector, province, cooperation, budgetBand, service, language, trlMin } = query;
  const lists = { sector, province, cooperation, budgetBand, service, language };
  const given = Object.entries(lists).filter((entry): entry is [string, string[]] => entry[1] !== undefined);
  return { ...Object.fromEntries(given), ...(trlMin === undefined ? {} : { trl: { min: trlMin } }) };
}

const selected = (query: Query, name: (typeof FACETS)[number]) =>
  name === 'trl' ? (query.trlMin === undefined ? [] : [String(query.trlMin)]) : (query[name] ?? []);

/** What is chosen stays in the list even when nothing has it any more, so that it can be un-chosen. */
function counted(counts: { value: string; count: number }[], chosen: string[]) {
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value)).map((value) => ({ value, count: 0 }));
  return [...counts, ...missing].map(({ value, count }) => ({ value: String(value), count, selected: chosen.includes(String(value)) }));
}

function offsetOf(cursor: string | undefined) {
  if (cursor === undefined) return 0;
  const offset = Buffer.from(cursor, 'base64url').toString();
  if (/^\d{1,9}$/.test(offset)) return Number(offset);
  throw new DomainError('request.invalid', {
    errors: [{ pointer: '/query/cursor', code: 'invalid_value', message: 'Not a cursor of this list' }],
  });
}
