import { z } from 'zod';
import { endpoint } from '../contract';
import { TaxCode } from '../registry-codes';
import { RegistryCheck, RegistryEntry } from './registry';

const OneOrganisation = z.strictObject({ organisationId: z.uuid() });
/** `connected`: there is a registry to ask; without one nothing is claimed of anybody. */
const Known = z.object({ connected: z.boolean(), check: RegistryCheck.nullable() });

export const lookUpTaxCode = endpoint({
  method: 'GET',
  path: '/business-registry',
  since: '0.2.0',
  summary: 'What the business registry says of a tax code; null where it knows none, is away, or is not connected',
  access: 'public',
  query: z.strictObject({ taxCode: TaxCode }),
  answer: z.object({ connected: z.boolean(), entry: RegistryEntry.nullable() }),
});

export const registryCheck = endpoint({
  method: 'GET',
  path: '/organisations/:organisationId/registry',
  since: '0.2.0',
  summary: 'What the business registry said of an organisation’s tax code, when, and whether the organisation calls itself so',
  access: 'public',
  params: OneOrganisation,
  answer: Known,
  problems: ['organisation.unknown'],
});

export const checkRegistry = endpoint({
  method: 'POST',
  path: '/organisations/:organisationId/registry',
  since: '0.2.0',
  summary: 'Hold the own organisation against the business registry now (its managers)',
  access: 'signed-in',
  params: OneOrganisation,
  answer: Known,
  problems: [
    'organisation.unknown',
    'organisation.no_tax_code',
    'registry.not_connected',
    'registry.away',
    'registry.unknown',
    'access.role',
  ],
});
