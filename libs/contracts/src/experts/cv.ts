import type { FileRule } from '../files';

// Browsers know these, too: no schema stands here.

/** What an expert has done, on paper. */
export const cvFile = {
  types: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  mostBytes: 10_000_000,
} as const satisfies FileRule;

/** Who may open it, as long as they see the profile. */
export const cvTiers = ['public', 'signed_in'] as const;
