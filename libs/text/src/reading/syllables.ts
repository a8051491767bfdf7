/** Vietnamese syllables by rule: onset, rhyme and tone, each from a closed list. */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe ' +
    'oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch ' +
    'uênh uôc uôi uôm uôn uông uôp uôt uơ uy uya uych uynh uyn uyt uyp uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y yêm yên yêng yêt yêu yn'
  ).split(' '),
);

/** Combining marks of the tones: sắc, huyền, hỏi, ngã, nặng. */
export const toneMarks = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
const tone = new RegExp(`[${toneMarks.join('')}]`, 'gu');
/** Syllables that end in a stop have these tones only. */
const sharpOrHeavy = new Set<string>([toneMarks[0], toneMarks[4]]);

/** The vowels and what ends the syllable; "qu" and "gi" belong to the onset where a vowel follows. */
function split(bare: string): { onset: string; rhyme: string } | undefined {
  for (const length of [3, 2, 1, 0]) {
    const [onset, rhyme] = [bare.slice(0, length), bare.slice(length)];
    if (length > 0 && !onsets.includes(onset)) continue;
    if (rhymes.has(rhyme)) return { onset, rhyme };
  }
  return bare === 'gi' ? { onset: 'g', rhyme: 'i' } : undefined;
}

/** Whether a word in small letters, accents in place, can be a Vietnamese syllable: "nước", "gì", "quyển", but not "nướ", "cạr" or "tất`". */
export function isSyllable(word: string): boolean {
  const apart = word.normalize('NFD');
  const tones = apart.match(tone) ?? [];
  const parts = split(apart.replace(tone, '').normalize('NFC'));
  if (!parts || tones.length > 1) return false;
  return !/(?:[ckpt]|ch)$/.test(parts.rhyme) || (tones[0] !== undefined && sharpOrHeavy.has(tones[0]));
}

/** Whether a word without accents could be a syllable whose accents were left out. */
export function isBareSyllable(word: string): boolean {
  return bareSyllables().has(word);
}

let bare: ReadonlySet<string> | undefined;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const bareSyllables = () => (bare ??= new Set(['', ...onsets].flatMap((onset) => [...rhymes].map((rhyme) => plain(onset + rhyme)))));

/** A syllable without its tone gets it where people write it: hòa, thủy, nước, quý, giếng. */
export function withTone(syllable: string, mark: string): string {
  const onset = /^(?:qu|gi)(?=[aăâeêioôơuưy])/u.exec(syllable)?.[0] ?? '';
  const letters = [...syllable];
  const vowels = letters.flatMap((letter, i) => (i >= onset.length && /[aăâeêioôơuưy]/u.test(letter) ? [i] : []));
  const marked = vowels.filter((i) => /[ăâêôơư]/u.test(letters[i] ?? '')).at(-1);
  const closed = /[^aăâeêioôơuưy]$/u.test(syllable);
  const place = marked ?? (vowels.length === 3 ? vowels[1] : closed ? vowels.at(-1) : vowels[0]);
  return letters
    .map((letter, i) => (i === place ? letter + mark : letter))
    .join('')
    .normalize('NFC');
}
