import { codeLists, type Scheme } from '../code-lists/all';
import { label } from '../code-lists/code-list';
import { type Locale, unitGap } from '../primitives';
import { changeReasons } from './change-reasons';
import { conditionReasons } from './condition-reasons';
import { contentReasons } from './content-reasons';
import type { ParamKind, Template } from './reason-template';

/** Every sentence an explanation can contain. Explanations are never written freely: each is one of these and its values. */
export const reasons = { ...contentReasons, ...conditionReasons, ...changeReasons };

export type ReasonKey = keyof typeof reasons;

type Value<K extends ParamKind> = K extends 'number' ? number : string;

/** The values a template asks for. */
export type ReasonParams<K extends ReasonKey> = {
  [P in keyof (typeof reasons)[K]['params']]: Value<(typeof reasons)[K]['params'][P] & ParamKind>;
};

/** A reason as it is stored: in no language yet. */
export interface StoredReason {
  key: ReasonKey;
  params: Record<string, string | number>;
}

/** A reason whose values fit its template. */
export const reason = <K extends ReasonKey>(key: K, params: ReasonParams<K>): StoredReason => ({ key, params: { ...params } });

const isScheme = (scheme: string): scheme is Scheme => scheme in codeLists;

const formatOf = (locale: Locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
/** Made once: making one costs more than all that it formats in a list. */
const numberIn: Record<Locale, Intl.NumberFormat> = { vi: formatOf('vi'), en: formatOf('en'), fr: formatOf('fr') };

const written = (kind: ParamKind, value: string | number, locale: Locale): string => {
  if (kind === 'number') return typeof value === 'number' ? numberIn[locale].format(value) : value;
  if (kind === 'text') return String(value);
  const scheme = kind.slice(kind.indexOf(':') + 1);
  const name = (code: string) => (isScheme(scheme) ? label(codeLists[scheme], code, locale) : code);
  return String(value).split(',').map(name).join(', ');
};

const isKey = (key: string): key is ReasonKey => key in reasons;

/**
 * The sentence of a reason in a language. A key that is no longer known, from an explanation stored long ago, reads as its values.
 * @param params the values the template asks for; a missing one leaves its gap empty
 */
export function reasonText(key: string, params: Readonly<Record<string, string | number>>, locale: Locale): string {
  if (!isKey(key)) return Object.values(params).join(', ');
  const { params: kinds, texts }: Template = reasons[key];
  const text = texts[locale].replace(/( ?)\{(\w+)\}/g, (_, space: string, name: string) => {
    const value = written(kinds[name] ?? 'text', params[name] ?? '', locale);
    return (name === 'unit' && space ? unitGap(value, locale) : space) + value;
  });
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
