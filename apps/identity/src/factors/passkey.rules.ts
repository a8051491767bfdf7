import { z } from 'zod';

const ClientData = z.object({ challenge: z.string().min(1).max(200) });

/** What a browser says that it was asked to sign; null where it says nothing that can be read. */
export function challengeIn(clientDataJSON: string): string | null {
  try {
    return ClientData.safeParse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())).data?.challenge ?? null;
  } catch {
    return null;
  }
}

/** Passkeys are made for a host name. */
export const hostOf = (site: string) => new URL(site).hostname;

export const originOf = (site: string) => new URL(site).origin;
