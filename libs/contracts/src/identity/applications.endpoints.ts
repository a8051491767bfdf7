import { z } from 'zod';
import { endpoint } from '../contract';
import { WebAddress } from '../primitives';
import { AllowedApplication, Application, ApplicationRequest, NewApplication, RequestId } from './application';

const OneOrganisation = z.strictObject({ organisationId: z.uuid() });
const base = { access: 'signed-in', since: '0.2.0' } as const;
/** `issuer`: where the browser is, as the gateway has made sure. */
const Asked = { requestId: RequestId, issuer: WebAddress };

export const createApplication = endpoint({
  ...base,
  method: 'POST',
  path: '/organisations/:organisationId/applications',
  summary: 'Register a system of the own organisation where people sign in with Cầu Nối (its managers); the secret is told only now',
  recent: true,
  params: OneOrganisation,
  body: NewApplication,
  answer: z.object({ application: Application, secret: z.string().describe('Its `client_secret`; it cannot be had again') }),
  status: 201,
  problems: ['organisation.unknown', 'application.too_many', 'access.role', 'account.unproven'],
});

export const listApplications = endpoint({
  ...base,
  method: 'GET',
  path: '/organisations/:organisationId/applications',
  summary: 'The registered systems of the own organisation (its managers), newest first',
  params: OneOrganisation,
  answer: z.object({ items: z.array(Application) }),
  problems: ['organisation.unknown', 'access.role'],
});

export const removeApplication = endpoint({
  ...base,
  method: 'DELETE',
  path: '/organisations/:organisationId/applications/:applicationId',
  summary: 'Remove a registered system (managers of the organisation): nobody signs in there any more, and its tokens open nothing',
  params: z.strictObject({ organisationId: z.uuid(), applicationId: z.uuid() }),
  answer: z.undefined(),
  status: 204,
  problems: ['organisation.unknown', 'application.missing', 'access.role'],
});

export const allowedApplications = endpoint({
  ...base,
  method: 'GET',
  path: '/me/allowed-applications',
  summary: 'Which systems of others may know who one is, the last used first',
  answer: z.object({ items: z.array(AllowedApplication) }),
});

export const disallowApplication = endpoint({
  ...base,
  method: 'DELETE',
  path: '/me/allowed-applications/:applicationId',
  summary: 'Take back what one has allowed: the system is told nothing more, and asks anew at the next sign-in',
  params: z.strictObject({ applicationId: z.uuid() }),
  answer: z.undefined(),
  status: 204,
  problems: ['application.missing'],
});

export const readApplicationRequest = endpoint({
  method: 'POST',
  path: '/oidc-requests/reading',
  summary: 'What an application asks for',
  access: 'signed-in',
  exposure: 'internal',
  body: z.strictObject(Asked),
  answer: ApplicationRequest,
  problems: ['application.request_over'],
});

export const answerApplicationRequest = endpoint({
  method: 'POST',
  path: '/oidc-requests/answer',
  summary: 'Allow what an application asks for, or do not',
  access: 'signed-in',
  exposure: 'internal',
  body: z.strictObject({ ...Asked, allow: z.boolean() }),
  answer: z.object({ address: z.string() }),
  problems: ['application.request_over', 'access.proof_old'],
});
