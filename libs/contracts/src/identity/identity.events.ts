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
