import { z } from 'zod';
import { Timestamp } from '../primitives';

/** How an enterprise stands in the business registry. */
export const RegistryState = z.enum(['active', 'suspended', 'dissolved']);
export type RegistryState = z.output<typeof RegistryState>;

/** What the business registry says of a tax code. */
export const RegistryEntry = z.object({ taxCode: z.string(), name: z.string(), address: z.string(), state: RegistryState });
export type RegistryEntry = z.output<typeof RegistryEntry>;

/** What it said of an organisation when it was asked last, and whether the organisation calls itself so today. */
export const RegistryCheck = RegistryEntry.extend({ matches: z.boolean(), checkedAt: Timestamp });
export type RegistryCheck = z.output<typeof RegistryCheck>;
