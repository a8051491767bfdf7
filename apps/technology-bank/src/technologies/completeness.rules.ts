import type { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import type { Check } from '@caunoi/kit/reviewed/gate.rules';
import { saysContact } from '@caunoi/text/reading/leaks';
import { cannotBeFiled, hasLapsed, isNotOwned, isRepeated, lacksExpiry, lacksNumber } from './ipr.rules';
import { claimsTooMuch } from './readiness.rules';

const SHORTEST_PROBLEM = 60;
const SHORTEST_SOLUTION = 120;
const SHORTEST_SUMMARY = 60;

/** What is shown to everybody, by field. */
const publicTexts: Readonly<Record<string, (statement: TechnologyStatement) => string[]>> = {
  title: ({ title }) => [title],
  summary: ({ summary }) => [summary],
  problem: ({ problem }) => [problem],
  solution: ({ solution }) => [solution],
  application: ({ application }) => [application],
  advantages: ({ advantages }) => [advantages],
  results: ({ results }) => results.flatMap(({ quantity, conditions }) => [quantity, conditions]),
  trials: ({ trials }) => [trials],
  scale: ({ scale }) => [scale],
  keywords: ({ keywords }) => keywords,
  photos: ({ photos = [] }) => photos.map(({ alt }) => alt),
  trlEvidence: ({ trlEvidence }) => trlEvidence.map(({ note }) => note),
};

/** No telephone, e-mail or street: they are exchanged when both sides agree. */
const contactChecks = Object.entries(publicTexts).map(([field, textsOf]): Check<TechnologyStatement> => ({
  code: 'contact.shown',
  field,
  severity: 'blocker',
  points: 0,
  fails: (statement) => saysContact(textsOf(statement)),
}));

/**
 * The completeness gate: what keeps a listing out of the bank (`blocker`) and what would make it better (`advice`), in the
 * order of the form. Research paid by the state states its task and the owner's right to transfer (Law 93/2025/QH15).
 */
export const gate: Check<TechnologyStatement>[] = [
  { code: 'title.missing', field: 'title', severity: 'blocker', points: 6, fails: ({ title }) => title.length < 10 },
  {
    code: 'summary.too_short',
    field: 'summary',
    severity: 'blocker',
    points: 6,
    fails: ({ summary }) => summary.length < SHORTEST_SUMMARY,
  },
  {
    code: 'problem.too_short',
    field: 'problem',
    severity: 'blocker',
    points: 8,
    fails: ({ problem }) => problem.length < SHORTEST_PROBLEM,
  },
  {
    code: 'solution.too_short',
    field: 'solution',
    severity: 'blocker',
    points: 10,
    fails: ({ solution }) => solution.length < SHORTEST_SOLUTION,
  },
  { code: 'application.missing', field: 'application', severity: 'blocker', points: 5, fails: ({ application }) => !application },
  { code: 'advantages.missing', field: 'advantages', severity: 'blocker', points: 6, fails: ({ advantages }) => !advantages },
  { code: 'advantages.no_figure', field: 'advantages', severity: 'advice', points: 3, fails: ({ advantages }) => !/\d/.test(advantages) },
  { code: 'results.missing', field: 'results', severity: 'advice', points: 6, fails: ({ results }) => results.length === 0 },
  { code: 'trials.missing', field: 'trials', severity: 'advice', points: 3, fails: ({ trials }) => !trials },
  { code: 'scale.missing', field: 'scale', severity: 'advice', points: 2, fails: ({ scale }) => !scale },
  { code: 'trl.missing', field: 'trl', severity: 'blocker', points: 14, fails: ({ trl }) => trl === null },
  { code: 'trl.unproven', field: 'trlEvidence', severity: 'blocker', points: 8, fails: claimsTooMuch },
  { code: 'ipr.missing', field: 'ipr', severity: 'blocker', points: 13, fails: ({ ipr }) => ipr.length === 0 },
  { code: 'ipr.number_missing', field: 'ipr', severity: 'blocker', points: 2, fails: ({ ipr }) => ipr.some(lacksNumber) },
  { code: 'ipr.not_fileable', field: 'ipr', severity: 'blocker', points: 1, fails: ({ ipr }) => ipr.some(cannotBeFiled) },
  { code: 'ipr.lapsed', field: 'ipr', severity: 'blocker', points: 2, fails: ({ ipr }, today) => ipr.some((row) => hasLapsed(row, today)) },
  { code: 'ipr.not_owned', field: 'ipr', severity: 'blocker', points: 1, fails: ({ ipr }) => ipr.some(isNotOwned) },
  { code: 'ipr.repeated', field: 'ipr', severity: 'blocker', points: 1, fails: ({ ipr }) => ipr.some(isRepeated) },
  { code: 'ipr.expiry_missing', field: 'ipr', severity: 'advice', points: 1, fails: ({ ipr }) => ipr.some(lacksExpiry) },
  {
    code: 'task_code.missing',
    field: 'taskCode',
    severity: 'blocker',
    points: 2,
    fails: ({ stateFunded, taskCode }) => stateFunded && !taskCode,
  },
  {
    code: 'transfer_right.missing',
    field: 'ownerMayTransfer',
    severity: 'blocker',
    points: 2,
    fails: ({ stateFunded, ownerMayTransfer }) => stateFunded && !ownerMayTransfer,
  },
  {
    code: 'cooperation.missing',
    field: 'cooperation',
    severity: 'blocker',
    points: 7,
    fails: ({ cooperation }) => cooperation.length === 0,
  },
  { code: 'price.missing', field: 'priceBand', severity: 'advice', points: 2, fails: ({ priceBand }) => !priceBand },
  { code: 'sectors.missing', field: 'sectors', severity: 'blocker', points: 6, fails: ({ sectors }) => sectors.length === 0 },
  { code: 'ford.missing', field: 'ford', severity: 'advice', points: 1, fails: ({ ford }) => ford.length === 0 },
  { code: 'province.missing', field: 'province', severity: 'advice', points: 1, fails: ({ province }) => !province },
  { code: 'keywords.missing', field: 'keywords', severity: 'advice', points: 1, fails: ({ keywords }) => keywords.length === 0 },
  ...contactChecks,
];
