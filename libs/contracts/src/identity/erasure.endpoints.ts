import { z } from 'zod';
import { endpoint } from '../contract';
import { Timestamp } from '../primitives';
import { ErasureTies } from './erasure';

export const erasureTies = endpoint({
  method: 'GET',
  path: '/me/erasure',
  since: '0.2.0',
  summary: 'Which organisations stand in the way of the erasure of one’s account, and which would be closed with it',
  access: 'signed-in',
  answer: ErasureTies,
  problems: ['account.unknown'],
});

export const askErasure = endpoint({
  method: 'POST',
  path: '/me/erasure',
  since: '0.2.0',
  summary:
    'Ask for the erasure of one’s account and all that is held of one: every session ends, and for seven days a sign-in can take it back',
  access: 'signed-in',
  recent: true,
  /** The organisations that one knows to be closed along with it. */
  body: z.strictObject({ closes: z.array(z.uuid()).max(500) }),
  answer: z.object({ dueAt: Timestamp }),
  status: 201,
  problems: ['account.unknown', 'account.last_administrator', 'erasure.last_owner', 'erasure.asked'],
});
