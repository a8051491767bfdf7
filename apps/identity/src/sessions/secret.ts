import { createHash, randomBytes } from 'node:crypto';

/** What only its holder knows: 256 random bits. The database keeps the SHA-256, from which it can't be had again. */
export const newSecret = () => randomBytes(32).toString('base64url');

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
