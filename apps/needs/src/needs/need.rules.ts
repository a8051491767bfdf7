import type { Assessment, NeedStatement, NeedStatus } from '@caunoi/contracts/needs/need';
import type { ReviewDecision } from '@caunoi/contracts/review';
import { addWorkingDays } from '@caunoi/kit/dates/working-days';
import { blockersOf, type Check, defectsIn, scoreOf } from '@caunoi/kit/gate';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { saysContact } from '@caunoi/text/reading/leaks';
import { leaks, publicTexts } from './leaks.rules';
import { proposals } from './proposals.rules';

const SHORTEST_PROBLEM = 80;
const REVIEW_WORKING_DAYS = 3;

/** What is shown to everybody says no telephone, e-mail or street: they are exchanged when both sides agree. Leaks of anonymous needs are listed apart. */
function showsContact(field: string): Check<NeedStatement> {
  const says = (statement: NeedStatement) => saysContact(publicTexts(statement).flatMap(([name, texts]) => (name === field ? texts : [])));
  return { code: 'contact.shown', field, severity: 'blocker', points: 0, fails: (statement) => !statement.anonymous && says(statement) };
}

/**
 * The quality gate: what stops a need (`blocker`) and what would make it better (`advice`), in the order of the wizard.
 * A need without a measurable target stops here; a target may hold what is reached as long as another one moves.
 */
const gate: Check<NeedStatement>[] = [
  { code: 'title.missing', field: 'title', severity: 'blocker', points: 8, fails: ({ title }) => title.length < 10 },
  {
    code: 'problem.too_short',
    field: 'problem',
    severity: 'blocker',
    points: 16,
    fails: ({ problem }) => problem.length < SHORTEST_PROBLEM,
  },
  { code: 'sector.missing', field: 'sector', severity: 'blocker', points: 6, fails: ({ sector }) => !sector },
  { code: 'targets.missing', field: 'targets', severity: 'blocker', points: 26, fails: ({ targets }) => targets.length === 0 },
  {
    code: 'targets.already_met',
    field: 'targets',
    severity: 'blocker',
    points: 4,
    fails: ({ targets }) => targets.length > 0 && targets.every(({ current, wanted }) => current === wanted),
  },
  // Advice, not a must: whoever has none would invent one, and an invented constraint rules solutions out.
  {
    code: 'constraints.missing',
    field: 'constraints',
    severity: 'advice',
    points: 10,
    fails: ({ constraints }) => constraints.length === 0,
  },
  { code: 'budget.missing', field: 'budgetBand', severity: 'blocker', points: 10, fails: ({ budgetBand }) => !budgetBand },
  { code: 'deadline.missing', field: 'deadline', severity: 'blocker', points: 8, fails: ({ deadline }) => !deadline },
  {
    code: 'deadline.past',
    field: 'deadline',
    severity: 'blocker',
    points: 2,
    fails: ({ deadline }, today) => deadline !== null && deadline <= today,
  },
  {
    code: 'cooperation.missing',
    field: 'cooperation',
    severity: 'blocker',
    points: 8,
    fails: ({ cooperation }) => cooperation.length === 0,
  },
  { code: 'province.missing', field: 'province', severity: 'advice', points: 3, fails: ({ province }) => !province },
  { code: 'trl.missing', field: 'trlMin', severity: 'advice', points: 3, fails: ({ trlMin }) => trlMin === null },
  { code: 'process_step.missing', field: 'processStep', severity: 'advice', points: 2, fails: ({ processStep }) => !processStep },
  ...['title', 'problem', 'processStep', 'targets', 'constraints', 'wishes', 'keywords'].map(showsContact),
];

/** What an anonymous need gives away blocks it: the promise to stay unnamed is kept by the gate, not by luck. */
export function assess(statement: NeedStatement, today: string, organisationNames: string[]): Assessment {
  const defects = defectsIn(gate, statement, today);
  const leaked = statement.anonymous ? leaks(statement, organisationNames) : [];
  return {
    score: scoreOf(defects),
    answerable: leaked.length === 0 && blockersOf(defects).length === 0,
    defects,
    leaks: leaked,
    proposals: proposals(statement, today),
  };
}

export function assertAnswerable(statement: NeedStatement, today: string, organisationNames: string[]) {
  const { answerable, defects, leaks: leaked } = assess(statement, today, organisationNames);
  if (!answerable) throw new DomainError('need.not_answerable', { defects: blockersOf(defects), leaks: leaked });
}

/** When the writer has an answer at the latest. */
export const reviewDueOf = (submittedAt: Date) => addWorkingDays(submittedAt, REVIEW_WORKING_DAYS);

/** From → to. A state that is not listed is final. */
const moves: Partial<Record<NeedStatus, readonly NeedStatus[]>> = {
  draft: ['under_review'],
  returned: ['under_review', 'withdrawn'],
  under_review: ['published', 'returned', 'withdrawn'],
  published: ['published', 'returned', 'answered', 'expired', 'withdrawn'],
  expired: ['published', 'withdrawn'],
};

export function assertMove(from: NeedStatus, to: NeedStatus) {
  if (!moves[from]?.includes(to)) throw new DomainError('need.wrong_state', { from, to });
}

/** A published need that is revised leaves the directory until a reviewer has seen the change. */
const afterRevision: Partial<Record<NeedStatus, NeedStatus>> = {
  draft: 'draft',
  returned: 'returned',
  under_review: 'returned',
  published: 'returned',
};

export function revised(status: NeedStatus): NeedStatus {
  const next = afterRevision[status];
  if (!next) throw new DomainError('need.wrong_state', { from: status, to: 'draft' });
  return next;
}

export const decided: Record<ReviewDecision, NeedStatus> = { publish: 'published', return: 'returned', reject: 'withdrawn' };

/** States in which anybody may read the need. */
export const isPublic = (status: NeedStatus) => status === 'published' || status === 'answered';
