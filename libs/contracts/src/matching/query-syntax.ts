import { budgetBands } from '../code-lists/budget-bands';
import { type CodeList, plainLetters, resolveAlias } from '../code-lists/code-list';
import { cooperationForms } from '../code-lists/cooperation-forms';
import { expertServices } from '../code-lists/expert-services';
import { languages } from '../code-lists/languages';
import { provinces } from '../code-lists/provinces';
import { sectors } from '../code-lists/sectors';

// What may be written in the box of the search beside words: sector:food province:79 trl:>=6 kind:need -camera "sầu riêng".

/** Filters whose values are codes, with the names that they are written by: in any language, without accents. */
const lists = {
  sector: { list: sectors, names: ['sector', 'linhvuc', 'secteur', 'field'] },
  province: { list: provinces, names: ['province', 'tinh'] },
  cooperation: { list: cooperationForms, names: ['cooperation', 'hoptac'] },
  budgetBand: { list: budgetBands, names: ['budget', 'ngansach', 'gia', 'price', 'prix'] },
  service: { list: expertServices, names: ['service', 'dichvu'] },
  language: { list: languages, names: ['language', 'lang', 'ngonngu', 'langue'] },
} satisfies Record<string, { list: CodeList; names: readonly string[] }>;
type ListField = keyof typeof lists;

const kindNames = ['kind', 'loai', 'type'];
const kinds = {
  technology: ['technology', 'cong nghe', 'congnghe', 'technologie'],
  expert: ['expert', 'chuyen gia', 'chuyengia'],
  need: ['need', 'nhu cau', 'nhucau', 'besoin'],
} as const;
type KindName = keyof typeof kinds;

type SyntaxField = ListField | 'kind' | 'trl';

/** Filters as the search takes them. */
type SyntaxFilters = Partial<Record<ListField, string[]>> & {
  kind?: KindName;
  trlMin?: number | undefined;
  trlMax?: number | undefined;
};

/** What of a query is no plain word, and where it stands. */
export interface SyntaxPart {
  start: number;
  end: number;
  /** As it was written. */
  typed: string;
  said:
    | { of: 'phrase' | 'without'; phrase: string }
    | { of: 'filter'; field: SyntaxField; filters: SyntaxFilters }
    /** `value`: no such value; `negated`: a filter can't be turned round; `quote`: no closing mark; `many`: more than `MOST_PHRASES`. */
    | { of: 'fault'; why: 'value' | 'negated' | 'quote' | 'many'; field: SyntaxField | null };
}

interface ReadSyntax {
  /** The words, those of phrases among them. */
  text: string;
  phrases: string[];
  without: string[];
  filters: SyntaxFilters;
  parts: SyntaxPart[];
}

/** So many phrases are asked for, and so many left out. */
const MOST_PHRASES = 5;
/** Who pastes a letter writes no syntax: its quotation marks and dashes are its own. */
const MOST_PIECES = 40;

const marks = '"“”„«»';
/** A dash, the name of a filter, then something in quotation marks or without a space. */
const piece = new RegExp(
  `(?<!\\S)(?<dash>-?)(?:(?<name>\\p{L}+)(?::|(?=[<>=≥≤])))?(?:[${marks}](?<quoted>[^${marks}]*)[${marks}](?![^\\s,.;:!?)])|(?<bare>\\S+))`,
  'gu',
);

const plain = (text: string) => plainLetters(text).toLowerCase().trim();

function fieldNamed(name: string): SyntaxField | null {
  const typed = plain(name);
  if (typed === 'trl') return 'trl';
  if (kindNames.includes(typed)) return 'kind';
  return (Object.keys(lists) as ListField[]).find((field) => lists[field].names.some((known) => known === typed)) ?? null;
}

function levels(value: string): SyntaxFilters | null {
  const [, sign = '=', digit] = /^(>=|≥|>|<=|≤|<|=)?([1-9])$/u.exec(value) ?? [];
  const [, from, to] = /^([1-9])(?:\.\.|-|–|\+)([1-9])?$/u.exec(value) ?? [];
  const at = Number(digit);
  const [min, max] = from
    ? [Number(from), Number(to ?? 9)]
    : ({ '>': [at + 1, 9], '≥': [at, 9], '>=': [at, 9], '<': [1, at - 1], '≤': [1, at], '<=': [1, at] }[sign] ?? [at, at]);
  if (min === undefined || max === undefined || !(min <= max)) return null;
  return { trlMin: min > 1 ? min : undefined, trlMax: max < 9 ? max : undefined };
}

/** One value, or several with commas between them; names may have commas of their own. */
function codesOf(list: CodeList, value: string): string[] | null {
  const whole = resolveAlias(list, value);
  if (whole !== undefined) return [whole];
  const each = value.split(',').map((one) => resolveAlias(list, one));
  return each.every((code) => code !== undefined) ? each : null;
}

function filtersOf(field: SyntaxField, value: string): SyntaxFilters | null {
  if (field === 'trl') return levels(value.replaceAll(' ', ''));
  if (field === 'kind') {
    const typed = plain(value).replaceAll(/[-_]/g, ' ');
    const kind = (Object.keys(kinds) as KindName[]).find((one) => kinds[one].some((name) => name === typed));
    return kind ? { kind } : null;
  }
  const codes = codesOf(lists[field].list, value);
  return codes && { [field]: codes };
}

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
const withoutMarks = (text: string) => text.replaceAll(new RegExp(`[${marks}]`, 'gu'), ' ');

/** What a piece says beside words; null where it is a word. `-18` is a temperature, and `pH:7` no filter. */
function saidBy({ dash, name, quoted, bare }: Record<string, string | undefined>): SyntaxPart['said'] | null {
  const field = name ? fieldNamed(name) : null;
  const value = quoted ?? bare ?? '';
  if (field) {
    if (dash) return { of: 'fault', why: 'negated', field };
    const filters = filtersOf(field, value);
    return filters ? { of: 'filter', field, filters } : { of: 'fault', why: 'value', field };
  }
  if (name) return null;
  if (quoted !== undefined) return isWord(quoted) ? { of: dash ? 'without' : 'phrase', phrase: quoted.trim() } : null;
  if (dash && /^\p{L}/u.test(value)) return { of: 'without', phrase: value };
  return new RegExp(`^[${marks}]`, 'u').test(value) ? { of: 'fault', why: 'quote', field: null } : null;
}

/** Of phrases beyond the most that are looked at, says so. */
function counted(parts: readonly SyntaxPart[]): SyntaxPart[] {
  const seen = { phrase: 0, without: 0 };
  return parts.map((part) => {
    const { of } = part.said;
    if (of !== 'phrase' && of !== 'without') return part;
    seen[of]++;
    return seen[of] <= MOST_PHRASES ? part : { ...part, said: { of: 'fault', why: 'many', field: null } };
  });
}

const union = (one: SyntaxFilters, other: SyntaxFilters): SyntaxFilters => {
  const both = { ...one, ...other };
  for (const field of Object.keys(lists) as ListField[])
    if (one[field] && other[field]) both[field] = [...new Set([...one[field], ...other[field]])];
  return both;
};

/** What of a query is left for the words: of a phrase its words, of a slip of the syntax what it says. */
const wordsOf = ({ typed, said }: SyntaxPart) =>
  said.of === 'phrase' ? said.phrase : said.of === 'fault' && said.why === 'quote' ? withoutMarks(typed) : '';

/** Reads what is typed into the search. Without any syntax the text is the query as it is. */
export function readSyntax(q: string): ReadSyntax {
  const found = [...q.matchAll(piece)];
  const all = found.length > MOST_PIECES || q.includes('\n') ? [] : found;
  const parts = counted(
    all.flatMap((match): SyntaxPart[] => {
      const said = saidBy(match.groups ?? {});
      return said ? [{ start: match.index, end: match.index + match[0].length, typed: match[0], said }] : [];
    }),
  );
  const phrases = (of: 'phrase' | 'without') => parts.flatMap(({ said }) => (said.of === of ? [said.phrase] : []));
  const filters = parts.reduce((sum, { said }) => (said.of === 'filter' ? union(sum, said.filters) : sum), {} as SyntaxFilters);
  return { text: replaced(q, parts, wordsOf), phrases: phrases('phrase'), without: phrases('without'), filters, parts };
}

/** A query with other words in the place of some of its parts. */
export function replaced(q: string, parts: readonly SyntaxPart[], by: (part: SyntaxPart) => string): string {
  if (parts.length === 0) return q;
  const text = parts.reduceRight((rest, part) => `${rest.slice(0, part.start)}${by(part)}${rest.slice(part.end)}`, q);
  return text.replaceAll(/\s+/g, ' ').trim();
}
