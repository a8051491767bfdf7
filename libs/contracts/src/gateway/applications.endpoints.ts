import { z } from 'zod';
import { endpoint } from '../contract';
import { ApplicationRequest, RequestId } from '../identity/application';

const params = z.strictObject({ requestId: RequestId });

export const applicationRequest = endpoint({
  method: 'GET',
  path: '/oidc-requests/:requestId',
  since: '0.2.0',
  summary: 'What an application that one comes from asks for; only in the browser that it sent here',
  access: 'signed-in',
  params,
  answer: ApplicationRequest,
  problems: ['application.request_over'],
});

export const answerApplication = endpoint({
  method: 'POST',
  path: '/oidc-requests/:requestId/answer',
  since: '0.2.0',
  summary: 'Allow an application to know what it asks for, or do not; the answer says where the browser goes on',
  access: 'signed-in',
  params,
  body: z.strictObject({ allow: z.boolean() }),
  answer: z.object({ address: z.string() }),
  problems: ['application.request_over', 'access.proof_old'],
});
