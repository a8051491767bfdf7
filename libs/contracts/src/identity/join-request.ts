import { z } from 'zod';
import { Capacity } from '../access';
import { OpenText, Timestamp } from '../primitives';
import { Organisation, SignUp } from './identity';

/** `expired`: nobody has answered for thirty days. */
export const JoinRequestState = z.enum(['open', 'accepted', 'declined', 'withdrawn', 'expired']);
export type JoinRequestState = z.output<typeof JoinRequestState>;

/** What somebody asks an organisation for, and in what they would act for it. */
export const NewJoinRequest = z.strictObject({
  organisationId: z.uuid(),
  role: Capacity,
  message: OpenText(500).default('').describe('A word to its managers'),
});

/** As the person sees it who asks. */
export const JoinRequest = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  role: Capacity,
  message: z.string(),
  state: JoinRequestState,
  /** Why managers said no. */
  reason: z.string().nullable(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
});
export type JoinRequest = z.output<typeof JoinRequest>;

/** As managers see it who are asked. */
export const Applicant = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  fullName: z.string(),
  /** Proven: whoever has not proven theirs yet is not shown. */
  email: z.string(),
  role: Capacity,
  message: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
});
export type Applicant = z.output<typeof Applicant>;

/** An organisation that somebody may ask. */
export const Joinable = Organisation.pick({ id: true, name: true, province: true, type: true, verification: true });
export type Joinable = z.output<typeof Joinable>;

/** A new account that asks an organisation, instead of founding its double. */
export const SignUpToJoin = z.strictObject({
  ...SignUp.omit({ organisation: true }).shape,
  organisationId: NewJoinRequest.shape.organisationId,
  message: NewJoinRequest.shape.message,
});

/** A domain of members' proven addresses, and whether whoever has an address there is shown the organisation. */
export const JoinDomain = z.object({ domain: z.string(), open: z.boolean() });
export type JoinDomain = z.output<typeof JoinDomain>;
