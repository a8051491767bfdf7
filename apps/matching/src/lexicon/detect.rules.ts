import { tokens } from '@caunoi/text/tokens';
import { clauses } from './clauses.rules';
import type { WordingKind } from './concept';
import { compare, type ConceptIndex, featuresOf, type Spelling, type Weighed } from './concept-index.rules';
import { along } from './curve.rules';
import { accentShare } from './phrases.rules';

/** A concept found in a text. */
export interface DetectedConcept {
  id: string;
  /** 0 to 1: how sure we are that the text speaks of it. */
  activation: number;
  /** The words of the text that it was recognised by. */
  clause: string;
  matched: WordingKind;
  /** The wording of the lexicon that they resemble. */
  wording: string;
  /** 0 to 1: how much they resemble it. Only a high one allows to say "you write …, specialists say …". */
  likeness: number;
}

/** Concepts whose wordings are compared clause by clause, and the rank whose score is taken for chance. */
const looked = 24;
const chanceRank = 20;

/**
 * From score to activation. Every text shares words with every concept by chance, the more the longer it is: what counts is how far a
 * concept stands out from those, and that it covers a fair part of the text at all.
 */
const curves = {
  outstanding: [
    [1.2, 0],
    [1.6, 0.4],
    [2.1, 0.75],
    [3, 1],
  ],
  covered: [
    [0.05, 0],
    [0.11, 0.7],
    [0.18, 1],
  ],
} as const;

/** What the best wording adds to the score of its concept. */
const said = { nothing: 0.75, all: 1.5 };
/** What the cosine of a wording with itself may exceed 1 by. */
const rounding = 1.001;
const accentedFrom = 0.5;

/** How surely an everyday wording was meant, from which on people may be told: less is a guess that nobody should read. */
const surelyMeant = 0.15;

/** Whether the words of a layperson were recognised, well enough to tell them how specialists call it. */
export const isTold = ({ matched, likeness, activation }: Pick<DetectedConcept, 'matched' | 'likeness' | 'activation'>): boolean =>
  (matched === 'everyday' || matched === 'cause') && likeness * activation >= surelyMeant;

const leastActivation = 0.12;

interface Spoken extends Weighed {
  text: string;
}

interface Recognised {
  clause: string;
  wording: string;
  kind: WordingKind;
  likeness: number;
}

const recognise = (index: ConceptIndex, concept: number, spoken: readonly Spoken[], spelling: Spelling): Recognised => {
  let best: Recognised = { clause: '', wording: '', kind: 'everyday', likeness: 0 };
  for (const wording of index.wordings(concept, spelling)) {
    for (const clause of spoken) {
      const { cosine, contained } = compare(clause, wording);
      // A term counts when it stands there; people never repeat an everyday wording word by word.
      const likeness = wording.kind === 'term' ? contained ** 2 : Math.sqrt(cosine * Math.min(1, contained * 1.5));
      if (likeness > best.likeness) best = { clause: clause.text, wording: wording.text, kind: wording.kind, likeness };
    }
  }
  return best;
};

/** An abbreviation that tells a concept as it is written: in capitals, and not so short that it is all over the place. */
export const isAcronym = (text: string): boolean => text.length > 2 && text === text.toUpperCase();

/** Abbreviations of the concept that stand in the text as written: "AOI" counts, "ha" and "em" do not. */
const abbreviated = (abbreviations: readonly string[], written: ReadonlySet<string>) =>
  abbreviations.find((abbreviation) => isAcronym(abbreviation) && written.has(abbreviation));

const abbreviationLikeness = 0.7;

/** The concepts a text speaks of, surest first, at most `limit`. */
export function detectConcepts(index: ConceptIndex, text: string, limit = 8): DetectedConcept[] {
  const words = tokens(text);
  const spelling = accentShare(words) < accentedFrom ? 'fold' : 'exact';
  const { found, ceiling } = index.score(featuresOf(words, spelling), spelling, looked);
  const chance = found[chanceRank - 1]?.score ?? found.at(-1)?.score ?? 0;
  const spoken = clauses(text).map(({ text: clause, shown }) => ({
    text: shown,
    ...index.weigh(featuresOf(tokens(clause), spelling), spelling),
  }));
  const written = new Set(words.map(({ surface }) => surface));
  const activationOf = (weighed: number) =>
    along(curves.outstanding, weighed / Math.max(chance, ceiling * 0.02)) * along(curves.covered, weighed / ceiling);
  return found
    .filter(({ score }) => activationOf(score * said.all * rounding) >= leastActivation)
    .map(({ concept: number, score }) => {
      const concept = index.concepts[number];
      const heard = recognise(index, number, spoken, spelling);
      const short = abbreviated(concept?.abbr ?? [], written);
      const best =
        short && heard.likeness < abbreviationLikeness
          ? { clause: short, wording: short, kind: 'term' as const, likeness: abbreviationLikeness }
          : heard;
      const weighed = score * (said.nothing + (said.all - said.nothing) * best.likeness);
      return {
        id: concept?.id ?? '',
        activation: activationOf(weighed),
        clause: best.clause,
        matched: best.kind,
        wording: best.wording,
        likeness: best.likeness,
      };
    })
    .filter(({ activation }) => activation >= leastActivation)
    .sort((one, other) => other.activation - one.activation || one.id.localeCompare(other.id))
    .slice(0, limit);
}
