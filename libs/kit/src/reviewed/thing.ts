import type { Review, ReviewReason, Viewer } from '@caunoi/contracts/review';
import type { z } from 'zod';
import type { EntityTarget } from 'typeorm';
import type { Life } from './life.rules';

/** What is drafted by its owner, shown for a time, and confirmed or gone at the end of it. */
export interface Thing {
  id: string;
  /** Its name for people: N-000012. */
  reference: string;
  organisationId: string;
  status: string;
  statement: object;
  review?: Review | null;
  /** Its organisation is suspended: whoever else would see it does not, in whatever state it is. */
  suspended: boolean;
  publishedAt: Date | null;
  expiresAt: Date | null;
  updatedAt: Date;
  version: number;
}

/** A thing that an organisation submits and somebody of another one reviews. */
export interface ReviewedThing extends Thing {
  createdBy: string;
  statement: { title: string; confidential: string };
  review: Review | null;
  submittedAt: Date | null;
  reviewDueAt: Date | null;
}

/** Everything that the services of things must know of one kind: its life, its table, and what leaves the service of it. */
export interface Kind<T extends Thing, F extends z.ZodType, A> extends Life<T, F> {
  entity: EntityTarget<T>;
  toAnswer: (thing: T, viewer: Viewer) => A;
  /** `reason`: why a reviewer said no, where one did. */
  toFact: (thing: T, reason: ReviewReason | undefined) => z.input<F>;
}
