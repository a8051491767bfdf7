import { IssuerId } from '@caunoi/contracts/identity/outside';
import { z } from 'zod';

const isLocal = ({ hostname }: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** What is said on the way is safe from others: over TLS, or on this machine. */
export const isSafe = (address: string) => {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url)));
};

const Issuer = z.strictObject({
  id: IssuerId,
  /** What people know it by; it stands on the button. */
  name: z.string().min(1).max(60),
  issuer: z.string().refine(isSafe),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  scopes: z
    .array(z.string().min(1))
    .refine((scopes) => scopes.includes('openid'))
    .default(['openid', 'email', 'profile']),
});
export type Issuer = z.output<typeof Issuer>;

const FORM =
  'must be a JSON list of { "id", "name", "issuer", "clientId", "clientSecret", "scopes" }: ids of small letters, each once; issuers by https or on this machine; scopes with "openid"';

/** Where people may sign in with an account of elsewhere. */
export const SignInIssuers = z
  .string()
  .default('[]')
  .transform((text, context): Issuer[] => {
    const { data } = z.array(Issuer).safeParse(parsed(text));
    if (data && new Set(data.map(({ id }) => id)).size === data.length) return data;
    context.addIssue(FORM);
    return z.NEVER;
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
