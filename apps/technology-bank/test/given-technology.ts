import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import type { TechnologyEntity } from '../src/technologies/technology.entity';
import { listing } from './listing';

/** A stored listing that lacks nothing, of organisation `o`, in the state and otherwise as given. */
export const givenTechnology = (status: TechnologyEntity['status'], given: Partial<TechnologyEntity> = {}): TechnologyEntity => ({
  ...{ id: 't', reference: 'T-000001', organisationId: 'o', createdBy: 'a', status, statement: TechnologyStatement.parse(listing) },
  ...{ review: null, verified: [], submittedAt: null, reviewDueAt: null, publishedAt: null, confirmedAt: null, expiresAt: null },
  ...{ updatedAt: new Date('2026-11-20T03:00:00Z'), version: 3, suspended: false },
  ...given,
});
