import { z } from 'zod';

export const IdentityConfig = z.object({
  /** Minutes without a call after which a session ends, and hours after which it ends in any case. */
  sessionIdleMinutes: z.coerce.number().int().min(1).default(30),
  sessionHours: z.coerce.number().int().min(1).default(12),
});
export type IdentityConfig = z.output<typeof IdentityConfig>;
