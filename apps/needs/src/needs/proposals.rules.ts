import { budgetBandOf, budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { cities, districts } from '@caunoi/contracts/code-lists/cities';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { NeedStatement, Proposal, Target } from '@caunoi/contracts/needs/need';
import { type Locale, unitGap } from '@caunoi/contracts/locales';
import { lunarDay } from '@caunoi/contracts/dates/lunar';
import { fold } from '@caunoi/text/normalise';
import { readConstraints } from '@caunoi/text/reading/constraints';
import { readDeadline } from '@caunoi/text/reading/dates';
import { readBudgets } from '@caunoi/text/reading/money';
import { placeReader } from '@caunoi/text/reading/places';
import { readTrl } from '@caunoi/text/reading/readiness';
import { type Found, reading, type Reading, tidyEnds } from '@caunoi/text/reading/reading';
import { readSector } from '@caunoi/text/reading/sectors';
import { readTargets } from '@caunoi/text/reading/targets';
import { readTitle } from '@caunoi/text/reading/titles';

const tetOf = (year: number) => lunarDay(year, 1, 1);
const alike = (a: string, b: string) => fold(a).replace(/\s+/g, ' ') === fold(b).replace(/\s+/g, ' ');
const readProvince = placeReader(
  [
    ...provinces.codes.flatMap(({ code, labels, aliases = [] }) =>
      [...Object.values(labels), ...aliases].map((name) => [name, code] as const),
    ),
    ...cities,
  ],
  districts,
);

/** The band of the first amount that lies in one band only. */
function readBudgetBand(read: Reading, language: Locale): Found<string> | undefined {
  for (const { value, from, to } of readBudgets(read, language)) {
    if (value === 'to_discuss') return { value, from, to };
    const band = budgetBandOf(value.low).code;
    if (band === budgetBandOf(value.high).code) return { value: band, from, to };
  }
  return undefined;
}

const locales: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' };

function targetText({ quantity, current, wanted, unit }: Target, language: Locale): string {
  const [from, to] = [current, wanted].map((value) => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 }).format(value));
  return `${quantity}: ${from} → ${to}${unitGap(unit, language)}${unit}`;
}

const dayText = (day: string, language: Locale) =>
  new Intl.DateTimeFormat(locales[language], { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));

type Propose = (read: Reading, statement: NeedStatement, today: string) => Proposal[];

const words = (read: Reading, { from, to }: { from: number; to: number }) => tidyEnds(read.cut(from, to));

const targetProposals: Propose = (read, { title, problem, targets, language }) => {
  const stated = (found: Target) =>
    targets.some(({ quantity, unit, wanted }) => alike(unit, found.unit) && (wanted === found.wanted || alike(quantity, found.quantity)));
  const spelt = (found: { from: number; to: number; wantedFrom: number }) => {
    const whole = words(read, found);
    return title.includes(whole) || problem.includes(whole)
      ? whole
      : words(read, { from: found.wantedFrom, to: read.folded.indexOf('\n', found.wantedFrom) });
  };
  return readTargets(read, language, title.length)
    .filter((found, i, all) => !stated(found) && all.findIndex(({ unit, wanted }) => unit === found.unit && wanted === found.wanted) === i)
    .slice(0, Math.max(0, 5 - targets.length))
    .map((found) => {
      const { quantity, unit, current, wanted } = found;
      return { field: 'targets', value: { quantity, unit, current, wanted }, display: targetText(found, language), words: spelt(found) };
    });
};

const constraintProposals: Propose = (read, { title, constraints }) => {
  const stated = (value: string) => constraints.some((known) => fold(known).includes(fold(value)) || fold(value).includes(fold(known)));
  return readConstraints(read, title.length)
    .filter(({ value }, i, all) => !stated(value) && all.findIndex((other) => alike(other.value, value)) === i)
    .slice(0, Math.max(0, 12 - constraints.length))
    .map(({ value }) => ({ field: 'constraints', value, display: value, words: value }));
};

/** The one value of a field, unless the field says so already. */
const single =
  <T extends string | number>(
    field: Proposal['field'],
    read: (read: Reading, statement: NeedStatement, today: string) => Found<T> | undefined,
    stated: (statement: NeedStatement, value: T) => boolean,
    display: (value: T, language: Locale) => string,
  ): Propose =>
  (text, statement, today) => {
    const found = read(text, statement, today);
    if (!found || stated(statement, found.value)) return [];
    return [{ field, value: found.value, display: display(found.value, statement.language), words: words(text, found) }];
  };

/** In the order of the wizard. A figure in the text that contradicts its field is shown; a title, sector or province is not argued with. */
const readers: Propose[] = [
  single(
    'title',
    (read, { language }) => readTitle(read, language),
    ({ title }) => title !== '',
    (value) => value,
  ),
  single(
    'sector',
    readSector,
    ({ sector }) => sector !== null,
    (value, language) => label(sectors, value, language),
  ),
  targetProposals,
  constraintProposals,
  single(
    'budgetBand',
    (read, { language }) => readBudgetBand(read, language),
    ({ budgetBand }, value) => budgetBand === value,
    (value, language) => label(budgetBands, value, language),
  ),
  single(
    'deadline',
    (read, { deadline }, today) => {
      const found = readDeadline(read, today, tetOf);
      return found && (found.fixed || deadline === null) ? found : undefined;
    },
    ({ deadline }, value) => deadline === value,
    dayText,
  ),
  single(
    'trlMin',
    readTrl,
    ({ trlMin }, value) => trlMin === value,
    (value) => `TRL ≥ ${value}`,
  ),
  single(
    'province',
    readProvince,
    ({ province }) => province !== null,
    (value, language) => label(provinces, value, language),
  ),
];

/**
 * What title and problem already say and the fields do not: each with the exact words it was read from, for the writer to confirm.
 * Nothing that is stated already, and nothing in doubt.
 * @param today a calendar day in Vietnam, YYYY-MM-DD
 */
export function proposals(statement: NeedStatement, today: string): Proposal[] {
  const read = reading(`${statement.title}\n${statement.problem}\n`);
  return readers.flatMap((propose) => propose(read, statement, today));
}
