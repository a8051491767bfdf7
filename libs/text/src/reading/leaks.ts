import { hasAccents, normalise, toneKey } from '../normalise';
import { type ContactKind, contactSpans, dwellingSpans, type Span, spansOf } from './contacts';
import { abbreviations, escaped, hasForm, isDistinctive, spellings } from './organisation-names';
import { reading, type Reading } from './reading';
import { isBareSyllable } from './syllables';

export interface LeakedWords {
  kind: ContactKind | 'organisation_name';
  text: string;
}

/** Letters of other scripts that look like ours, each a single character so that places stay. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    ԁ: 'd',
    һ: 'h',
    к: 'k',
    м: 'm',
    т: 't',
    в: 'b',
    н: 'h',
  },
  ...{ п: 'n', ӏ: 'l', г: 'r', ɡ: 'g', α: 'a', ο: 'o', ν: 'v', ι: 'i', ρ: 'p', υ: 'u', κ: 'k', τ: 't', η: 'n', μ: 'm', ε: 'e' },
};

/** The text as it looks: foreign letters that pass for Latin ones are read as those. */
function seen(text: string): Reading {
  const latin = text.replace(/[\u0370-\u03FF\u0400-\u052F\u0261]/gu, (letter) => {
    const found = lookAlikes[letter.toLowerCase()];
    return found && /\p{Lu}/u.test(letter) ? found.toUpperCase() : (found ?? letter);
  });
  const read = reading(latin);
  return { ...read, cut: (from, to) => text.slice(read.origin(from), read.origin(to)) };
}

const edged = (inner: string) => new RegExp(`(?<![\\p{L}\\d])(?:${inner})(?![\\p{L}\\d])`, 'gu');
const looseWords = (words: string) => words.split(' ').map(escaped).join('[\\s,.&–-]+');
const orgCue = /(?:cong ty|cty|ctcp|tnhh|htx|hop tac xa|doanh nghiep|nha may|xuong|trai|co so|thuong hieu|nhan hieu|tap doan|chi nhanh)\s$/;

const kin = '(?:anh|chi|ong|ba|co|chu|bac|di|thim|cau)';
const introduction = new RegExp(`(?:toi|tui|em|minh|tao|chung ta|ben|day|nha)\\s(?:la|ten|ten la)\\s(?:${kin}\\s)?$`);
/** Before everyday words these say nothing: "chỉ thành công". */
const hint = new RegExp(`(?<!\\p{L})(?:${kin}|ben|cua|nha|quan|tiem|vua|sap|cua hang|ten)\\s$`, 'u');
/** A commune or a district may bear the words too, and an area alone tells nobody. */
const area = /(?<!hợp tác |hop tac )(?:xã|huyện|thị trấn|phường|xa|huyen|thi tran|phuong)\s$/;
const SYLLABLES_THAT_TELL = 4;

const exact = (text: string) => toneKey(normalise(text)).replace(/[\s,.&-]+/g, ' ');
const sameAccents = (read: Reading, written: string, names: readonly string[]) =>
  !read.accented || !hasAccents(written) || names.some((name) => !hasAccents(name) || exact(name).includes(exact(written)));

/** Whether words in small letters, in a text that has capitals, are the name: they are long, say a form, or somebody is told to bear them. */
function isSpoken(read: Reading, [from, to]: Span, names: readonly string[]): boolean {
  const [words, written] = [read.folded.slice(from, to), read.cut(from, to)];
  const before = read.folded.slice(Math.max(0, from - 24), from);
  if (orgCue.test(before) || introduction.test(before)) return true;
  if (hasForm(words)) return isDistinctive(words, false);
  const syllables = words.split(/\s+/).length;
  const told = syllables > 2 || (syllables > 1 && hint.test(before));
  return told && isDistinctive(words, true) && (syllables >= SYLLABLES_THAT_TELL || sameAccents(read, written, names));
}

/** Many firms are called Thành Công or Mùa Nước Nổi: such words are a name where they have capitals, or where nothing has. */
function isName(read: Reading, [from, to]: Span, names: readonly string[]): boolean {
  const words = read.cut(from, to).split(/\s+/);
  const folded = read.folded.slice(from, to);
  if (area.test(normalise(read.cut(Math.max(0, from - 16), from)).toLowerCase())) return false;
  const typesCapitals = /\p{Lu}/u.test(read.cut(0, read.folded.length));
  const capital = (word: string) => /^\P{L}*\p{Lu}/u.test(word);
  const enough = words.length > 2 && (hasForm(folded) || isDistinctive(folded, true)) ? words.some(capital) : words.every(capital);
  const accents = words.length > 2 || sameAccents(read, words.join(' '), names);
  // "mỗi" is no firm called Mới, and a syllable in small letters is a word like any other.
  const syllable = words.length === 1 && isBareSyllable(folded);
  return (accents && (enough || (!typesCapitals && !syllable))) || isSpoken(read, [from, to], names);
}

const LEAST_HIDDEN = 6;

/** The ways in which a name is hidden: written as one, joined by signs, its letters apart, turned round. */
function hidden(words: string): string[] {
  const letters = [...words.replace(/[^\p{L}\p{N}]/gu, '')];
  if (letters.length < LEAST_HIDDEN || !words.includes(' '))
    return letters.length < LEAST_HIDDEN ? [] : [apart(letters), apart(letters.toReversed())];
  const joined = words
    .split(/[\s,.&-]+/)
    .filter(Boolean)
    .map(escaped)
    .join('[._*|~-]?');
  const reversed = [...words].toReversed().join('');
  return [joined, apart(letters), looseWords(reversed), letters.toReversed().map(escaped).join('')];
}
const apart = (letters: readonly string[]) => letters.map(escaped).join('[\\s._*|~-]{1,3}');

function nameSpans(read: Reading, names: readonly string[]): Span[] {
  const spelt = [...new Set(names.flatMap(spellings))].toSorted((a, b) => b.length - a.length);
  const whole = spelt.length > 0 ? spansOf(read, edged(spelt.map(looseWords).join('|'))) : [];
  const disguises = spelt.flatMap(hidden);
  const disguised = disguises.length > 0 ? spansOf(read, edged(disguises.join('|'))) : [];
  const letters = names.flatMap(abbreviations).map((word) => escaped(word.toLowerCase()));
  const short = letters.length > 0 ? spansOf(read, edged(letters.join('|'))) : [];
  const capitals = ([from, to]: Span) => read.cut(from, to) === read.cut(from, to).toUpperCase();
  return [...whole.filter((span) => isName(read, span, names)), ...disguised, ...short.filter(capitals)];
}

const withoutPeriod = (words: string) => words.replace(/[\s.,;:]+$/, '');

type Spans = readonly (readonly [LeakedWords['kind'], Span[]])[];

/** In the order of the text; a stretch counts once, as the first kind that takes it. */
function leaksAt(read: Reading, kinds: Spans): LeakedWords[] {
  const taken: Span[] = [];
  const found: { leak: LeakedWords; from: number }[] = [];
  for (const [kind, spans] of kinds) {
    for (const [from, to] of spans) {
      if (taken.some(([start, end]) => from < end && start < to)) continue;
      taken.push([from, to]);
      found.push({ leak: { kind, text: withoutPeriod(read.cut(from, to)) }, from });
    }
  }
  return found.toSorted((a, b) => a.from - b.from).map(({ leak }) => leak);
}

/**
 * The words of a text by which its writer can be told or reached: e-mail, telephone, tax code, web and street address, house or stall, and
 * the names that the organisation goes by, also without legal form and accents, as capitals or in disguise.
 */
export function leaksIn(text: string, names: readonly string[]): LeakedWords[] {
  const read = seen(text);
  return leaksAt(read, [...contactSpans(read), ['street_address', dwellingSpans(read)], ['organisation_name', nameSpans(read, names)]]);
}

/** What tells where to write, call or come to; a web page is public anyway. */
const outside = new Set<LeakedWords['kind']>(['email', 'phone', 'street_address']);

/** Whether any of the texts says how its writer can be reached outside the platform, which shows such things to nobody. */
export const saysContact = (texts: readonly string[]): boolean =>
  texts.map(seen).some((read) => leaksAt(read, contactSpans(read)).some(({ kind }) => outside.has(kind)));
