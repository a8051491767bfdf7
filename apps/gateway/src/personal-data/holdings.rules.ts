import type { Locale } from '@caunoi/contracts/locales';
import type { PersonalSection } from '@caunoi/contracts/personal-data/personal-data.endpoints';

interface Held<S> {
  madeAt: string;
  services: { service: string; sections: S[] }[];
}

/** What all services hold of a person, as they told it. */
export type Holdings = Held<PersonalSection>;
/** The same, for a reader of one language. */
export type ReadHoldings = Held<Omit<PersonalSection, 'title'> & { title: string }>;

export const holdingsIn = ({ madeAt, services }: Holdings, locale: Locale): ReadHoldings => ({
  madeAt,
  services: services.map(({ service, sections }) => ({
    service,
    sections: sections.map(({ title, ...section }) => ({ ...section, title: title[locale] })),
  })),
});

/** One line of a sheet: how deep it stands, what it is called, what it says. */
export interface Line {
  depth: number;
  label: string;
  value: string;
}

interface Words {
  label: (key: string) => string;
  moment: (iso: string) => string;
  yes: string;
  no: string;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const isPlain = (value: unknown) => typeof value !== 'object' || value === null;

/** What a row says, line by line. What is empty is left out: nobody reads what is not there. */
export function linesOf(row: Readonly<Record<string, unknown>>, words: Words, depth = 0): Line[] {
  return Object.entries(row).flatMap(([key, value]) => linesIn(words.label(key), value, words, depth));
}

function linesIn(label: string, value: unknown, words: Words, depth: number): Line[] {
  if (value === null || value === undefined || value === '') return [];
  if (isPlain(value)) return [{ depth, label, value: plain(value, words) }];
  if (!Array.isArray(value)) return under(label, linesOf(value as Record<string, unknown>, words, depth + 1), depth);
  if (value.every(isPlain)) return value.length > 0 ? [{ depth, label, value: value.map((one) => plain(one, words)).join(', ') }] : [];
  const all = value.flatMap((one, n) => linesIn(`${n + 1}`, one, words, depth + 1));
  return under(label, all, depth);
}

const under = (label: string, lines: Line[], depth: number): Line[] => (lines.length > 0 ? [{ depth, label, value: '' }, ...lines] : []);

function plain(value: unknown, { moment, yes, no }: Words) {
  if (typeof value === 'boolean') return value ? yes : no;
  const text = String(value);
  return MOMENT.test(text) ? moment(text) : text;
}
