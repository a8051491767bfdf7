import { z } from 'zod';
import { endpoint } from '../contract';
import { Origin } from './identity.endpoints';

export const noteDataExport = endpoint({
  method: 'POST',
  path: '/me/data-exports',
  since: '0.2.0',
  summary: 'Note that a person takes a copy of everything that is held of them, and tell them, in case it was not them',
  access: 'signed-in',
  exposure: 'internal',
  recent: true,
  body: z.strictObject({ device: Origin.device }),
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown'],
});
