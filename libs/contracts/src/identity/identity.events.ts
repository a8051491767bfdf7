import { z } from 'zod';
import { PlatformRole } from '../access';
import { event } from '../contract';
import { PicturesNamed } from '../files/named';
import { LocaleCode, Timestamp } from '../primitives';
import { ConsentEntry, ConsentPurpose } from './consent';
import { DataRequestKind, DataRequestStep } from './data-request';
import { Organisation } from './identity';
import { AppealVerdict } from './suspension';

/** Names and places that other services show and check against. */
export const OrganisationChanged = event({
  summary: 'An organisation was registered or its details changed',
  type: 'caunoi.organisation.changed.v1',
  topic: 'caunoi.identity.organisation.v1',
  data: Organisation.omit({ version: true }),
  key: ({ id }) => id,
});

export const OrganisationPicturesNamed = event({
  summary: 'An organisation has another logo than before, which everybody sees',
  type: 'caunoi.organisation_pictures.named.v1',
  topic: 'caunoi.identity.pictures.v1',
  retention: { days: null, compact: true },
  data: PicturesNamed,
  key: ({ id }) => id,
});

/** Whoever opened the account did not own its address: what it published may not be by the person it names. */
export const AccountAddressReleased = event({
  summary: 'An administrator freed the e-mail address of an account and closed it',
  type: 'caunoi.account.address_released.v1',
  topic: 'caunoi.identity.account.v1',
  data: z.object({ accountId: z.uuid(), organisationId: z.uuid(), by: z.uuid() }),
  key: ({ accountId }) => accountId,
});

/** A person as those services know them that write to them: where letters go, in which language, and for whom they act. */
export const Person = z.object({
  id: z.uuid(),
  email: z.string(),
  /** Whoever opened the account has proven that letters to this address reach them. */
  emailVerified: z.boolean(),
  fullName: z.string(),
  locale: LocaleCode,
  /** Of every organisation that they are a member of; the manager has the say in it. */
  memberships: z.array(z.object({ organisationId: z.uuid(), manager: z.boolean() })),
  platformRoles: z.array(PlatformRole),
  /** Kept out by an administrator. */
  blocked: z.boolean(),
});
export type Person = z.output<typeof Person>;

/** Only the newest is kept. Of an account that is erased a tombstone remains: whoever knows anything of the person forgets it. */
export const PersonChanged = event({
  summary: 'A person opened an account, or their address, name, language, memberships or appointments changed',
  type: 'caunoi.person.changed.v1',
  topic: 'caunoi.identity.person.v1',
  retention: { days: null, compact: true },
  data: Person,
  key: ({ id }) => id,
});

/** What somebody said last of each purpose that they were asked about. Of an account that is erased a tombstone remains. */
export const ConsentsChanged = event({
  summary: 'A person agreed to a purpose that their data is used for, or took it back: whoever does something for it stops or may begin',
  type: 'caunoi.consents.changed.v1',
  topic: 'caunoi.identity.consents.v1',
  retention: { days: null, compact: true },
  data: z.object({
    accountId: z.uuid(),
    consents: z.array(ConsentEntry.omit({ how: true }).extend({ purpose: ConsentPurpose })),
  }),
  key: ({ accountId }) => accountId,
});

/** What the holder of a secret link may do with it. */
export const LinkPurpose = z.enum([
  'verify_email',
  'reset_password',
  'change_email',
  'undo_email_change',
  'accept_invitation',
  'appeal_block',
]);
export type LinkPurpose = z.output<typeof LinkPurpose>;

/**
 * A letter with a link that works once. The secret stands in it in full, or no letter could carry it: the topic is kept for a day, identity
 * itself keeps only its hash, and whoever sends the letter forgets its text with the sending.
 */
export const SecretLinkIssued = event({
  summary: 'Somebody is to receive a link that works once and for a limited time',
  type: 'caunoi.secret_link.issued.v1',
  topic: 'caunoi.identity.secret-link.v1',
  retention: { days: 1, compact: false },
  data: z.object({
    id: z.uuid(),
    purpose: LinkPurpose,
    /** Where the letter goes: not always the address of an account. */
    email: z.string(),
    fullName: z.string(),
    locale: LocaleCode,
    secret: z.string(),
    expiresAt: Timestamp,
    /** Null of whoever has no account yet. */
    accountId: z.uuid().nullable(),
    /** Of an invitation: what it invites into, and who says so. */
    organisationName: z.string().nullable(),
    invitedBy: z.string().nullable(),
    /** Of a block: why, as whoever blocked it wrote. */
    reason: z.string().nullable().default(null),
  }),
  key: ({ id }) => id,
});

/** What may be the work of somebody else, so that the owner of an account is told of it whatever they have switched off. */
export const SecurityNotice = z.enum([
  'signed_in_on_new_device',
  'password_changed',
  'email_changed',
  'second_factor_added',
  'second_factor_removed',
  'recovery_code_used',
  'data_exported',
  'account_link_added',
  'account_link_removed',
]);
export type SecurityNotice = z.output<typeof SecurityNotice>;

export const SecurityNoticed = event({
  summary: 'Something happened to an account that its owner is told of, in case it was not them',
  type: 'caunoi.security.noticed.v1',
  topic: 'caunoi.identity.security.v1',
  retention: { days: 90, compact: false },
  data: z.object({
    id: z.uuid(),
    accountId: z.uuid(),
    notice: SecurityNotice,
    /** Where the letter goes: of a change of address the former one. */
    email: z.string(),
    fullName: z.string(),
    locale: LocaleCode,
    /** The browser's name for itself, as sent; empty where none was. */
    device: z.string(),
    at: Timestamp,
  }),
  key: ({ accountId }) => accountId,
});

/** Of an organisation its members are told on the platform (`OrganisationNoticed`); whoever is blocked reads no page of theirs. */
export const BlockAppealAnswered = event({
  summary: 'Somebody whose account is blocked was answered their appeal: they get it in a letter',
  type: 'caunoi.block_appeal.answered.v1',
  topic: 'caunoi.identity.block-appeal.v1',
  retention: { days: 90, compact: false },
  data: z.object({
    id: z.uuid(),
    accountId: z.uuid(),
    verdict: AppealVerdict,
    text: z.string(),
    email: z.string(),
    fullName: z.string(),
    locale: LocaleCode,
  }),
  key: ({ accountId }) => accountId,
});

export const DataRequestAnswered = event({
  summary: 'Somebody was answered what they had asked about their data: they get it in a letter',
  type: 'caunoi.data_request.answered.v1',
  topic: 'caunoi.identity.data-request.v1',
  retention: { days: 90, compact: false },
  data: z.object({
    id: z.uuid(),
    accountId: z.uuid(),
    kind: DataRequestKind,
    step: DataRequestStep,
    text: z.string(),
    /** Until when it is to be done; of what is over it says nothing any more. */
    doneBy: Timestamp,
    email: z.string(),
    fullName: z.string(),
    locale: LocaleCode,
    at: Timestamp,
  }),
  key: ({ accountId }) => accountId,
});
