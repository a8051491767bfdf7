import { z } from 'zod';
import { Role } from '../access';
import { endpoint } from '../contract';
import { Repeated } from '../in-query';
import { OpenLine, Page, PageQuery, Text, Timestamp } from '../primitives';
import { Account } from './identity';

const administrator = { anyOf: ['administrator'] } as const;

export const listAccounts = endpoint({
  method: 'GET',
  path: '/accounts',
  summary: 'Find accounts by e-mail or name, newest first',
  access: administrator,
  query: z.strictObject({ ...PageQuery, q: OpenLine(200).default('') }),
  answer: Page(
    Account.extend({
      organisationId: z.uuid().nullable(),
      organisationName: z.string(),
      roles: z.array(Role),
      /** Null of whoever may come in. */
      blocked: z.object({ reason: z.string(), at: Timestamp }).nullable(),
      /** They sign in in two steps. */
      secondFactor: z.boolean(),
      /** In how many places they are signed in. */
      sessions: z.int(),
    }),
  ),
});

const OneAccount = z.strictObject({ accountId: z.uuid() });

export const blockAccount = endpoint({
  method: 'PUT',
  path: '/accounts/:accountId/block',
  since: '0.2.0',
  summary: 'Keep a person out: every session ends, and they are told why when they sign in; what they have sent stays',
  access: administrator,
  params: OneAccount,
  body: z.strictObject({ reason: Text(500) }),
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'account.own', 'account.last_administrator'],
});

export const unblockAccount = endpoint({
  method: 'DELETE',
  path: '/accounts/:accountId/block',
  since: '0.2.0',
  summary: 'Let a person in again',
  access: administrator,
  params: OneAccount,
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown'],
});

export const endAccountSessions = endpoint({
  method: 'DELETE',
  path: '/accounts/:accountId/sessions',
  since: '0.2.0',
  summary: 'Sign a person out everywhere',
  access: administrator,
  params: OneAccount,
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'account.own'],
});

export const setRoles = endpoint({
  method: 'PUT',
  path: '/accounts/:accountId/roles',
  summary: 'Grant and withdraw roles',
  access: administrator,
  recent: true,
  params: z.strictObject({ accountId: z.uuid() }),
  body: z.strictObject({
    roles: z.array(Role).max(7),
    /** In which of their organisations the capacities are; where a sign-in begins when it is left out. */
    organisationId: z.uuid().optional(),
  }),
  answer: z.object({ accountId: z.uuid(), roles: z.array(Role) }),
  problems: ['account.unknown', 'account.last_administrator', 'membership.unknown'],
});

export const releaseAddress = endpoint({
  method: 'POST',
  path: '/accounts/:accountId/address-release',
  summary: 'Free the e-mail address of an account that its owner did not open; the account is closed',
  access: administrator,
  params: z.strictObject({ accountId: z.uuid() }),
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'account.own', 'account.last_administrator'],
});

/** So many names are told at once at most. */
export const MOST_NAMES = 100;

export const accountNames = endpoint({
  method: 'GET',
  path: '/accounts/names',
  since: '0.2.0',
  summary: 'How people are called: for whoever works with them on the platform',
  access: { anyOf: ['moderator', 'administrator'] },
  exposure: 'internal',
  query: z.strictObject({ id: Repeated(z.uuid(), MOST_NAMES) }),
  answer: z.object({ items: z.array(z.object({ id: z.uuid(), fullName: z.string() })) }),
});
