import { z } from 'zod';

export const Locale = z.enum(['vi', 'en', 'fr']);
export type Locale = z.infer<typeof Locale>;

const Words = z.string().min(1);
export const Labels = z.object({ vi: Words, en: Words, fr: Words });
export type Labels = z.infer<typeof Labels>;

/** One entry of a list. Its identity is scheme + version + code: the same letters can mean another thing in another list. */
export const Code = z.object({
  code: z.string().min(1),
  /** Shown to people as they are, in sentence case. */
  labels: Labels,
  /** The broader code of the same list. */
  parent: z.string().optional(),
  /** First and last day of validity, when they differ from those of the list. */
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  /** What replaced it: codes of the list that `successorScheme` names. */
  successors: z.array(z.string()).optional(),
  /** Who drew the line to the successors and when, where no official crosswalk exists. */
  mappedBy: z.string().optional(),
  mappedAt: z.iso.date().optional(),
  /** Former names, abbreviations and other spellings that people still type. */
  aliases: z.array(z.string()).optional(),
  note: Labels.optional(),
});
export type Code = z.infer<typeof Code>;

/** A list as the API answers it; `loose`, because some lists say more about their codes (a province its region, a band its limits). */
export const CodeList = z.object({
  scheme: z.string(),
  version: z.string(),
  title: Labels,
  /** The legal basis or the origin of the list. */
  source: Labels,
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  /** The scheme that the successors belong to, when the list was replaced by another one. */
  successorScheme: z.string().optional(),
  codes: z.array(Code.loose()).readonly(),
});
export type CodeList<C extends Code = Code> = Omit<z.infer<typeof CodeList>, 'codes'> & { readonly codes: readonly C[] };

export const labels = (vi: string, en: string, fr: string): Labels => ({ vi, en, fr });

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
  for (const entry of list.codes) {
    lookup.byCode.set(entry.code, entry);
    for (const name of [entry.code, ...Object.values(entry.labels), ...(entry.aliases ?? [])]) {
      add(lookup.byName, spoken(name), entry.code);
      add(lookup.byFoldedName, folded(name), entry.code);
    }
  }
  lookups.set(list, lookup);
  return lookup;
}

/** The entry of a code, or undefined when the list does not know it. */
export const findCode = <C extends Code>(list: CodeList<C>, value: string): C | undefined =>
  lookupOf(list).byCode.get(value) as C | undefined;

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
  if (byCode.has(typed)) return typed;
  return theOne(list, byName.get(spoken(typed))) ?? theOne(list, byFoldedName.get(folded(typed)));
}

/** No code and no name is longer: what is, is neither looked up nor said again. */
const LONGEST_NAME = 200;

function refusal(list: CodeList, input: unknown): string {
  const named = typeof input === 'string' && input.length <= LONGEST_NAME ? input : undefined;
  const shown = named === undefined ? `a value of type ${input === null ? 'null' : typeof input}` : `"${named}"`;
  const meant = named !== undefined ? resolveAlias(list, named) : undefined;
  const hint = meant === undefined ? '' : `; did you mean "${meant}" (${label(list, meant, 'vi')})?`;
  return `${shown} is not a code of the list "${list.scheme}", version ${list.version}${hint}`;
}

const schemas = new WeakMap<CodeList, z.ZodType<string, string>>();

/**
 * Input schema of a list: a string that must be one of its codes. The message names the list and, for a known name, the code to send.
 * One schema for each list, so that documents name it once.
 */
export function CodeOf(list: CodeList): z.ZodType<string, string> {
  const made = schemas.get(list) ?? schemaOf(list);
  schemas.set(list, made);
  return made;
}

const schemaOf = (list: CodeList) =>
  z
    .enum(
      list.codes.map((entry) => entry.code),
      { error: (issue) => refusal(list, issue.input) },
    )
    .meta({ id: `Code_${list.scheme.replaceAll('-', '_')}`, description: `A code of GET /code-lists/${list.scheme}` });
