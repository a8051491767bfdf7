import type { z } from 'zod';
import { deadLetterProblems } from './dead-letters/dead-letters.problems';
import { expertProblems } from './experts/experts.problems';
import { gatewayProblems } from './gateway/gateway.problems';
import { fileProblems } from './file.problems';
import { uploadProblems } from './files/files.problems';
import { httpProblems } from './http.problems';
import { applicationProblems } from './identity/applications.problems';
import { identityProblems } from './identity/identity.problems';
import { outsideProblems } from './identity/outside.problems';
import { organisationProblems } from './identity/organisation.problems';
import { suspensionProblems } from './identity/suspension.problems';
import { jobProblems } from './jobs/jobs.problems';
import { loose } from './loose';
import { matchingProblems } from './matching/matching.problems';
import { needProblems } from './needs/needs.problems';
import { notificationProblems } from './notifications/notifications.problems';
import type { Problem } from './problem';
import { reviewingProblems } from './reviewing/reviewing.problems';
import { technologyProblems } from './technology-bank/technologies.problems';

/** Every problem the platform can answer with. Each service has its own list. */
export const problems = {
  ...httpProblems,
  ...fileProblems,
  ...gatewayProblems,
  ...jobProblems,
  ...deadLetterProblems,
  ...reviewingProblems,
  ...identityProblems,
  ...outsideProblems,
  ...organisationProblems,
  ...suspensionProblems,
  ...applicationProblems,
  ...needProblems,
  ...technologyProblems,
  ...expertProblems,
  ...matchingProblems,
  ...notificationProblems,
  ...uploadProblems,
};

type Problems = typeof problems;
export type ProblemCode = keyof Problems;

/** What must be said along with a problem. */
export type DetailsOf<C extends ProblemCode> = C extends ProblemCode
  ? Problems[C] extends { details: infer D extends z.ZodType }
    ? z.input<D>
    : undefined
  : never;

/** What leaves a service, or is read of another's answer, of what was said along: what the contract does not list does not. */
export function detailsOf<C extends ProblemCode>(code: C, said: unknown): DetailsOf<C> {
  const { details }: Problem = problems[code];
  const read = details && loose(details).safeParse(said);
  return (read?.success ? read.data : undefined) as DetailsOf<C>;
}
