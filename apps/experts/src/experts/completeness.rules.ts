import type { ExpertStatement } from '@caunoi/contracts/experts/expert';
import type { Check } from '@caunoi/kit/reviewed/gate.rules';
import { saysContact } from '@caunoi/text/reading/leaks';
import { isOrcid } from './orcid.rules';

const SHORTEST_BIOGRAPHY = 80;
const CONVINCING_DOCUMENTS = 3;
const CONVINCING_KEYWORDS = 3;

/** What is shown to everybody, by field. */
const publicTexts: Readonly<Record<string, (statement: ExpertStatement) => string[]>> = {
  displayName: ({ displayName }) => [displayName],
  headline: ({ headline }) => [headline],
  biography: ({ biography }) => [biography],
  keywords: ({ keywords }) => keywords,
  documents: ({ documents }) => documents.flatMap(({ title, summary }) => [title, summary]),
};

/** No telephone, e-mail or street: they are exchanged when both sides agree. */
const contactChecks = Object.entries(publicTexts).map(([field, textsOf]): Check<ExpertStatement> => ({
  code: 'contact.shown',
  field,
  severity: 'blocker',
  points: 0,
  fails: (statement) => saysContact(textsOf(statement)),
}));

/**
 * The completeness gate: what keeps a profile from being shown (`blocker`) and what would improve its matches (`advice`),
 * in the order of the form. Evidence weighs most, because matching reads it before the profile's own words.
 */
export const gate: Check<ExpertStatement>[] = [
  { code: 'display_name.missing', field: 'displayName', severity: 'blocker', points: 6, fails: ({ displayName }) => !displayName },
  { code: 'headline.missing', field: 'headline', severity: 'blocker', points: 10, fails: ({ headline }) => headline.length < 10 },
  {
    code: 'biography.too_short',
    field: 'biography',
    severity: 'advice',
    points: 9,
    fails: ({ biography }) => biography.length < SHORTEST_BIOGRAPHY,
  },
  { code: 'ford.missing', field: 'ford', severity: 'blocker', points: 10, fails: ({ ford }) => ford.length === 0 },
  { code: 'sectors.missing', field: 'sectors', severity: 'blocker', points: 8, fails: ({ sectors }) => sectors.length === 0 },
  {
    code: 'keywords.few',
    field: 'keywords',
    severity: 'advice',
    points: 8,
    fails: ({ keywords }) => keywords.length < CONVINCING_KEYWORDS,
  },
  { code: 'services.missing', field: 'services', severity: 'blocker', points: 10, fails: ({ services }) => services.length === 0 },
  { code: 'languages.missing', field: 'languages', severity: 'blocker', points: 5, fails: ({ languages }) => languages.length === 0 },
  { code: 'province.missing', field: 'province', severity: 'advice', points: 6, fails: ({ province, abroad }) => !abroad && !province },
  {
    code: 'time_zone.unknown',
    field: 'timeZone',
    severity: 'blocker',
    points: 6,
    fails: ({ abroad, timeZone }) => abroad && !isTimeZone(timeZone),
  },
  {
    code: 'availability.missing',
    field: 'availableDays',
    severity: 'advice',
    points: 4,
    fails: ({ availableDays }) => availableDays === null,
  },
  { code: 'orcid.wrong', field: 'orcid', severity: 'blocker', points: 3, fails: ({ orcid }) => orcid !== null && !isOrcid(orcid) },
  { code: 'documents.missing', field: 'documents', severity: 'advice', points: 16, fails: ({ documents }) => documents.length === 0 },
  {
    code: 'documents.few',
    field: 'documents',
    severity: 'advice',
    points: 8,
    fails: ({ documents }) => documents.length < CONVINCING_DOCUMENTS,
  },
  {
    code: 'documents.future',
    field: 'documents',
    severity: 'blocker',
    points: 2,
    fails: ({ documents }, today) => documents.some(({ year }) => year > Number(today.slice(0, 4))),
  },
  ...contactChecks,
];

/** A name of the IANA time zone database, e.g. America/Los_Angeles. */
function isTimeZone(timeZone: string) {
  try {
    return timeZone !== '' && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
