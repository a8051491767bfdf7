import { type DetailsOf, type ProblemCode, problems } from '@caunoi/contracts/problems';

/** What belongs to a problem is said with it; where nothing does, nothing may. */
type Said<C extends ProblemCode> =
  undefined extends DetailsOf<C>
    ? [details?: DetailsOf<C>]
    : Partial<DetailsOf<C>> extends DetailsOf<C>
      ? [details?: DetailsOf<C>]
      : [details: DetailsOf<C>];

/** A rule said no. Thrown by rules and services; the filter turns it into application/problem+json. */
export class DomainError<C extends ProblemCode = ProblemCode> extends Error {
  readonly details: DetailsOf<C> | undefined;

  constructor(
    readonly code: C,
    ...[details]: Said<C>
  ) {
    super(code);
    this.details = details;
  }

  get status() {
    return problems[this.code].status;
  }
}
