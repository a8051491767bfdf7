import type { FileRule } from '../files';

/** A test report, a certificate, a photograph of it. */
export const documentFile = { types: ['application/pdf', 'image/png', 'image/jpeg'], mostBytes: 10_000_000 } as const satisfies FileRule;
export const MOST_DOCUMENTS = 5;
