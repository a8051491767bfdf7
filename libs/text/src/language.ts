import { hasAccents } from './normalise';
import { isStopWord, type Lang } from './stop-words';
import { type Token, tokens } from './tokens';

/** Letters and tones that only Vietnamese writes (the French share à â ç é è ê ë î ï ô ù û ü œ). */
const onlyVietnamese = /[ăđơưáúấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựảạẻẽẹỉịỏõọủũụỷỹỵãìòóýỳí]/u;
const onlyFrench = /[çëïœûî]|(?:ique|iques|aire|aires|eur|eurs|euse|euses|elle|elles)$/u;

/** A Vietnamese syllable without accents: onset, nucleus, coda, each from a closed list; "solar" and "drying" are not. */
const syllable =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?(?:uyê|uye|oai|oay|uay|uoi|uou|ieu|yeu|oeo|uya|uyu|ia|ie|iu|ua|ue|uo|uy|ui|uu|oa|oe|oi|oo|ai|ao|au|ay|eo|eu|ye|[aeiouy])(?:ch|ng|nh|[cmnpt])?$/;

interface Word {
  exact: string;
  fold: string;
  /** Composed and lower-case, accents in place. */
  written: string;
}

const vietnamese = ({ written }: Word) => onlyVietnamese.test(written);
const syllabic = (word: Word) => syllable.test(word.fold);
const french = (word: Word) => onlyFrench.test(word.written) || (hasAccents(word.written) && !vietnamese(word) && !syllabic(word));

/** Evidence per word, 0 to about 4 each: letters only one language writes weigh most, then grammar words, then the shape of syllables. */
const evidence = (words: readonly Word[]) => {
  const share = (test: (word: Word) => boolean) => words.filter(test).length / words.length;
  const grammar = (lang: Lang) => share(({ exact }) => isStopWord(exact, lang));
  const shaped = share(syllabic);
  return {
    vi: 3 * share(vietnamese) + grammar('vi') + (shaped > 0.75 ? shaped : shaped / 3),
    en: 2 * grammar('en') + 0.5 * (1 - shaped) + 0.05,
    fr: 2 * grammar('fr') + 1.5 * share(french) + 0.5 * (1 - shaped),
  };
};

/** The most likely language of a text, Vietnamese with or without accents included; texts with no words count as Vietnamese. */
export function detectLanguage(text: string): Lang {
  const words = tokens(text.slice(0, 2000))
    .filter(({ fold }) => !/\d/.test(fold))
    .map(({ surface, exact, fold }) => ({ exact, fold, written: surface.normalize('NFC').toLowerCase() }));
  if (words.length === 0) return 'vi';
  const found = evidence(words);
  if (found.vi >= found.en && found.vi >= found.fr) return 'vi';
  return found.fr > found.en ? 'fr' : 'en';
}

/**
 * Tells the grammar words of a text from its content. Unaccented Vietnamese has no exact forms to tell them by, so there all is content;
 * so is everything in a text of grammar words only.
 */
export function contentTest(text: string): (token: Pick<Token, 'exact'>) => boolean {
  const lang = detectLanguage(text);
  if (lang === 'vi' && !hasAccents(text)) return () => true;
  const content = ({ exact }: Pick<Token, 'exact'>) => !isStopWord(exact, lang);
  return tokens(text).some(content) ? content : () => true;
}
