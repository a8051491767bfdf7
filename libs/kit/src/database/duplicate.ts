import type { ProblemCode } from '@caunoi/contracts/problems';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '../http/domain-error';

/**
 * For `.catch`: answers a violated unique constraint with its problem and throws everything else on. The database decides
 * what is taken, so that two at the same moment can't both win.
 */
export const refuseDuplicate =
  (problems: Readonly<Record<string, ProblemCode>>) =>
  (error: unknown): never => {
    const { constraint = '' } = error instanceof QueryFailedError ? (error.driverError as { constraint?: string }) : {};
    const code = problems[constraint];
    throw code ? new DomainError(code) : error;
  };
