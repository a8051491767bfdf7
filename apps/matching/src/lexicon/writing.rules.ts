import { detectLanguage } from '@caunoi/text/language';
import { fold, hasAccents } from '@caunoi/text/normalise';
import { isBareSyllable } from '@caunoi/text/reading/syllables';
import { type Token, tokens } from '@caunoi/text/tokens';
import type { Abbreviation } from './concept';

/** A query in the one way of writing that is searched, and what it says besides. */
export interface Writing {
  text: string;
  /** The same query with each abbreviation in place of its words, and in place of other abbreviations. */
  also: string[];
  /** In a sentence of another language, every form of the abbreviations in it: each names the same thing. */
  names: string[];
  /** What was typed, and how it is written otherwise. */
  told: { typed: string; otherwise: string }[];
}

interface Way {
  words: readonly Token[];
  of: Abbreviation;
  short: boolean;
}

interface Hit {
  start: number;
  end: number;
  way: Way;
}

/** In small letters "ai" is who: a short form that could be a syllable counts in capitals only. */
const asShort = (written: Token, wanted: Token) =>
  written.exact === wanted.exact || written.fold === wanted.fold
    ? !isBareSyllable(wanted.fold) || written.surface === wanted.surface
    : false;

const asFull = (written: Token, wanted: Token) =>
  written.exact === wanted.exact || (written.exact === written.fold && written.fold === wanted.fold);

const waysOf = (abbreviations: readonly Abbreviation[]): Way[] =>
  abbreviations
    .flatMap((of) => [
      ...of.short.map((phrase) => ({ words: tokens(phrase), of, short: true })),
      ...[...of.full, ...of.en, ...of.fr].map((phrase) => ({ words: tokens(phrase), of, short: false })),
    ])
    .sort((one, other) => other.words.length - one.words.length);

function hitsIn(written: readonly Token[], ways: ReadonlyMap<string, readonly Way[]>): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < written.length; at++) {
    const fits = ({ words, short }: Way) =>
      words.every((word, i) => {
        const found = written[at + i];
        return found !== undefined && (short ? asShort : asFull)(found, word);
      });
    const way = ways.get(written[at]?.fold ?? '')?.find(fits);
    if (!way) continue;
    const last = at + way.words.length - 1;
    hits.push({ start: written[at]?.start ?? 0, end: written[last]?.end ?? 0, way });
    at = last;
  }
  return hits;
}

const replaced = (text: string, hits: readonly Hit[], by: (hit: Hit) => string) => {
  const parts = hits.map((hit, i) => text.slice(hits[i - 1]?.end ?? 0, hit.start) + by(hit));
  return parts.join('') + text.slice(hits.at(-1)?.end ?? 0);
};

/** What people write for °C behind a number: 37 độ C, 37độ C, 37oc, 37℃. */
const spelledDegrees = /(?<=\d)(?:\s*[dđ](?:ộ|o\p{M}*)\s*c|o[cC]|\s*℃)(?![\p{L}\p{M}])/giu;
const withDegrees = (query: string): string => query.replace(spelledDegrees, '°C');

/** Acronyms as they are usually written: a phone writes co2 and Haccp. Those that could be syllables stay as they were typed. */
function withAcronyms(query: string, acronyms: ReadonlyMap<string, string>): string {
  const words = tokens(query).filter(({ fold: folded }) => acronyms.has(folded) && !isBareSyllable(folded));
  return words.reduceRight((text, { start, end, fold: folded }) => text.slice(0, start) + acronyms.get(folded) + text.slice(end), query);
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** In an English or French sentence an abbreviation is one of the things that it names; in full it is told in the language of the sentence. */
function abroad(query: string, hits: readonly Hit[]): Writing {
  const locale = detectLanguage(query) === 'fr' ? 'fr' : 'en';
  const formsOf = ({ short, full, en, fr }: Abbreviation) => [...short, ...full, ...en, ...fr];
  return {
    text: query,
    also: [],
    names: unique(hits.flatMap(({ way }) => formsOf(way.of))),
    told: hits.map(({ start, end, way: { of, short } }) => ({
      typed: query.slice(start, end),
      otherwise: (short ? (of[locale][0] ?? of.full[0]) : of.short[0]) ?? '',
    })),
  };
}

function written(query: string, ways: ReadonlyMap<string, readonly Way[]>): Writing {
  const hits = hitsIn(tokens(query), ways);
  const rest = replaced(query, hits, () => ' ');
  const alone = tokens(rest).length === 0;
  if (hits.length === 0) return { text: query, also: [], names: [], told: [] };
  if (!alone && detectLanguage(rest) !== 'vi') return abroad(query, hits);
  // One accent would have the whole query read as one typed with accents.
  const spelled = alone || hasAccents(rest) ? (text: string) => text : fold;
  const usual = ({ way: { of } }: Hit) => spelled(of[of.usual][0] ?? '');
  const most = Math.max(...hits.map(({ way: { of } }) => Math.max(of.short.length, of.full.length, of.en.length, of.fr.length)));
  const nth = (forms: (of: Abbreviation) => readonly string[]) =>
    Array.from({ length: most }, (_, i) => replaced(query, hits, ({ way }) => spelled(forms(way.of)[i] ?? forms(way.of)[0] ?? '')));
  const text = replaced(query, hits, usual);
  const plain = ({ short }: Abbreviation) => short.map((form) => (hasAccents(form) ? fold(form).toUpperCase() : form));
  return {
    text,
    also: unique([
      ...nth(({ short }) => short),
      ...nth(plain),
      ...nth(({ full: forms }) => forms),
      ...(alone ? [...nth(({ en }) => en), ...nth(({ fr }) => fr)] : []),
    ]).filter((other) => other !== text && other.trim() !== ''),
    names: [],
    told: hits.map(({ start, end, way }) => ({
      typed: query.slice(start, end),
      otherwise: (way.short ? way.of.full[0] : way.of.short[0]) ?? '',
    })),
  };
}

/** Writes queries in one way: acronyms in their usual letters, abbreviations as they are usual, degrees with their sign. */
export function queryWriter(abbreviations: readonly Abbreviation[], acronyms: readonly string[]): (query: string) => Writing {
  const ways = Map.groupBy(waysOf(abbreviations), ({ words }) => words[0]?.fold ?? '');
  const usual = new Map(acronyms.map((acronym) => [fold(acronym), acronym]));
  for (const form of abbreviations.flatMap(({ short }) => short)) usual.delete(fold(form));
  return (query) => written(withAcronyms(withDegrees(query), usual), ways);
}
