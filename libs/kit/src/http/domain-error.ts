import { type ProblemCode, problems } from '@caunoi/contracts/problems';

/** A rule said no. Thrown by rules and services; the filter turns it into application/problem+json. */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }

  get status() {
    return problems[this.code].status;
  }
}
