import { z } from 'zod';
import { endpoint } from '../contract';
import { Timestamp } from '../primitives';
import { ApiKey, NewApiKey } from './api-key';

const OneOrganisation = z.strictObject({ organisationId: z.uuid() });
const base = { access: 'signed-in', since: '0.2.0' } as const;

export const createApiKey = endpoint({
  ...base,
  method: 'POST',
  path: '/organisations/:organisationId/api-keys',
  summary: 'Make a key for a program of the own organisation (its managers); the key is told only now',
  recent: true,
  params: OneOrganisation,
  body: NewApiKey,
  answer: z.object({ apiKey: ApiKey, key: z.string().describe('To be sent as `Authorization: Bearer …`; it cannot be had again') }),
  status: 201,
  problems: ['organisation.unknown', 'api_key.too_many', 'access.role', 'account.unproven'],
});

export const listApiKeys = endpoint({
  ...base,
  method: 'GET',
  path: '/organisations/:organisationId/api-keys',
  summary: 'The keys of the own organisation that still work (its managers), newest first',
  params: OneOrganisation,
  answer: z.object({ items: z.array(ApiKey) }),
  problems: ['organisation.unknown', 'access.role'],
});

export const revokeApiKey = endpoint({
  ...base,
  method: 'DELETE',
  path: '/organisations/:organisationId/api-keys/:keyId',
  summary: 'Revoke a key (managers of the organisation): it opens nothing any more, at the latest after a minute',
  params: z.strictObject({ organisationId: z.uuid(), keyId: z.uuid() }),
  answer: z.undefined(),
  status: 204,
  problems: ['organisation.unknown', 'api_key.missing', 'access.role'],
});

export const exchangeApiKey = endpoint({
  method: 'POST',
  path: '/api-keys/token',
  since: '0.2.0',
  summary: 'Exchange a key for a short-lived internal token',
  access: 'public',
  exposure: 'internal',
  body: z.strictObject({ key: z.string().min(20).max(200) }),
  answer: z.object({ token: z.string(), expiresAt: Timestamp }),
  problems: ['api_key.unknown', 'access.suspended'],
});
