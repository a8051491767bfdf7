import type { ExpertStatement } from '@caunoi/contracts/experts/expert';
import { blockersOf, defectsIn, scoreOf } from '@caunoi/kit/reviewed/gate.rules';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { gate } from './completeness.rules';

export function assess(statement: ExpertStatement, today: string) {
  const defects = defectsIn(gate, statement, today);
  return { score: scoreOf(defects), complete: blockersOf(defects).length === 0, defects };
}

export function assertComplete(statement: ExpertStatement, today: string) {
  const { complete, defects } = assess(statement, today);
  if (!complete) throw new DomainError('expert.not_complete', { defects: blockersOf(defects) });
}
