import { z } from 'zod';
import { CodeOf } from '../code-lists/code-list-schemas';
import { forDevelopers } from '../for-developers';
import { organisationTypes } from '../code-lists/organisation-types';
import { provinces } from '../code-lists/provinces';
import { vsic } from '../code-lists/vsic';
import { Capacity, PlatformRole, Role } from '../access';
import { Portrait } from '../files/photo';
import { Arriving, Line, LocaleCode, Timestamp, WebAddress } from '../primitives';
import { TaxCode } from '../registry-codes';
import { ConsentGiven } from './consent';

const LONGEST_EMAIL = 254;
const address = z.email().max(LONGEST_EMAIL);

export const Email = Arriving(LONGEST_EMAIL)
  .transform((s) => s.normalize('NFC').trim().toLowerCase())
  .pipe(address)
  .meta({ format: 'email', minLength: 6, maxLength: LONGEST_EMAIL, pattern: z.toJSONSchema(address).pattern });

/** At least twelve characters and no rule about their kind (NIST SP 800-63B, OWASP ASVS 5.0 6.2). */
export const Password = Arriving(128).normalize('NFC').min(12).max(128);

/** One that is to be checked: whatever rule it was made under. */
export const GivenPassword = Arriving(128).normalize('NFC').min(1).max(128);

/** Six figures of an authenticator app, or the twenty of a recovery code, in whatever groups they are typed. */
export const SecondCode = Arriving(40)
  .transform((s) => s.replaceAll(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^(\d{6}|\d{20})$/))
  .meta({ pattern: '^(\\d{6}|\\d{20})$' });

/** `code`: the second step, where the account asks for it. */
/** Whoever has asked to be erased comes in only to take it back, and says so. */
export const takeBack = z.boolean().optional();
export const SignIn = z.strictObject({ email: Email, password: GivenPassword, code: SecondCode.optional(), takeBack });
export const PasswordChange = z.strictObject({ current: GivenPassword, wanted: Password });
/** The secret of a link that was sent by e-mail: works once and for a limited time, for what the link was sent for. */
export const LinkSecret = z.string().min(20).max(200);
export const ForgottenPassword = z.strictObject({ email: Email });
export const PasswordReset = z.strictObject({ secret: LinkSecret, password: Password });
/** What a person may change of themselves. */
export const PersonDetails = z.strictObject({ fullName: Line(120), locale: LocaleCode });

const details = {
  name: Line(200),
  type: CodeOf(organisationTypes),
  taxCode: TaxCode.nullable().default(null),
  province: CodeOf(provinces),
  vsic: CodeOf(vsic).nullable().default(null),
  website: WebAddress.nullable().default(null),
};

/** Only a household or a person is known to the tax office by a personal number. */
const personal = new Set(['household_cooperative', 'individual']);

export const hasOwnNumber = ({ taxCode, type }: { taxCode: string | null; type: string }) => taxCode?.length !== 12 || personal.has(type);
export const notOwnNumber = {
  path: ['taxCode'],
  error: forDevelopers(() => 'Twelve digits are the number of a household or an individual'),
  params: { rule: 'tax_code.personal' },
};

export const OrganisationDetails = z.strictObject(details).refine(hasOwnNumber, notOwnNumber);
export type OrganisationDetails = z.output<typeof OrganisationDetails>;

/** Who says so: until the business registry is connected, what an organisation says of itself is its own word. */
export const Verification = z.enum(['self_declared', 'verified']);

export const Organisation = z
  .object({
    ...details,
    id: z.uuid(),
    /** Seen by everybody. */
    logo: Portrait.nullable().default(null),
    verification: Verification,
    version: z.int(),
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;

export const Account = z.object({
  id: z.uuid(),
  email: z.string(),
  /** Letters to it reach this person: they have followed the link of one. */
  emailVerified: z.boolean(),
  fullName: z.string(),
  locale: LocaleCode,
  createdAt: Timestamp,
});
export type Account = z.infer<typeof Account>;

export const Membership = z.object({
  accountId: z.uuid(),
  fullName: z.string(),
  email: z.string(),
  manager: z.boolean(),
  roles: z.array(Role),
});
export type Membership = z.infer<typeof Membership>;

/** Who is signed in, for whom they act, and what they may do. */
export const Me = z
  .object({
    account: Account,
    /** The active one; null for somebody who acts for none at the moment. */
    organisation: Organisation.nullable(),
    manager: z.boolean(),
    /** Their capacities in the active organisation, and what the platform has appointed them to. */
    roles: z.array(Role),
    /** What the platform has appointed them to and what counts only in a session that was opened in two steps, which this one was not. */
    withheld: z.array(PlatformRole),
    /** Every organisation that they may act for. */
    memberships: z.array(z.object({ organisationId: z.uuid(), name: z.string() })),
    /** The active organisation is suspended: one reads what is its own, and changes nothing. */
    suspended: z.boolean().default(false),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** The version of the terms that a person agreed to; null where the operator's terms name none. */
const AcceptedTerms = Line(40)
  .nullable()
  .default(null)
  .describe('The `version` of `/v1/pages/terms` that the person has read and agreed to; null only where the terms name none');

/** What the person agreed to beyond that, each by itself. */
const Consents = z.array(ConsentGiven).max(10).default([]);

/** For which of their organisations somebody acts. */
export const ActiveOrganisation = z.strictObject({ organisationId: z.uuid() });

export const SignUp = z.strictObject({
  email: Email,
  password: Password,
  fullName: Line(120),
  locale: LocaleCode.default('vi'),
  role: Capacity,
  acceptedTerms: AcceptedTerms,
  consents: Consents,
  organisation: OrganisationDetails,
});

/** Whom a manager invites: the letter is in this language, unless the address has an account, which has chosen one. */
export const NewInvitation = z.strictObject({ email: Email, manager: z.boolean(), locale: LocaleCode.default('vi') });

/** A place in an organisation that is offered to an address. */
export const Invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  manager: z.boolean(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
});
export type Invitation = z.infer<typeof Invitation>;

/** The secret of an invitation's link: it stands in the letter and nowhere else. It works once, until it expires. */
export const InvitationSecret = z.string().min(20).max(200);

/** The account has the invited address. */
export const InvitationAcceptance = z.strictObject({
  secret: InvitationSecret,
  password: Password,
  fullName: Line(120),
  locale: LocaleCode.default('vi'),
  acceptedTerms: AcceptedTerms,
  consents: Consents,
});

/** A browser session as its owner sees it. */
export const SessionInfo = z.object({
  id: z.uuid(),
  device: z.string(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  expiresAt: Timestamp,
  current: z.boolean(),
});
