import { ExpertStatement } from '@caunoi/contracts/experts/expert';
import type { ExpertEntity } from '../src/experts/expert.entity';
import { profile } from './profile';

/** A stored profile that lacks nothing, of account `a`, in the state and otherwise as given. */
export const givenExpert = (status: ExpertEntity['status'], given: Partial<ExpertEntity> = {}): ExpertEntity => ({
  ...{ id: 'e', reference: 'E-000001', accountId: 'a', organisationId: 'o', status, statement: ExpertStatement.parse(profile) },
  ...{ publishedAt: null, confirmedAt: null, expiresAt: null, updatedAt: new Date('2026-11-20T03:00:00Z'), version: 3, suspended: false },
  ...given,
});
