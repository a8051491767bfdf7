import { Capacity } from '@caunoi/contracts/access';
import { Email, Password, SignUp } from '@caunoi/contracts/identity/identity';
import { OpenText } from '@caunoi/contracts/primitives';
import { t } from '@lingui/core/macro';
import { z } from 'zod';
import { NewOrganisation } from '../../things/organisation/new-organisation';

/** The box is ticked by a person, never beforehand. */
const Agreed = z.boolean().refine((agreed) => agreed, { error: () => t`Cần bạn đồng ý trước.` });

/** Sign-up as it is typed: a code not chosen yet is null, a tax code not given is empty. */
export const SignUpForm = z.object({
  agreed: Agreed,
  letters: z.boolean(),
  role: Capacity,
  email: Email,
  password: Password,
  fullName: SignUp.shape.fullName,
  /** To the managers of an organisation that is here already. */
  message: OpenText(500),
  organisation: NewOrganisation,
});

/** Of whoever another site has named: they come in by that. */
export const OutsideSignUpForm = SignUpForm.omit({ password: true, message: true });

/** The same, where that site vouches for the address as well. */
export const ProvenSignUpForm = OutsideSignUpForm.omit({ email: true });
/** Its second step, of whoever asks an organisation that is here already. */
export const SignUpAsking = SignUpForm.omit({ organisation: true });

/** The first of its two steps: what somebody comes for, and who they are. */
export const SignUpBegin = SignUpForm.pick({ role: true, email: true, password: true, fullName: true });

/** The address is that of the invitation. */
export const JoinForm = z.object({ agreed: Agreed, letters: z.boolean(), password: Password, fullName: SignUp.shape.fullName });
