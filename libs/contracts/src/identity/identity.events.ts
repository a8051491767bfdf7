import { z } from 'zod';
import { event } from '../contract';
import { Organisation } from './identity';

/** Names and places that other services show and check against. */
export const OrganisationChanged = event({
  summary: 'An organisation was registered or its details changed',
  type: 'caunoi.organisation.changed.v1',
  topic: 'caunoi.identity.organisation.v1',
  data: Organisation.omit({ version: true }),
  key: ({ id }) => id,
});

/** Whoever opened the account did not own its address: what it published may not be by the person it names. */
export const AccountAddressReleased = event({
  summary: 'An administrator freed the e-mail address of an account and closed it',
  type: 'caunoi.account.address_released.v1',
  topic: 'caunoi.identity.account.v1',
  data: z.object({ accountId: z.uuid(), organisationId: z.uuid(), by: z.uuid() }),
  key: ({ accountId }) => accountId,
});
