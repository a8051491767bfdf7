import type { Reach as Step, ReachedTarget } from '@caunoi/contracts/matching/match';
import { reason, type StoredReason } from '@caunoi/contracts/matching/reasons';
import { type Feature, fieldEvidence, type Pair, type FeatureValue } from './pair';
import { otherUnit, type Reach, reaches } from './quantities.rules';
import { goalText, measure } from './reading.rules';

const round = (value: number) => Math.round(value * 100) / 100;

/** Progress from which a goal counts as met, as nearly met, as begun. */
const reached = { met: 0.999, near: 0.85, begun: 0.05 };

const stepOf = (progress: number): Exclude<Step, 'unmeasured'> => {
  if (progress >= reached.met) return 'met';
  if (progress >= reached.near) return 'near';
  return progress >= reached.begun ? 'partly' : 'short';
};

const reachKeys = { met: 'targets.met', near: 'targets.near', partly: 'targets.partial', short: 'targets.short' } as const;

/** The sentence of a measured value. What was measured as a change is told as one: a fall by 4.3 °C is no 4.3 °C. */
const reachReason = ({ goal, result, value, progress, change }: Reach): StoredReason => {
  const params = { quantity: goal.quantity, value: round(value), unit: goal.unit, wanted: goal.wanted };
  if (!change) return reason(reachKeys[stepOf(progress)], params);
  const told = { ...params, current: goal.current, change: measure(result.value, result.unit, 'vi') };
  return reason(progress >= reached.met ? 'targets.change_met' : 'targets.change', told);
};

/** The measured value that decides, for its sentence and for what would change it: the goal that is farthest from being met. */
export const decidingReach = (found: readonly Reach[]): Reach | undefined =>
  [...found].sort((one, other) => other.likeness - one.likeness || one.progress - other.progress)[0];

/** Goals that are met or nearly met beside the one that decides: each is a strength of its own. */
export const furtherReached = ({ wanting, offering }: Pair): StoredReason[] => {
  const found = reaches(wanting.goals, offering.measured);
  const told = decidingReach(found);
  return found.filter((reach) => reach !== told && reach.progress >= reached.near).map(reachReason);
};

/** Each target of the need against what a technology has measured. */
export function reachedTargets({ wanting, offering }: Pair): ReachedTarget[] {
  if (offering.kind !== 'technology') return [];
  const found = reaches(wanting.goals, offering.measured);
  return wanting.goals.map((goal): ReachedTarget => {
    const { quantity, unit, current, wanted } = goal;
    const reach = found.find((one) => one.goal === goal);
    const told = { quantity, unit, current, wanted };
    return reach ? { ...told, value: round(reach.value), reach: stepOf(reach.progress) } : { ...told, value: null, reach: 'unmeasured' };
  });
}

const unmeasured = ({ wanting, offering }: Pair): StoredReason => {
  const [goal] = wanting.goals;
  const other = otherUnit(wanting.goals, offering.measured);
  if (other) {
    const { goal: asked, result } = other;
    return reason('targets.other_unit', { quantity: asked.quantity, result: measure(result.value, result.unit, 'vi'), unit: asked.unit });
  }
  return goal ? reason('targets.unknown', { quantity: goal.quantity }) : reason('targets.none', {});
};

/** Measured results against the goals of the need; a goal that nothing measures stays neutral. */
export const targets: Feature = (pair): FeatureValue => {
  const { wanting, offering } = pair;
  const goals = wanting.goals.filter(({ current, wanted }) => current !== wanted);
  const found = reaches(goals, offering.measured);
  const told = decidingReach(found);
  const value =
    goals.length === 0 || found.length === 0
      ? null
      : mean(
          found.map(({ progress }) => Math.min(1, Math.max(0, progress))),
          goals.length,
        );
  return {
    value,
    tell: () => {
      if (!told) return { reason: unmeasured(pair), evidence: [] };
      const { goal, result } = told;
      const evidence = [
        fieldEvidence(pair, wanting, 'targets', goalText(goal, wanting.language)),
        fieldEvidence(pair, offering, 'results', `${result.quantity}: ${measure(result.value, result.unit, offering.language)}`),
      ];
      return { reason: reachReason(told), evidence };
    },
  };
};

/** Mean over all goals, those without a result counting half. */
const mean = (progress: readonly number[], goals: number) =>
  (progress.reduce((sum, value) => sum + value, 0) + 0.5 * (goals - progress.length)) / goals;
