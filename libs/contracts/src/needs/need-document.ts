import type { FileRule } from '../files';

// Browsers know this, too: no schema stands here.

/** In what people have written down already what they need. */
export const needDocument = {
  types: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  mostBytes: 10_000_000,
} as const satisfies FileRule;
