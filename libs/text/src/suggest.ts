import { Best } from './engine/best';
import { grown } from './engine/growable';
import { fold, hasAccents, normalise } from './normalise';
import { mistyped } from './mistyped';
import { toneMarks } from './reading/syllables';
import { corrected } from './spelling';
import { type Token, tokens } from './tokens';
import { Vocabulary } from './vocabulary';

export interface Suggestion {
  text: string;
  /** Times the phrase was added, weighted. */
  weight: number;
}

/** A phrase as it is suggested: one spelling, on one line. */
export const oneLine = (phrase: string): string => normalise(phrase).replace(/\s+/g, ' ').trim();

/** What one typed word matches: bits over the words of the vocabulary, one bit a typed word. */
interface Typed {
  words: number[];
  /** Those of `words` whose accents agree with the typed ones; all of them if none were typed. */
  agreeing: number[];
}

const mostWords = 16;
const mostLately = 20_000;
/** A phrase that begins with what was typed, or holds it in one piece, beats scattered words of the same frequency. */
const boosts = { start: 3, piece: 2, scattered: 1 };
/** Accents typed and met outweigh any frequency. */
const agreement = 1e12;

/**
 * Suggestions as people type and corrections of what they typed, from phrases added with their weight: titles, keywords, terms. A phrase
 * is suggested if each typed word is one of its words and the last one begins one; accents may be left out.
 */
export class Suggester {
  private readonly vocabulary = new Vocabulary();
  private readonly phrases: string[] = [];
  private readonly wordsOf: Int32Array[] = [];
  private readonly phrasesOf: number[][] = [];
  private readonly numbers = new Map<string, number>();
  /** Of phrases as they were added lately: keywords are the same few thousand again and again. */
  private readonly lately = new Map<string, number>();
  private weights = new Float64Array(256);
  private scores = new Float64Array(256);
  private visits = new Uint32Array(256);
  private visit = 0;
  /** The greatest weight any phrase with the word has had. */
  private heaviest = new Float64Array(256);
  private matched = new Uint16Array(256);
  private agreed = new Uint16Array(256);
  private alive = 0;

  /** Number of different phrases. */
  get size(): number {
    return this.alive;
  }

  add(phrase: string, weight = 1) {
    const known = this.lately.get(phrase);
    const number = known ?? this.numberOf(phrase);
    if (number < 0) return;
    const words = this.wordsOf[number] as Int32Array;
    this.vocabulary.count(words, weight);
    if (this.weights[number] === 0) this.alive++;
    const total = (this.weights[number] ?? 0) + weight;
    this.weights[number] = total;
    for (const word of words) this.heaviest[word] = Math.max(this.heaviest[word] as number, total);
  }

  /** Takes back what `add` gave; at weight 0 the phrase is gone. */
  remove(phrase: string, weight = 1) {
    const number = this.numbers.get(phraseKey(tokens(phrase))) ?? -1;
    const before = this.weights[number] ?? 0;
    if (before === 0) return;
    const taken = Math.min(weight, before);
    this.vocabulary.count(this.wordsOf[number] as Int32Array, -taken);
    this.weights[number] = before - taken;
    if (taken === before) this.alive--;
  }

  /** Leaves nothing of the phrases that are gone, nor of the words that only they held. */
  forgetUnused() {
    for (const [key, number] of this.numbers) {
      if ((this.weights[number] ?? 0) > 0) continue;
      this.numbers.delete(key);
      this.phrases[number] = '';
    }
    this.lately.clear();
    this.vocabulary.forgetUnused();
  }

  /** Phrases for what has been typed so far, best first. */
  suggest(input: string, limit = 8): Suggestion[] {
    const all = tokens(input);
    const open = all.at(-1)?.end === input.length;
    const typed = all.slice(-mostWords).map((token, i, list) => this.typed(token, open && i === list.length - 1));
    const frequency = ({ words }: Typed) => words.reduce((sum, word) => sum + (this.phrasesOf[word]?.length ?? 0), 0);
    const rarest = typed.toSorted((a, b) => frequency(a) - frequency(b))[0];
    if (!rarest) return [];
    this.mark(typed, 'set');
    const best = new Best(limit, this.scores, (a, b) => a < b);
    this.visit++;
    // Phrases whose accents can still agree are all met by the agreeing words; those met later only have their weight to offer.
    const agreeing = new Set(rarest.agreeing);
    this.offerAll(best, rarest.agreeing, typed.length, agreement);
    const others = rarest.words.filter((word) => !agreeing.has(word));
    this.offerAll(best, others, typed.length, 0);
    const found = best.sorted();
    const isAgreed = (phrase: number) => (this.scores[phrase] as number) >= agreement;
    const wanted = found.some(isAgreed) ? found.filter(isAgreed) : found;
    this.mark(typed, 'clear');
    return wanted.map((phrase) => ({ text: this.phrases[phrase] ?? '', weight: this.weights[phrase] ?? 0 }));
  }

  /** The query with its unknown words corrected and its accents restored; nothing if every word of it is well known, or right by itself. */
  didYouMean(query: string, isRight: (word: Token) => boolean = () => false): string | undefined {
    return corrected(this.vocabulary, query, isRight);
  }

  /** The query as it was meant if it was typed with the Vietnamese keyboard off, or with its words stuck together. */
  mistyped(query: string, isKnown: (word: Token) => boolean): string | undefined {
    return mistyped(this.vocabulary, query, isKnown);
  }

  /** Number of the phrase, given one if it is new; -1 for one without words. */
  private numberOf(phrase: string): number {
    const found = tokens(phrase);
    if (found.length === 0) return -1;
    const key = phraseKey(found);
    const number = this.numbers.get(key) ?? this.enter(key, phrase, this.vocabulary.numbersOf(found));
    if (this.lately.size >= mostLately) this.lately.clear();
    this.lately.set(phrase, number);
    return number;
  }

  private enter(key: string, phrase: string, words: Int32Array): number {
    const number = this.phrases.push(oneLine(phrase)) - 1;
    this.numbers.set(key, number);
    this.wordsOf.push(words);
    for (const word of words) {
      const phrases = (this.phrasesOf[word] ??= []);
      if (phrases.at(-1) !== number) phrases.push(number);
    }
    this.weights = grown(this.weights, number + 1);
    this.scores = grown(this.scores, number + 1);
    this.visits = grown(this.visits, number + 1);
    this.heaviest = grown(this.heaviest, this.vocabulary.words.length);
    this.matched = grown(this.matched, this.vocabulary.words.length);
    this.agreed = grown(this.agreed, this.vocabulary.words.length);
    return number;
  }

  private typed(token: Token, open: boolean): Typed {
    const { vocabulary } = this;
    const words = open ? vocabulary.startingWith(token.fold) : (vocabulary.folds.get(token.fold)?.words ?? []);
    if (!hasAccents(token.surface)) return { words, agreeing: words };
    const agrees = (word: number) => {
      const known = vocabulary.words[word];
      return known !== undefined && (known.exact === token.exact || (open && isBegun(token.surface, known.written)));
    };
    return { words, agreeing: words.filter(agrees) };
  }

  private mark(typed: readonly Typed[], how: 'set' | 'clear') {
    typed.forEach(({ words, agreeing }, i) => {
      for (const word of words) this.matched[word] = how === 'set' ? (this.matched[word] ?? 0) | (1 << i) : 0;
      for (const word of agreeing) this.agreed[word] = how === 'set' ? (this.agreed[word] ?? 0) | (1 << i) : 0;
    });
  }

  /** Heaviest words first, so that most phrases can be told too light without a look at their words. */
  private offerAll(best: Best, words: readonly number[], typed: number, extra: number) {
    const heaviest = (word: number) => this.heaviest[word] as number;
    for (const word of words.toSorted((a, b) => heaviest(b) - heaviest(a))) {
      if (heaviest(word) * boosts.start + extra < best.threshold) return;
      for (const phrase of this.phrasesOf[word] ?? []) {
        const weight = this.weights[phrase] as number;
        if (weight > 0 && weight * boosts.start + extra >= best.threshold && this.visits[phrase] !== this.visit)
          this.offer(best, phrase, typed);
      }
    }
  }

  private offer(best: Best, phrase: number, typed: number) {
    const weight = this.weights[phrase] as number;
    this.visits[phrase] = this.visit;
    const words = this.wordsOf[phrase] as Int32Array;
    const all = (1 << typed) - 1;
    let met = 0;
    let agreeing = 0;
    let piece = -1;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      met |= this.matched[word] as number;
      agreeing |= this.agreed[word] as number;
      if (piece < 0 && this.inOnePiece(words, i, typed)) piece = i;
    }
    if (met !== all) return;
    const boost = piece === 0 ? boosts.start : piece > 0 ? boosts.piece : boosts.scattered;
    this.scores[phrase] = weight * boost + (agreeing === all ? agreement : 0);
    best.offer(phrase);
  }

  private inOnePiece(words: Int32Array, from: number, typed: number): boolean {
    for (let i = 0; i < typed; i++) if (((this.matched[words[from + i] ?? -1] ?? 0) & (1 << i)) === 0) return false;
    return true;
  }
}

const tones = new RegExp(`[${toneMarks.join('')}]`, 'gu');

/** A word without its tone, letter by letter with their other marks, and the tone. */
const apart = (word: string) => {
  const letters = normalise(word).toLowerCase().normalize('NFD');
  const [tone = ''] = letters.match(tones) ?? [];
  return { letters: letters.replace(tones, '').normalize('NFC'), tone };
};
const bare = (letter: string | undefined) => fold(letter ?? '');

/** Whether a word is being typed: its first letters, with as many of its marks as have been typed. "sa", "sâ" and "sấ" begin "sấy", "sạ" does not. */
function isBegun(typed: string, word: string): boolean {
  const [begun, whole] = [apart(typed), apart(word)];
  const letters = [...whole.letters];
  return (
    (begun.tone === '' || begun.tone === whole.tone) &&
    [...begun.letters].every((letter, i) => letter === letters[i] || (letter === bare(letter) && letter === bare(letters[i])))
  );
}

export function phraseKey(phrase: readonly Token[]): string {
  return phrase.map(({ exact }) => exact).join(' ');
}
