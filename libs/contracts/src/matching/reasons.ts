import { codeLists, type Scheme } from '../code-lists/all';
import { label } from '../code-lists/code-list';
import { type Locale, type Trilingual, unitGap } from '../locales';
import { changeReasons } from './change-reasons';
import { conditionReasons } from './condition-reasons';
import { contentReasons } from './content-reasons';
import type { Reason, Sentence } from './match';
import type { ParamKind, Template } from './reason-template';
import { unitIn } from './unit-words';
import { verdictReasons } from './verdict-reasons';

/** Every sentence an explanation can contain. Explanations are never written freely: each is one of these and its values. */
export const reasons = { ...contentReasons, ...conditionReasons, ...changeReasons, ...verdictReasons };

export type ReasonKey = keyof typeof reasons;

type Value<K extends ParamKind> = K extends 'number' ? number : K extends 'named' ? Trilingual : string;

/** The values a template asks for. */
export type ReasonParams<K extends ReasonKey> = {
  [P in keyof (typeof reasons)[K]['params']]: Value<(typeof reasons)[K]['params'][P] & ParamKind>;
};

/** A reason as it is stored: in no language yet. */
export interface StoredReason {
  key: ReasonKey;
  params: Record<string, string | number>;
}

const flat = (name: string, value: string | number | Trilingual): [string, string | number][] =>
  typeof value === 'object'
    ? Object.entries(value).map(([locale, called]): [string, string] => [`${name}.${locale}`, called])
    : [[name, value]];

/** A reason whose values fit its template. */
export const reason = <K extends ReasonKey>(key: K, params: ReasonParams<K>): StoredReason => ({
  key,
  params: Object.fromEntries(Object.entries<string | number | Trilingual>(params).flatMap(([name, value]) => flat(name, value))),
});

const isScheme = (scheme: string): scheme is Scheme => scheme in codeLists;

type Params = Readonly<Record<string, string | number>>;

/** Letters that only Vietnamese writes: words with them are quoted where another language is read. */
const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹáàãéèíìóòõúùý]/iu;
const quoted: Readonly<Record<Locale, (words: string) => string>> = {
  vi: (words) => words,
  en: (words) => `“${words}”`,
  fr: (words) => `«\u00a0${words}\u00a0»`,
};

const formatOf = (locale: Locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
/** Made once: making one costs more than all that it formats in a list. */
const numberIn: Record<Locale, Intl.NumberFormat> = { vi: formatOf('vi'), en: formatOf('en'), fr: formatOf('fr') };
const number = (value: number, locale: Locale) => numberIn[locale].format(value);

/** Somebody's own words: what can't be translated is marked as theirs. */
const own = (words: string, locale: Locale): Reason['parts'] =>
  locale !== 'vi' && vietnamese.test(words.normalize('NFC'))
    ? [{ text: quoted[locale](words), lang: 'vi' }]
    : [{ text: words, lang: null }];

/** "2,5 tấn/giờ" as a language writes it: its numbers and units. The text is Vietnamese or English; figures are read as both write them. */
const measured = (text: string, locale: Locale): Reason['parts'] => {
  const [, figure = '', unit = ''] = /^(\d[\d.,]*)\s*(\D.*)$/u.exec(text) ?? [];
  if (locale === 'vi' || !figure) return own(text, locale);
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(figure);
  const amount = Number(grouped ? figure.replace(/[.,]/g, '') : figure.replace(',', '.'));
  const called = unitIn(unit, amount, locale);
  if (Number.isNaN(amount) || vietnamese.test(called)) return own(text, locale);
  return [{ text: `${number(amount, locale)}${unitGap(called, locale)}${called}`, lang: null }];
};

const plain = (text: string): Reason['parts'] => [{ text, lang: null }];

/** As inside a sentence: "Dưới 100 triệu đồng" does, "VND 2–5 billion" and "TRL 5" do not. */
export const startingSmall = (text: string) =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text;

/** @param counted the number that a unit is of */
const written = (kinds: Template['params'], name: string, params: Params, counted: number, locale: Locale): Reason['parts'] => {
  const kind = kinds[name] ?? 'text';
  const value = params[name] ?? '';
  if (kind === 'number') return plain(typeof value === 'number' ? number(value, locale) : value);
  if (kind === 'named') return plain(String(params[`${name}.${locale}`] ?? value));
  if (kind === 'words') return own(String(value), locale);
  if (kind === 'measure') return measured(String(value), locale);
  if (kind === 'unit') return plain(unitIn(String(value), counted, locale));
  if (kind === 'text') return plain(String(value));
  const scheme = kind.slice(kind.indexOf(':') + 1);
  const called = (code: string) => {
    const name = isScheme(scheme) ? label(codeLists[scheme], code, locale) : code;
    return scheme === 'budget-bands' ? startingSmall(name) : name;
  };
  return plain(String(value).split(',').map(called).join(', '));
};

/** Sentences that speak for a suggestion. All others tell of a gap, of something unknown, or of neither. */
const praise: ReadonlySet<string> = new Set<ReasonKey>([
  'problem.shared',
  'concepts.shared',
  'concepts.called',
  'application.both',
  'application.object',
  'targets.met',
  'targets.near',
  'targets.partial',
  'targets.change',
  'targets.change_met',
  'documents.near',
  'profile.shared',
  'trl.met',
  'trl.stated',
  'scale.fits',
  'cooperation.fits',
  'cooperation.near',
  'budget.within',
  'region.same',
  'region.economic',
  'region.part',
  'region.remote',
  'rights.granted',
  'rights.pending',
  'rights.held',
  'evidence.A',
  'evidence.B',
  'freshness.today',
  'freshness.confirmed',
  'services.fits',
  'availability.days',
  'language.shared',
  'track.practical',
  'clarity.targets',
  'funding.stated',
  'time.left',
]);

export const isPraise = (key: string): boolean => praise.has(key);

const isKey = (key: string): key is ReasonKey => key in reasons;

const startingLarge = ([first, ...rest]: Reason['parts'], locale: Locale): Reason['parts'] =>
  first ? [{ ...first, text: first.text.charAt(0).toLocaleUpperCase(locale) + first.text.slice(1) }, ...rest] : [];

/** Neighbours of the same language become one. */
const joined = (parts: Reason['parts']): Reason['parts'] =>
  parts.reduce<Reason['parts']>((list, part) => {
    const last = list.at(-1);
    if (last?.lang === part.lang) return [...list.slice(0, -1), { ...last, text: last.text + part.text }];
    return part.text ? [...list, part] : list;
  }, []);

/**
 * The sentence of a reason in a language, in parts: words of another language stand alone, so that they can be marked as such. A key that is
 * no longer known, from an explanation stored long ago, reads as its values.
 * @param params the values the template asks for; a missing one leaves its gap empty
 */
export function reasonParts(key: string, params: Params, locale: Locale): Reason['parts'] {
  if (!isKey(key)) return plain(Object.values(params).join(', '));
  return startingLarge(clauseParts(key, params, locale), locale);
}

/** As part of a longer sentence, which may begin before it. */
function clauseParts(key: ReasonKey, params: Params, locale: Locale): Reason['parts'] {
  const { params: kinds, texts }: Template = reasons[key];
  let counted = 2;
  const parts = texts[locale].split(/( ?\{\w+\})/).flatMap((piece) => {
    const [, space = '', name = ''] = /^( ?)\{(\w+)\}$/.exec(piece) ?? [];
    if (!name) return plain(piece);
    if (kinds[name] === 'number') counted = Number(params[name]);
    const value = written(kinds, name, params, counted, locale);
    return [...plain(kinds[name] === 'unit' && space ? unitGap(value[0]?.text ?? '', locale) : space), ...value];
  });
  return joined(parts).map(({ text, lang }) => ({ text: text.replace(/…\.$/, '…'), lang }));
}

/** The sentence of a reason in a language. */
export const reasonText = (key: string, params: Params, locale: Locale): string =>
  reasonParts(key, params, locale)
    .map(({ text }) => text)
    .join('');

/** A stored reason as somebody reads it. */
export const toldReason = ({ key, params }: StoredReason, locale: Locale): Reason => {
  const parts = reasonParts(key, params, locale);
  return { key, params, text: parts.map(({ text }) => text).join(''), parts };
};

const textOf = (parts: Reason['parts']) => parts.map(({ text }) => text).join('');

/** Clauses as one sentence. */
export function toldSentence(clauses: readonly StoredReason[], locale: Locale): Sentence {
  const between = plain(locale === 'fr' ? '\u00a0; ' : '; ');
  const told = clauses.flatMap(({ key, params }, at) => {
    const parts = clauseParts(key, params, locale);
    const [rest, last] = [parts.slice(0, -1), parts.at(-1)];
    const open = last ? [...rest, { ...last, text: last.text.replace(/\.$/, '') }] : parts;
    return at === 0 ? open : [...between, ...open];
  });
  const parts = clauses.length > 0 ? startingLarge(joined([...told, ...plain('.')]), locale) : [];
  return { text: textOf(parts), parts };
}
