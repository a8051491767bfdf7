import { hasOwnNumber, notOwnNumber, OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { TaxCode } from '@caunoi/contracts/registry-codes';
import { z } from 'zod';

/** One of a list; the list itself is checked by the platform. */
const Chosen = z.string().min(1);

/** An organisation as it is typed by whoever founds it: a code not chosen yet is null, a tax code not given is empty. */
export const NewOrganisation = z
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
  .refine(hasOwnNumber, notOwnNumber);
