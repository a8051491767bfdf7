import type { FileRule } from '../files';

// Browsers know these, too: no schema stands here.

/** A test report, a certificate, a table of what was measured, a photograph of any of them. */
export const documentFile = {
  types: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'image/png',
    'image/jpeg',
    'image/webp',
  ],
  mostBytes: 10_000_000,
} as const satisfies FileRule;
export const MOST_DOCUMENTS = 5;

/** Who may open a document that its listing shows: everybody; who is signed in; those with whom the listing has mutual interest. */
export const documentTiers = ['public', 'signed_in', 'interested'] as const;
export type DocumentTier = (typeof documentTiers)[number];

/** What of a listing a document can prove. */
export const provableClaims = [
  'results',
  'trials',
  'rights',
  ...([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((level) => `trl_${level}` as const),
] as const;
export type ProvableClaim = (typeof provableClaims)[number];
