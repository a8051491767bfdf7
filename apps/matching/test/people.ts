import type { Member } from '@caunoi/contracts/access';
import { memberOf } from '@caunoi/testing/test-service';
import { accountOf, expert, need, technology } from './content';

/** Somebody of the organisation that a need, or a listing, belongs to. */
export const ownerOfNeed = (code: string) => memberOf(need(code).organisationId, 'business');
export const ownerOfTechnology = (code: string) => memberOf(technology(code).organisationId, 'scientist');
/** The person behind a profile, and somebody who works at the same place. */
export const personOf = (code: string): Member => ({ ...colleagueOf(code), id: accountOf(code) });
export const colleagueOf = (code: string) => memberOf(expert(code).organisationId, 'scientist');
