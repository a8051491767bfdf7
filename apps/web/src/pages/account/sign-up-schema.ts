import { Capacity } from '@caunoi/contracts/access';
import { Email, hasOwnNumber, notOwnNumber, OrganisationDetails, Password, SignUp } from '@caunoi/contracts/identity/identity';
import { TaxCode } from '@caunoi/contracts/registry-codes';
import { t } from '@lingui/core/macro';
import { z } from 'zod';

/** One of a list; the list itself is checked by the platform. */
const Chosen = z.string().min(1);

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
  organisation: z
    .object({
      name: OrganisationDetails.shape.name,
      type: Chosen,
      taxCode: z
        .string()
        .transform((text) => text.trim() || null)
        .pipe(TaxCode.nullable()),
      province: Chosen,
      vsic: z.string().nullable(),
    })
    .refine(hasOwnNumber, notOwnNumber),
});

/** Of whoever another site has named: they come in by that. */
export const OutsideSignUpForm = SignUpForm.omit({ password: true });

/** The same, where that site vouches for the address as well. */
export const ProvenSignUpForm = OutsideSignUpForm.omit({ email: true });

/** The first of its two steps: what somebody comes for, and who they are. */
export const SignUpBegin = SignUpForm.pick({ role: true, email: true, password: true, fullName: true });

export const JoinForm = z.object({
  agreed: Agreed,
  letters: z.boolean(),
  email: Email,
  password: Password,
  fullName: SignUp.shape.fullName,
});
