import type { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { blockersOf, defectsIn, scoreOf } from '@caunoi/kit/reviewed/gate.rules';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { gate } from './completeness.rules';
import { noveltyAtRisk } from './ipr.rules';
import { missingProof, supportedTrl } from './readiness.rules';

export function assess(statement: TechnologyStatement, today: string) {
  const defects = defectsIn(gate, statement, today);
  return {
    score: scoreOf(defects),
    complete: blockersOf(defects).length === 0,
    defects,
    supportedTrl: supportedTrl(statement.trlEvidence),
    missingProof: missingProof(statement),
    noveltyAtRisk: noveltyAtRisk(statement),
  };
}

export function assertComplete(statement: TechnologyStatement, today: string) {
  const { complete, defects } = assess(statement, today);
  if (!complete) throw new DomainError('technology.not_complete', { defects: blockersOf(defects) });
}
