import { Email, OrganisationDetails, Password, SelfChosenRole, SignUp } from '@caunoi/contracts/identity/identity';
import { TaxCode } from '@caunoi/contracts/registry-codes';
import { z } from 'zod';

/** One of a list; the list itself is checked by the platform. */
const Chosen = z.string().min(1);

/** Sign-up as it is typed: a code not chosen yet is null, a tax code not given is empty. */
export const SignUpForm = z.object({
  role: SelfChosenRole,
  email: Email,
  password: Password,
  fullName: SignUp.shape.fullName,
  organisation: z.object({
    name: OrganisationDetails.shape.name,
    type: Chosen,
    taxCode: z
      .string()
      .transform((text) => text.trim() || null)
      .pipe(TaxCode.nullable()),
    province: Chosen,
    vsic: z.string().nullable(),
  }),
});

export const JoinForm = z.object({ email: Email, password: Password, fullName: SignUp.shape.fullName });
