import { actEndpoints } from './acts/acts.endpoints';
import type { Endpoints, Release } from './contract';
import { deadLetterEndpoints } from './dead-letters/dead-letters.endpoints';
import * as experts from './experts/experts.endpoints';
import * as expertEvents from './experts/experts.events';
import * as files from './files/files.endpoints';
import * as gateway from './gateway/gateway.endpoints';
import * as gatewayApplications from './gateway/applications.endpoints';
import * as gatewayLinks from './gateway/links.endpoints';
import * as moderation from './gateway/moderation.endpoints';
import * as gatewayPersonalData from './gateway/personal-data.endpoints';
import * as gatewayOutside from './gateway/outside.endpoints';
import * as gatewayPasskeys from './gateway/passkeys.endpoints';
import * as administration from './identity/administration.endpoints';
import * as apiKeys from './identity/api-keys.endpoints';
import * as applications from './identity/applications.endpoints';
import * as consents from './identity/consents.endpoints';
import * as erasure from './identity/erasure.endpoints';
import * as erasureFacts from './identity/erasure.events';
import * as dataRequests from './identity/data-requests.endpoints';
import * as dataExports from './identity/data-exports.endpoints';
import * as identity from './identity/identity.endpoints';
import * as identityEvents from './identity/identity.events';
import * as invitations from './identity/invitations.endpoints';
import * as joinRequests from './identity/join-requests.endpoints';
import * as identityLinks from './identity/links.endpoints';
import * as outside from './identity/outside.endpoints';
import * as members from './identity/members.endpoints';
import * as organisationEvents from './identity/organisation.events';
import * as passkeys from './identity/passkeys.endpoints';
import * as registry from './identity/registry.endpoints';
import * as secondFactor from './identity/second-factor.endpoints';
import * as suspensions from './identity/suspensions.endpoints';
import { jobEndpoints } from './jobs/jobs.endpoints';
import { erasureEvents } from './personal-data/erasure.events';
import { personalDataEndpoints } from './personal-data/personal-data.endpoints';
import * as matching from './matching/matching.endpoints';
import * as matchEvents from './matching/matching.events';
import * as related from './matching/related.endpoints';
import * as savedSearches from './matching/saved-searches.endpoints';
import * as savedSearchEvents from './matching/saved-searches.events';
import * as needs from './needs/needs.endpoints';
import * as needEvents from './needs/needs.events';
import * as documents from './technology-bank/documents.endpoints';
import * as technologies from './technology-bank/technologies.endpoints';
import * as technologyEvents from './technology-bank/technologies.events';
import * as letters from './notifications/letters.endpoints';
import * as notifications from './notifications/notifications.endpoints';
import * as preferences from './notifications/preferences.endpoints';
import * as notificationEvents from './notifications/notifications.events';
import { eventsOf, endpointsOf } from './registry';

/** What every service has: its contracts, and those of its jobs. `port` is where it listens when it has a process of its own, `since` the release that brought it. */
function service(name: string, port: number, contracts: object, facts: object, since: Release = '0.1.0') {
  const jobs = jobEndpoints(name, since);
  const acts = actEndpoints(name);
  const deadLetters = deadLetterEndpoints(name);
  const personalData = personalDataEndpoints(name);
  const erasure = erasureEvents(name);
  const named = name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const endpoints: Endpoints = {
    ...endpointsOf(contracts),
    [`list${named}Jobs`]: jobs.list,
    [`start${named}Job`]: jobs.start,
    [`list${named}Acts`]: acts.list,
    [`list${named}DeadLetters`]: deadLetters.list,
    [`retry${named}DeadLetters`]: deadLetters.retry,
    [`drop${named}DeadLetter`]: deadLetters.drop,
    [`list${named}PersonalData`]: personalData.list,
  };
  const events = eventsOf({ ...facts, PersonErasedAnswered: erasure.answered });
  return { port, database: name.replaceAll('-', '_'), endpoints, jobs, acts, deadLetters, personalData, erasure, events };
}

/** THE list of services. Gateway, all-in-one, generated documents and tests read it: adding a service starts here. */
export const services = {
  identity: service(
    'identity',
    4001,
    {
      ...identity,
      ...invitations,
      ...joinRequests,
      ...members,
      ...registry,
      ...administration,
      ...identityLinks,
      ...apiKeys,
      ...consents,
      ...dataExports,
      ...dataRequests,
      ...suspensions,
      ...erasure,
      ...secondFactor,
      ...passkeys,
      ...outside,
      ...applications,
    },
    { ...identityEvents, ...organisationEvents, ...erasureFacts },
  ),
  experts: service('experts', 4002, experts, expertEvents),
  'technology-bank': service('technology-bank', 4003, { ...technologies, ...documents }, technologyEvents),
  needs: service('needs', 4004, needs, needEvents),
  matching: service('matching', 4005, { ...matching, ...related, ...savedSearches }, { ...matchEvents, ...savedSearchEvents }),
  notifications: service('notifications', 4006, { ...notifications, ...letters, ...preferences }, notificationEvents, '0.2.0'),
  files: service('files', 4007, files, {}, '0.2.0'),
};

export type ServiceName = keyof typeof services;
export const serviceNames = Object.keys(services) as ServiceName[];

/** The gateway's own endpoints: sessions, and answers composed of several services. */
export const gatewayEndpoints: Endpoints = endpointsOf({
  ...gateway,
  ...gatewayLinks,
  ...gatewayPasskeys,
  ...gatewayPersonalData,
  ...gatewayOutside,
  ...gatewayApplications,
  ...moderation,
});
