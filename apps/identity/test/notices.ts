import { OrganisationNoticed } from '@caunoi/contracts/identity/organisation.events';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import type { TestService } from '@caunoi/testing/test-service';

/** What was told of an organisation, in order: what, to whom (null: its managers), and with which words. */
export async function noticesOf(service: TestService, organisationId: string) {
  const told = await eventProbe(service.db).of(organisationId);
  return told
    .filter(({ type }) => type === OrganisationNoticed.type)
    .map(({ data }) => OrganisationNoticed.data.parse(data))
    .map(({ notice, accountId, words }) => [notice, accountId, words]);
}
