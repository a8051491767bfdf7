import { Scope } from '@caunoi/contracts/access';
import { RedirectUri } from '@caunoi/contracts/identity/application';
import { OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { Line } from '@caunoi/contracts/primitives';
import { z } from 'zod';
import { formsOf } from '../../drafts/parts';
import { asLine } from '../../drafts/shapes';

const { taxCode, website } = OrganisationDetails.shape;
const fieldsOf = { details: Object.keys(OrganisationDetails.shape) as (keyof OrganisationDetails)[] };
const { shapes, forms } = formsOf(OrganisationDetails, fieldsOf, { taxCode: asLine(taxCode), website: asLine(website) });

export const shape = shapes.details;
export const formOf = forms.details;
export type OrganisationForm = ReturnType<typeof formOf>;

/** Choices are text; how long a key works is sent as a number. The page has a field `name` already. */
export const ApiKeyForm = z.object({ purpose: Line(80), scopes: z.array(Scope).min(1), days: z.enum(['30', '90', '365']) });

/** Most have one address; the page has fields `name` and `scopes` already. */
export const ApplicationFields = z.object({ application: Line(80), returnTo: RedirectUri, rights: z.array(Scope) });
