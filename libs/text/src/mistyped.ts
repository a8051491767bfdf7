import { hasAccents, normalise, toneKey } from './normalise';
import { decodeTelex, decodeVni } from './reading/keystrokes';
import { isBareSyllable } from './reading/syllables';
import { spelled } from './spelling';
import { type Token, tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Who writes more has the keyboard in order, or sees that it is not. */
const mostWords = 8;

/** Keystrokes of accents in one word that are no chance, unless it begins like beef, deer or roof. */
const surelyKeystrokes = 2;
const englishShape = /^[a-z]+(?:ee|oo)[fr]$/;

/**
 * How English and French syllables are built, as far as it takes to tell them from one keystroke too many: "hair" (hải), "moon" (môn) and
 * "max" (mã) could be words, "xoafi" and "thuyr" could not.
 */
const abroad = new RegExp(
  '^(?:[bcdfghjklmnpqrstvwyz]|bl|br|ch|cl|cr|dr|fl|fr|gl|gn|gr|kn|ph|pl|pr|ps|qu|sc|sch|scr|sh|shr|sk|sl|sm|sn|sp|spl|spr|squ|st|str|sw|th|thr|tr|tw|vr|wh|wr)?' +
    '(?:[aeiouy]|ai|au|ay|aw|ea|ee|ei|eu|ew|ey|ie|io|oa|oe|oi|oo|ou|ow|oy|ue|ui|eau|oeu|iou)' +
    '(?:[bcdfghjklmnpqrstvxz]{1,4}(?:[aeiouy]|ai|au|ay|ea|ee|ei|eu|ie|ia|io|oa|oi|oo|ou|ue|ui|eau)?)*$',
);
/** No word of either ends like this. */
const neverEnds = /[jw]j$|[^aeiou]w$|j$/;

/** The words that decoding changes, beside what it makes of them; nothing if it makes more or fewer words. */
function decodedWords(query: string, decode: (text: string) => string) {
  const [typed, meant] = [tokens(query), tokens(decode(query))];
  if (typed.length !== meant.length) return [];
  return typed.flatMap((from, i) => {
    const to = meant[i];
    return to && to.exact !== from.exact ? [{ from, to }] : [];
  });
}

interface Changed {
  from: Token;
  to: Token;
}

/** Whether keystrokes of accents, and nothing else, explain a word. */
function isSure(query: string, vocabulary: Vocabulary, { from, to }: Changed): boolean {
  const typed = from.surface.toLowerCase();
  if (from.fold.length - to.fold.length >= surelyKeystrokes) return !englishShape.test(typed);
  return (!abroad.test(typed) || neverEnds.test(typed) || hasAccents(query)) && vocabulary.weight(vocabulary.find(to.exact)) > 0;
}

function keyboardOff(vocabulary: Vocabulary, query: string, isKnown: (word: Token) => boolean): string | undefined {
  for (const decode of [decodeTelex, decodeVni]) {
    const changed = decodedWords(query, decode);
    if (!changed.some((word) => isSure(query, vocabulary, word)) || changed.some(({ from }) => isKnown(from))) continue;
    const meant = spelled(vocabulary, decode(query), (word) => !changed.some(({ to }) => to.exact === word.exact));
    if (meant) return meant;
  }
  return undefined;
}

const pieces = { shortest: 2, longest: 7, most: 4 };
const longestStuck = 24;

const wordsLike = (vocabulary: Vocabulary, piece: string): readonly number[] => {
  if (hasAccents(piece)) return [vocabulary.find(toneKey(piece))].filter((word) => word >= 0);
  return vocabulary.folds.get(piece)?.words ?? [];
};

interface Apart {
  written: string;
  /** How often the rarest pair of its neighbours stands together. */
  pairs: number;
}

/** A run of letters as neighbouring syllables that the vocabulary has seen beside each other. */
function apart(vocabulary: Vocabulary, letters: string, left = pieces.most, before = -1): Apart | undefined {
  if (left === 0) return undefined;
  let best: Apart | undefined;
  for (let length = pieces.shortest; length <= Math.min(pieces.longest, letters.length); length++) {
    const rest = letters.slice(length);
    for (const word of wordsLike(vocabulary, letters.slice(0, length))) {
      const pair = before < 0 ? Infinity : vocabulary.pairWeight(before, word);
      const found = vocabulary.words[word];
      if (!found || pair <= 0 || !isBareSyllable(found.fold) || (rest === '' && before < 0)) continue;
      const after = rest === '' ? { written: '', pairs: Infinity } : apart(vocabulary, rest, left - 1, word);
      const pairs = Math.min(pair, after?.pairs ?? 0);
      if (after && pairs > (best?.pairs ?? 0)) best = { written: `${found.written} ${after.written}`.trim(), pairs };
    }
  }
  return best;
}

function stuckTogether(vocabulary: Vocabulary, query: string, isKnown: (word: Token) => boolean): string | undefined {
  let end = 0;
  let text = '';
  let changed = false;
  for (const word of tokens(query)) {
    const unknown = vocabulary.foldWeight(word.fold) === 0 && !isKnown(word) && word.fold.length <= longestStuck;
    const found = unknown ? apart(vocabulary, normalise(word.surface).toLowerCase())?.written : undefined;
    changed ||= found !== undefined;
    text += query.slice(end, word.start) + (found ?? word.surface);
    end = word.end;
  }
  return changed ? (text + query.slice(end)).normalize('NFC').trim() : undefined;
}

/**
 * The query as it was meant if it was typed in Telex or VNI with the Vietnamese keyboard off ("nuwowcs thair"), or with its words stuck
 * together ("nuocthai"). Only what gives words of the vocabulary; a query with a word that is right as it stands is not decoded.
 */
export function mistyped(vocabulary: Vocabulary, query: string, isKnown: (word: Token) => boolean): string | undefined {
  if (tokens(query).length > mostWords) return undefined;
  return keyboardOff(vocabulary, query, isKnown) ?? stuckTogether(vocabulary, query, isKnown);
}
