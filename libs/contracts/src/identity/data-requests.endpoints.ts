import { z } from 'zod';
import { endpoint } from '../contract';
import { Erasure } from './erasure';
import { DataRequest, DataRequestAnswer, DataRequestDetails } from './data-request';

const OneRequest = z.strictObject({ requestId: z.uuid() });
const administrator = { anyOf: ['administrator'] } as const;

export const askAboutData = endpoint({
  method: 'POST',
  path: '/me/data-requests',
  since: '0.2.0',
  summary: 'Ask to be shown own data, to have it corrected or erased, or object to its use: the clock of the law begins',
  access: 'signed-in',
  body: DataRequestDetails,
  answer: DataRequest,
  status: 201,
  problems: ['account.unknown', 'data_request.open'],
});

export const myDataRequests = endpoint({
  method: 'GET',
  path: '/me/data-requests',
  since: '0.2.0',
  summary: 'What one has asked about own data, newest first, with what was answered and until when',
  access: 'signed-in',
  answer: z.object({ items: z.array(DataRequest) }),
});

export const takeBackDataRequest = endpoint({
  method: 'DELETE',
  path: '/me/data-requests/:requestId',
  since: '0.2.0',
  summary: 'Take back what one has asked about own data, as long as it is not over',
  access: 'signed-in',
  params: OneRequest,
  answer: z.undefined(),
  status: 204,
  problems: ['data_request.unknown', 'data_request.over'],
});

export const listDataRequests = endpoint({
  method: 'GET',
  path: '/data-requests',
  since: '0.2.0',
  summary: 'What people have asked about their data: what is open, the next limit first, and what was over last',
  access: administrator,
  answer: z.object({
    items: z.array(
      DataRequest.extend({
        accountId: z.uuid(),
        fullName: z.string(),
        email: z.string(),
        late: z.boolean(),
        /** Of an account whose owner has asked for its erasure: how far it is. */
        erasure: Erasure.nullable(),
      }),
    ),
  }),
});

export const answerDataRequest = endpoint({
  method: 'POST',
  path: '/data-requests/:requestId/answers',
  since: '0.2.0',
  summary: 'Answer what somebody has asked about their data: they read it in a letter and on the platform',
  access: administrator,
  params: OneRequest,
  body: DataRequestAnswer,
  answer: DataRequest,
  problems: ['data_request.unknown', 'data_request.over', 'data_request.stale', 'data_request.wrong_step'],
});
