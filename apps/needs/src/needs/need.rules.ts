import type { Assessment, NeedStatement } from '@caunoi/contracts/needs/need';
import { blockersOf, type Check, defectsIn, scoreOf } from '@caunoi/kit/reviewed/gate.rules';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { saysContact } from '@caunoi/text/reading/leaks';
import { leaks, publicTexts } from './leaks.rules';
import { proposals } from './proposals.rules';

const SHORTEST_PROBLEM = 80;
const SECONDS_UNTIL_NAMES_COME = 5;

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
  ...['title', 'problem', 'processStep', 'targets', 'constraints', 'wishes', 'keywords', 'photos'].map(showsContact),
];

/** Without its name nobody can say what gives the organisation of an anonymous need away. */
function known(names: string[] | undefined) {
  if (!names) throw new DomainError('service.unavailable', { part: 'identity', retryAfter: SECONDS_UNTIL_NAMES_COME });
  return names;
}

/**
 * What an anonymous need gives away blocks it: the promise to stay unnamed is kept by the gate, not by luck.
 * @param names that its organisation goes by and went by; undefined while they are on their way
 */
export function assess(statement: NeedStatement, today: string, names: string[] | undefined): Assessment {
  const defects = defectsIn(gate, statement, today);
  const leaked = statement.anonymous ? leaks(statement, known(names)) : [];
  return {
    score: scoreOf(defects),
    answerable: leaked.length === 0 && blockersOf(defects).length === 0,
    defects,
    leaks: leaked,
    proposals: proposals(statement, today),
  };
}

export function assertAnswerable(statement: NeedStatement, today: string, names: string[] | undefined) {
  const { answerable, defects, leaks: leaked } = assess(statement, today, names);
  if (!answerable) throw new DomainError('need.not_answerable', { defects: blockersOf(defects), leaks: leaked });
}
