import type { Locale, Trilingual } from '../locales';

/** One entry of a list. Its identity is scheme + version + code: the same letters can mean another thing in another list. */
export type Code = {
  code: string;
  /** Shown to people as they are, in sentence case. */
  labels: Trilingual;
  /** The broader code of the same list. */
  parent?: string | undefined;
  /** First and last day of validity, when they differ from those of the list. */
  validFrom?: string | undefined;
  validTo?: string | undefined;
  /** What replaced it: codes of the list that `successorScheme` names. */
  successors?: string[] | undefined;
  /** Who drew the line to the successors and when, where no official crosswalk exists. */
  mappedBy?: string | undefined;
  mappedAt?: string | undefined;
  /** Former names, abbreviations and other spellings that people still type. */
  aliases?: string[] | undefined;
  note?: Trilingual | undefined;
};

export interface CodeList<C extends Code = Code> {
  scheme: string;
  version: string;
  title: Trilingual;
  /** The legal basis or the origin of the list. */
  source: Trilingual;
  validFrom: string;
  validTo?: string | undefined;
  /** The scheme that the successors belong to, when the list was replaced by another one. */
  successorScheme?: string | undefined;
  /** What may be chosen. */
  readonly codes: readonly C[];
  /** What could be chosen once: refused as new input, read and named in whatever was written with it. No code ever leaves both lists. */
  readonly retired?: readonly Code[] | undefined;
}

export const labels = (vi: string, en: string, fr: string): Trilingual => ({ vi, en, fr });

/** An entry without anything particular; spread it to say more. */
export const code = (value: string, vi: string, en: string, fr: string) => ({ code: value, labels: labels(vi, en, fr) });

/** The same words in plain letters, case kept: "Đắk Lắk" → "Dak Lak". */
export const plainLetters = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');

const spoken = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const folded = (text: string) => spoken(plainLetters(text));

interface Lookup {
  /** Retired ones, too. */
  byCode: Map<string, Code>;
  byName: Map<string, Set<string>>;
  byFoldedName: Map<string, Set<string>>;
}

const lookups = new WeakMap<CodeList, Lookup>();

function lookupOf(list: CodeList): Lookup {
  const known = lookups.get(list);
  if (known) return known;
  const lookup: Lookup = { byCode: new Map(), byName: new Map(), byFoldedName: new Map() };
  const add = (names: Map<string, Set<string>>, name: string, value: string) => names.set(name, (names.get(name) ?? new Set()).add(value));
  for (const entry of list.codes) lookup.byCode.set(entry.code, entry);
  const isChosen = (value: string) => lookup.byCode.has(value);
  const named = [
    ...list.codes.map((entry) => ({ entry, meant: [entry.code] })),
    // By the name of what was retired, what took its place is meant.
    ...(list.retired ?? []).map((entry) => ({ entry, meant: (entry.successors ?? []).filter(isChosen) })),
  ];
  for (const { entry, meant } of named) {
    for (const name of [entry.code, ...Object.values(entry.labels), ...(entry.aliases ?? [])]) {
      for (const value of meant) {
        add(lookup.byName, spoken(name), value);
        add(lookup.byFoldedName, folded(name), value);
      }
    }
  }
  for (const entry of list.retired ?? []) if (!isChosen(entry.code)) lookup.byCode.set(entry.code, entry);
  lookups.set(list, lookup);
  return lookup;
}

/** The entry of a code, or undefined when the list does not know it. */
export const findCode = <C extends Code>(list: CodeList<C>, value: string): C | undefined =>
  lookupOf(list).byCode.get(value) as C | undefined;

/** Whether nobody may choose the code any more. */
export const isRetired = (list: CodeList, value: string) => list.retired?.some(({ code }) => code === value) ?? false;

/** The words for a code; the code itself when the list does not know it, so that an old record stays readable. */
export const label = (list: CodeList, value: string, locale: Locale): string => findCode(list, value)?.labels[locale] ?? value;

/**
 * The codes in force on a day, both ends included; a code without dates of its own lives as long as its list.
 * @param isoDate a calendar day in Vietnam, YYYY-MM-DD (ISO days compare as text)
 */
export const codesValidOn = <C extends Code>(list: CodeList<C>, isoDate: string): C[] =>
  list.codes.filter((entry) => {
    const last = entry.validTo ?? list.validTo;
    return (entry.validFrom ?? list.validFrom) <= isoDate && (last === undefined || isoDate <= last);
  });

/** What a code became, each with its scheme: numbers are used again (24 was Bắc Giang, now it is Bắc Ninh). Empty when nothing replaced it. */
export const successorsOf = (list: CodeList, value: string): { scheme: string; code: string }[] =>
  (findCode(list, value)?.successors ?? []).map((successor) => ({ scheme: list.successorScheme ?? list.scheme, code: successor }));

const isWithin = (list: CodeList, value: string, ancestor: string): boolean => {
  const parent = findCode(list, value)?.parent;
  return parent !== undefined && (parent === ancestor || isWithin(list, parent, ancestor));
};

function theOne(list: CodeList, candidates: ReadonlySet<string> | undefined): string | undefined {
  const found = [...(candidates ?? [])];
  return found.find((value) => found.every((other) => other === value || isWithin(list, other, value)));
}

/**
 * The code that a person means by a code, a label in any language, a former name or an abbreviation; marks, case and punctuation may be
 * missing ("binh duong" → 79). With marks the exact spelling wins. Of a section and its only division of the same name, the section is
 * meant. Undefined when nothing or more than one code fits.
 */
export function resolveAlias(list: CodeList, text: string): string | undefined {
  const { byCode, byName, byFoldedName } = lookupOf(list);
  const typed = text.trim();
  if (byCode.has(typed) && !isRetired(list, typed)) return typed;
  return theOne(list, byName.get(spoken(typed))) ?? theOne(list, byFoldedName.get(folded(typed)));
}
