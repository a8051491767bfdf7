import { NeedStatement } from '@caunoi/contracts/needs/need';
import type { NeedEntity } from '../src/needs/need.entity';
import { mangoNeed } from './mango-need';

/** A stored need that lacks nothing, of organisation `o`, in the state and otherwise as given. */
export const givenNeed = (status: NeedEntity['status'], given: Partial<NeedEntity> = {}): NeedEntity => ({
  ...{ id: 'n', reference: 'N-000001', organisationId: 'o', createdBy: 'a', status, statement: NeedStatement.parse(mangoNeed) },
  ...{ review: null, submittedAt: null, reviewDueAt: null, publishedAt: null, expiresAt: null },
  ...{ updatedAt: new Date('2026-11-20T03:00:00Z'), version: 3, suspended: false },
  ...given,
});
