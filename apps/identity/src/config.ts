import { PlatformRole } from '@caunoi/contracts/access';
import { z } from 'zod';
import { SignInIssuers } from './outside/issuers.config';

export const IdentityConfig = z.object({
  /** Minutes without a call after which a session ends, and hours after which it ends in any case. */
  sessionIdleMinutes: z.coerce.number().int().min(1).default(30),
  sessionHours: z.coerce.number().int().min(1).default(12),
  /** Appointments that count only in a session that was opened in two steps, with commas between. */
  secondFactorFor: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((role) => role.trim())
        .filter(Boolean),
    )
    .pipe(z.array(PlatformRole)),
  /** What secrets of authenticator apps are sealed with; a key in the database when it is left out. */
  sealKey: z.string().min(32, 'must have 32 characters at least').optional(),
  signInIssuers: SignInIssuers,
  /** The business registry: `GET <url>/<tax code>`, with a key where it asks for one. Without it nothing is claimed of anybody. */
  registryUrl: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  registryKey: z.string().min(1).optional(),
  registryDeadlineMs: z.coerce.number().int().min(100).max(30_000).default(3_000),
  /** A file of entries that stands for it, in tests and demonstrations. */
  registryFile: z.string().min(1).optional(),
});
export type IdentityConfig = z.output<typeof IdentityConfig>;
