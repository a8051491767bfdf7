import { OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { Line } from '@caunoi/contracts/primitives';
import { z } from 'zod';
import { orNothing } from '../../drafts/shapes';

const { taxCode, website, ...plain } = OrganisationDetails.shape;
export const shape = { ...plain, taxCode: orNothing(taxCode), website: orNothing(website) };

export const formOf = ({ taxCode, website, ...rest }: OrganisationDetails) => ({ ...rest, taxCode: taxCode ?? '', website: website ?? '' });
export type OrganisationForm = ReturnType<typeof formOf>;

export const InvitationForm = z.object({ fullName: Line(120), manager: z.boolean() });
