import { Inject, Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import { Kind } from '@caunoi/contracts/matching/match';
import type * as api from '@caunoi/contracts/matching/matching.endpoints';
import { completion, snippet, type WantedWords, wantedWords } from '@caunoi/text/highlight';
import type { SearchResult } from '@caunoi/text/engine/search-document';
import { LRUCache } from 'lru-cache';
import { expandQuery, type ExpandedQuery, phrasesOf, readQuery, type Widened } from '../lexicon/expand.rules';
import { type Thing, Things } from '../projection/things';
import { Understanding } from '../projection/understanding';
import { isHelpful, rightWords } from './correction.rules';
import { conceptsOf } from '../ranking/search-document.rules';
import { type IndexQuery, SearchIndex } from '../search-index/search-index';
import type { Subject } from '../ranking/subject';
import { type Asked, asIndexQuery, chosenOf, type FacetName, FACETS, readAsked, widerThan } from './asked.rules';
import { nearFound, nearQueries } from './near-queries.rules';
import { passageFor, type Shown, shownOf } from './passage.rules';
import { cursorOf, positionOf } from './cursor';
import { beginningOf } from './query-length.rules';
import { widenedTo } from './widening.rules';

const SNIPPET_CHARACTERS = 220;
const KINDS = Kind.options;
/** A few kilobytes each. */
const MOST_READINGS = 1_000;

/** What was found for a query, and how that was understood. */
interface Finding {
  q: string;
  found: SearchResult;
  /** How many say what was asked, and how many come near it, whichever are shown. */
  precise: number;
  near: number;
  widened: Widened[];
  names: string[];
}

/** How a query reads, and the words of it, folded, that are right as they were typed. */
interface Reading extends ReturnType<typeof rightWords> {
  asked: ExpandedQuery;
}

@Injectable()
export class SearchService {
  /** Of queries that were asked lately: who chooses a filter, or the next page, asks the same again. */
  private readonly readings = new LRUCache<string, Reading>({ max: MOST_READINGS });

  constructor(
    private readonly index: SearchIndex,
    @Inject(Things) private readonly things: Pick<Things, 'of' | 'open'>,
    private readonly understanding: Understanding,
  ) {}

  async search({ query }: Call<typeof api.search>) {
    const { asked, searched, unread } = readAsked(query);
    // What stands in quotation marks is meant as it is written.
    const isMeant = asked.phrases.length > 0;
    const [meant, typed] = await Promise.all([isMeant ? null : this.correction(asked.q), this.find(asked)]);
    const instead = meant !== null && isEmpty(typed) ? await this.find({ ...asked, q: meant }) : typed;
    // What finds nothing either is neither searched nor offered.
    const helpful = instead !== typed && isEmpty(instead) ? null : meant;
    const corrected = instead !== typed && asked.spelling === 'corrected' ? helpful : null;
    const shown = corrected === null ? typed : instead;
    return {
      ...(await this.answer(asked, shown)),
      otherwise: shown.found.total === 0 && asked.cursor === undefined ? await this.otherwise(asked) : null,
      ...{ searched, unread, corrected },
      didYouMean: corrected === null ? helpful : null,
    };
  }

  async suggestions({ query: { q, limit } }: Call<typeof api.suggestions>) {
    const found = await this.index.suggest(beginningOf(q) ?? q, limit);
    const things = await this.shown(found.flatMap((one) => one.things));
    return {
      items: found.map((one) => ({
        text: one.text,
        parts: completion(one.text, q),
        ...titledOnce(one.things.flatMap((id) => things.get(id) ?? [])),
      })),
    };
  }

  async lookAlikes({ body: { text, kinds, limit } }: Call<typeof api.lookAlikes>) {
    if (!text.trim()) return { items: [] };
    const { hits } = await this.ask({
      text,
      expansions: expandQuery(this.understanding.lexicon, text, 'vi').expansions,
      kinds,
      limit,
      counts: false,
    });
    const things = await this.shown(hits.map(({ id }) => id));
    return { items: hits.flatMap(({ id }) => things.get(id)?.card ?? []) };
  }

  async open({ query: { kind, after, limit } }: Call<typeof api.openThings>) {
    const { items, more } = await this.things.open(kind, after ?? null, limit);
    return { items, next: more ? (items.at(-1)?.id ?? null) : null };
  }

  async counts(_: Call<typeof api.platformCounts>) {
    const each = KINDS.map((kind) => ({ text: '', kinds: [kind], facets: ['sector', 'province'], limit: 0 }));
    const [all, ...ofKinds] = await this.index.search([{ text: '', kinds: KINDS, limit: 0 }, ...each]);
    return {
      ...{ ...none, ...all?.totalsByKind },
      bySector: byValue(ofKinds, 'sector').map(([sector, counts]) => ({ sector, ...counts })),
      byProvince: byValue(ofKinds, 'province').map(([province, counts]) => ({ province, ...counts })),
    };
  }

  private async find(asked: Asked): Promise<Finding> {
    const { widened, names, act } = this.reading(asked.q).asked;
    const [found, all] = await this.index.search([
      {
        ...this.narrowed(asked),
        facets: FACETS,
        limit: asked.limit,
        ...(asked.cursor === undefined ? {} : { after: positionOf(asked.cursor) }),
        ...orderOf(asked),
      },
      // Where what comes near is left out, its number is told all the same.
      ...(asked.only ? [{ ...this.narrowed({ ...asked, only: undefined }), limit: 0 }] : []),
    ]);
    if (!found) throw unanswered();
    const { total, whole } = all ?? found;
    if (act === null || asked.only || !isEmpty({ found }))
      return { q: asked.q, found, precise: whole, near: total - whole, widened, names };
    const done = await this.find({ ...asked, q: act });
    const hits = done.found.hits.map((hit) => ({ ...hit, whole: false }));
    return { ...done, found: { ...done.found, hits }, precise: 0, near: done.precise + done.near };
  }

  private narrowed(asked: Asked) {
    return asIndexQuery(this.reading(asked.q).asked, asked);
  }

  /** What would be found if less were asked. */
  private async otherwise(asked: Asked) {
    const wider = widerThan(asked);
    const parts = nearQueries(this.understanding.lexicon, asked.q);
    const queries = [...wider.map((one) => one.asked), ...parts.map((q) => ({ ...asked, q, phrases: [] }))];
    const answers = await this.index.search(queries.map((one) => ({ ...this.narrowed(one), limit: 0 })));
    const totals = answers.map(({ total }) => total);
    const without = wider.map(({ filter }, i) => ({ filter, total: totals[i] ?? 0 }));
    return {
      without: without.filter(({ total }) => total > 0).toSorted((one, other) => other.total - one.total),
      words: nearFound(parts.map((q, i) => ({ q, total: totals[wider.length + i] ?? 0 }))),
    };
  }

  private async answer(asked: Asked, { q, found, precise, near, widened: beside, names }: Finding) {
    const { lexicon } = this.understanding;
    const things = await this.shown(found.hits.map(({ id }) => id));
    const hits = found.hits.flatMap(({ id, score, whole }) => {
      const thing = things.get(id);
      return thing ? [{ ...thing, score, precise: whole, shown: shownOf(thing.subject, thing.card) }] : [];
    });
    const tellings = beside.length === 0 ? [] : hits.map(tellingOf);
    const widened = widenedTo(beside, tellings, ({ concept, term }) => {
      const known = lexicon.concept(concept);
      return known ? phrasesOf(known).map(({ text }) => text) : [term];
    });
    const words = wordsFor(q ? [q, ...widened.map(({ term }) => term)] : [], names);
    return {
      items: hits.map((hit) => asItem(hit, words(hit.subject))),
      total: found.total,
      ...{ precise, near },
      totals: { technology: 0, expert: 0, need: 0, ...found.totalsByKind },
      facets: Object.fromEntries(FACETS.map((name) => [name, counted(found.facets[name] ?? [], chosenOf(asked, name))])) as Record<
        FacetName,
        ReturnType<typeof counted>
      >,
      widened,
      next: found.next && cursorOf(found.next),
    };
  }

  private async correction(q: string) {
    const { right, written } = this.reading(q);
    const { known, retyped, corrected } = await this.index.spelling(q, [...right, ...written]);
    if (retyped !== null) return retyped;
    return corrected !== null && isHelpful(q, corrected, new Set([...known, ...right])) ? corrected : null;
  }

  private reading(q: string): Reading {
    const { lexicon } = this.understanding;
    const known = this.readings.get(q);
    if (known) return known;
    const reading = { asked: readQuery(lexicon, q, 'vi'), ...rightWords(lexicon, q) };
    this.readings.set(q, reading);
    return reading;
  }

  private async ask(query: IndexQuery): Promise<SearchResult> {
    const [answer] = await this.index.search([query]);
    if (!answer) throw unanswered();
    return answer;
  }

  /** Of what the index names, that which its row lets everybody see. */
  private async shown(ids: readonly string[]): Promise<ReadonlyMap<string, Thing>> {
    const things = await this.things.of(ids);
    return new Map([...things].filter(([, { subject }]) => subject.open));
  }
}

/** The thing whose title a suggestion is, so that it can be opened at once; nothing where several have it. */
function titledOnce([thing, another]: readonly Thing[]): { kind: Kind | null; id: string | null } {
  return thing && !another ? { kind: thing.kind, id: thing.card.id } : { kind: null, id: null };
}

const unanswered = () => new Error('The index left a search unanswered');

/** Without words there is nothing to be relevant to. */
function orderOf({ sort, q }: Asked): Pick<IndexQuery, 'sort'> {
  if (sort === 'relevance' && q !== '') return {};
  return { sort: { by: sort === 'updated' ? 'updatedAt' : 'publishedAt', direction: 'desc' } };
}

/** Whether nothing is found, whatever kind is asked for. */
const isEmpty = ({ found }: { found: SearchResult }) => KINDS.every((kind) => !found.totalsByKind[kind]);

const tellingOf = ({ subject, shown: { title, passages } }: Pick<Thing, 'subject'> & { shown: Shown }) => ({
  texts: [title, ...passages.map(({ read }) => read)],
  concepts: new Set(conceptsOf(subject)),
});

/** A found thing and why. */
function asItem({ card, subject, score, precise, shown }: Thing & { score: number; precise: boolean; shown: Shown }, wanted: WantedWords) {
  const { field, read } = passageFor(shown, wanted);
  return {
    ...card,
    ...{ score, precise, updatedAt: subject.updatedAt },
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

const none = { technology: 0, expert: 0, need: 0 };

/** How many of each kind have each value, of the answers for the kinds in their order. */
function byValue(ofKinds: readonly SearchResult[], facet: 'sector' | 'province') {
  const counted = new Map<string, typeof none>();
  for (const [n, kind] of KINDS.entries())
    for (const { value, count } of ofKinds[n]?.facets[facet] ?? [])
      counted.set(String(value), { ...(counted.get(String(value)) ?? none), [kind]: count });
  return [...counted];
}

/** What is chosen stays in the list even when nothing has it any more, so that it can be un-chosen. */
function counted(counts: { value: string; count: number }[], chosen: string[]) {
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value)).map((value) => ({ value, count: 0 }));
  return [...counts, ...missing].map(({ value, count }) => ({ value: String(value), count, selected: chosen.includes(String(value)) }));
}
