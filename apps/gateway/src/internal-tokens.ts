import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';

const RENEW_BEFORE_MS = 10_000;
const MOST_KEPT = 20_000;

interface Token {
  token: string;
  expiresAt: string;
}

interface Kept {
  asked: Promise<Token | undefined>;
  /** Whose token it is, an account or an API key; not known while it is being fetched. */
  subject?: string | undefined;
}

/**
 * Callers bring a secret; services see a one-minute internal token instead. The token is kept until shortly before it ends, so
 * that a page with ten calls asks identity once.
 */
export class InternalTokens {
  private readonly tokens = new LRUCache<string, Kept>({ max: MOST_KEPT });

  /** Calls at the same moment share one question and its answer. `undefined`: the secret opens nothing. */
  async authorization(secret: string, exchange: (secret: string) => Promise<Token | undefined>) {
    const key = keyOf(secret);
    const { asked } = this.tokens.get(key) ?? this.fetched(key, exchange(secret));
    const token = await asked;
    return token && `Bearer ${token.token}`;
  }

  /** Whose secret it is, if that is known here. */
  subjectOf(secret: string) {
    return this.tokens.get(keyOf(secret))?.subject;
  }

  forget(key: string) {
    this.tokens.delete(key);
  }

  /** What is being fetched may be theirs, too. */
  forgetSubject(subject: string) {
    for (const [key, kept] of this.tokens.entries()) if (!kept.subject || kept.subject === subject) this.tokens.delete(key);
  }

  forgetAll() {
    this.tokens.clear();
  }

  private fetched(key: string, answer: Promise<Token | undefined>) {
    const kept: Kept = {
      asked: answer.then(
        (token) => {
          if (token) this.keep(key, kept, token);
          else this.tokens.delete(key);
          return token;
        },
        (error: unknown) => {
          this.tokens.delete(key);
          throw error;
        },
      ),
    };
    this.tokens.set(key, kept);
    return kept;
  }

  /** Until shortly before it ends; not at all if it was forgotten meanwhile. */
  private keep(key: string, kept: Kept, { token, expiresAt }: Token) {
    if (this.tokens.get(key) !== kept) return;
    kept.subject = decodeJwt(token).sub;
    const ttl = Date.parse(expiresAt) - Date.now() - RENEW_BEFORE_MS;
    if (ttl > 0) this.tokens.set(key, kept, { ttl });
    else this.tokens.delete(key);
  }
}

/** What a secret is called between gateways, and here. */
export const keyOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
