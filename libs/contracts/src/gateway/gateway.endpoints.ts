import { z } from 'zod';
import { CodeList } from '../code-lists/code-list-schemas';
import { endpoint } from '../contract';
import { Expert } from '../experts/expert';
import type { FileRule } from '../files';
import { ActiveOrganisation, InvitationAcceptance, Me, Organisation, PasswordChange, SignIn, SignUp } from '../identity/identity';
import { SignUpToJoin } from '../identity/join-request';
import { Job } from '../jobs/jobs.endpoints';
import { Card, MatchList } from '../matching/match';
import { platformCounts } from '../matching/matching.endpoints';
import { Related } from '../matching/related.endpoints';
import { Need } from '../needs/need';
import { LocaleCode } from '../primitives';
import { Technology } from '../technology-bank/technology';
import { Degraded } from './degraded';
import { InboxItem } from './inbox';

const Session = z.object({ me: Me.nullable() });
const InLanguage = z.strictObject({ locale: LocaleCode.default('vi') });

export const openSession = endpoint({
  method: 'POST',
  path: '/session',
  summary: 'Sign in: sets the session cookie; an account that signs in in two steps is asked for a `code` once its password was right',
  access: 'public',
  body: SignIn,
  answer: Session,
  problems: ['session.refused', 'session.code_needed', 'session.code_refused', 'account.blocked', 'account.leaving'],
});

export const register = endpoint({
  method: 'POST',
  path: '/registration',
  summary: 'Sign up: creates account and organisation, sets the session cookie',
  access: 'public',
  body: SignUp,
  answer: Session,
  status: 201,
  problems: ['terms.not_accepted', 'account.email_taken', 'account.password_common'],
});

export const registerToJoin = endpoint({
  method: 'POST',
  path: '/registration/request',
  since: '0.2.0',
  summary: 'Sign up and ask an organisation that is there already to let one in: creates an account, sets the session cookie',
  access: 'public',
  body: SignUpToJoin,
  answer: Session,
  status: 201,
  problems: ['terms.not_accepted', 'organisation.unknown', 'account.email_taken', 'account.password_common'],
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitations/acceptance',
  summary: 'Join an organisation by invitation: creates an account of the invited address, sets the session cookie',
  access: 'public',
  body: InvitationAcceptance,
  answer: Session,
  status: 201,
  problems: ['terms.not_accepted', 'invitation.unknown', 'account.email_taken', 'account.password_common'],
});

export const currentSession = endpoint({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in, if anybody',
  access: 'public',
  answer: Session,
  problems: ['account.unknown'],
});

export const actFor = endpoint({
  method: 'PUT',
  path: '/session/organisation',
  summary: 'Act for another of the own organisations: sets a new session cookie',
  access: 'signed-in',
  body: ActiveOrganisation,
  answer: Session,
  problems: ['account.unknown', 'session.unknown', 'membership.unknown'],
});

export const endSession = endpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  access: 'public',
  answer: z.undefined(),
  status: 204,
});

export const changePassword = endpoint({
  method: 'PUT',
  path: '/me/password',
  summary: 'Change own password: sets a new session cookie, every other session ends',
  access: 'signed-in',
  body: PasswordChange,
  answer: z.undefined(),
  status: 204,
  problems: ['account.unknown', 'session.refused', 'session.unknown', 'account.password_common'],
});

export const home = endpoint({
  method: 'GET',
  path: '/overview',
  summary: 'What the home page shows: counts, in all, by sector and by province, and newest needs and technologies',
  access: 'public',
  answer: z.object({
    counts: platformCounts.answer.nullable(),
    newestNeeds: z.array(Card),
    newestTechnologies: z.array(Card),
    degraded: Degraded,
  }),
});

export const needOverview = endpoint({
  method: 'GET',
  path: '/needs/:needId/overview',
  summary: 'A need with its organisation and, for its owner, ranked technologies and experts',
  access: 'public',
  params: z.strictObject({ needId: z.uuid() }),
  query: InLanguage,
  answer: z.object({
    need: Need,
    organisation: Organisation.nullable(),
    technologies: MatchList.nullable(),
    experts: MatchList.nullable(),
    degraded: Degraded,
  }),
  problems: ['need.unknown'],
});

export const technologyOverview = endpoint({
  method: 'GET',
  path: '/technologies/:technologyId/overview',
  summary: 'A listing with its organisation and what is related to it; for its owner ranked needs and independent reviewers',
  access: 'public',
  params: z.strictObject({ technologyId: z.uuid() }),
  query: InLanguage,
  answer: z.object({
    technology: Technology,
    organisation: Organisation.nullable(),
    /** Null as long as it is not shown to everybody. */
    related: Related.nullable(),
    needs: MatchList.nullable(),
    reviewers: MatchList.nullable(),
    degraded: Degraded,
  }),
  problems: ['technology.unknown'],
});

export const expertOverview = endpoint({
  method: 'GET',
  path: '/experts/:expertId/overview',
  summary: 'An expert with their organisation and what is related to them; for themselves ranked needs',
  access: 'public',
  params: z.strictObject({ expertId: z.uuid() }),
  query: InLanguage,
  answer: z.object({
    expert: Expert,
    organisation: Organisation.nullable(),
    /** Null as long as the profile is not shown to everybody. */
    related: Related.nullable(),
    needs: MatchList.nullable(),
    degraded: Degraded,
  }),
  problems: ['expert.unknown'],
});

/** A sheet of paper takes so much. */
const sheetFile = { types: ['application/pdf'], mostBytes: 2_000_000 } as const satisfies FileRule;

export const technologySheet = endpoint({
  method: 'GET',
  path: '/technologies/:technologyId/sheet',
  kind: 'file',
  file: sheetFile,
  since: '0.2.0',
  summary: 'A listing that everybody may read on one sheet, with a code that leads to its page',
  access: 'public',
  params: z.strictObject({ technologyId: z.uuid() }),
  query: InLanguage,
  answer: z.unknown(),
  problems: ['technology.unknown'],
});

export const expertSheet = endpoint({
  method: 'GET',
  path: '/experts/:expertId/sheet',
  kind: 'file',
  file: sheetFile,
  since: '0.2.0',
  summary: 'A profile that everybody may read on one sheet, with a code that leads to its page',
  access: 'public',
  params: z.strictObject({ expertId: z.uuid() }),
  query: InLanguage,
  answer: z.unknown(),
  problems: ['expert.unknown'],
});

export const desk = endpoint({
  method: 'GET',
  path: '/desk',
  summary: 'Everything of one’s own: needs, listings, profile, and for reviewers how much waits',
  access: 'signed-in',
  answer: z.object({
    needs: z.array(Need),
    technologies: z.array(Technology),
    profile: Expert.nullable(),
    waiting: z.object({ needs: z.int(), technologies: z.int() }).nullable(),
    /**
     * How many suggestions of a published need still want a word, how many its owner is interested in, and how many of these are so on both
     * sides; a need of which that is not known yet is left out.
     */
    undecided: z.array(z.object({ needId: z.uuid(), undecided: z.int(), interested: z.int(), mutual: z.int() })),
    degraded: Degraded,
  }),
});

export const inbox = endpoint({
  method: 'GET',
  path: '/inbox',
  since: '0.2.0',
  summary: 'What waits for the reader, most urgent first: of the texts that wait for a reviewer the first few, the others as a number',
  access: 'signed-in',
  answer: z.object({ items: z.array(InboxItem), further: z.int(), degraded: Degraded }),
});

export const reviewQueue = endpoint({
  method: 'GET',
  path: '/review-queue',
  summary: 'Needs and listings that wait for a reviewer, most urgent first',
  access: { anyOf: ['moderator', 'administrator'] },
  answer: z.object({ needs: z.array(Need), technologies: z.array(Technology), degraded: Degraded }),
});

export const jobs = endpoint({
  method: 'GET',
  path: '/jobs',
  summary: 'Work that comes back, of every service: when it runs, and how the last run ended',
  access: { anyOf: ['administrator'] },
  answer: z.object({ items: z.array(Job.extend({ service: z.string() })), degraded: Degraded }),
});

export const codeList = endpoint({
  method: 'GET',
  path: '/code-lists/:scheme',
  summary: 'A code list with its labels, validity and successors',
  access: 'public',
  params: z.strictObject({ scheme: z.string().max(60) }),
  answer: CodeList,
  problems: ['code_list.unknown'],
});

export const codeLists = endpoint({
  method: 'GET',
  path: '/code-lists',
  summary: 'The code lists that there are',
  access: 'public',
  answer: z.object({ items: z.array(CodeList.omit({ codes: true })) }),
});

export const PublicPageName = z.enum(['terms', 'privacy', 'contact']);

export const publicPage = endpoint({
  method: 'GET',
  path: '/pages/:page',
  summary: 'Terms of use, privacy notice or contact, as the operator wrote them; `locale` says in which language they are',
  access: 'public',
  params: z.strictObject({ page: PublicPageName }),
  query: InLanguage,
  answer: z.object({ title: z.string(), version: z.string(), html: z.string(), locale: LocaleCode }),
});
