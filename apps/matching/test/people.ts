import type { Actor } from '@caunoi/contracts/contract';
import { someone } from '@caunoi/testing/test-service';
import { accountOf, expert, need, technology } from './content';

const inOrganisation = (organisationId: string, ...roles: Actor['roles']): Actor => ({ ...someone(...roles), organisationId });

/** Somebody of the organisation that a need, or a listing, belongs to. */
export const ownerOfNeed = (code: string) => inOrganisation(need(code).organisationId, 'business');
export const ownerOfTechnology = (code: string) => inOrganisation(technology(code).organisationId, 'scientist');
/** The person behind a profile, and somebody who works at the same place. */
export const personOf = (code: string): Actor => ({ ...colleagueOf(code), id: accountOf(code) });
export const colleagueOf = (code: string) => inOrganisation(expert(code).organisationId, 'scientist');
