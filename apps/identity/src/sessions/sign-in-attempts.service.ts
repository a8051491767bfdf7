import { Injectable } from '@nestjs/common';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter } from '@caunoi/kit/dates/days';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager, LessThan, MoreThan } from 'typeorm';
import type { AccountEntity } from '../accounts/account.entity';
import { Passwords } from '../accounts/passwords.service';
import { KnownPlaceEntity } from './known-place.entity';
import { SignInAttemptEntity } from './sign-in-attempt.entity';
import { FREE_FROM_ANYWHERE, FREE_FROM_ONE_PLACE, FREE_LETTERS, waitAfter } from './wait.rules';

const FORGOTTEN_AFTER_DAYS = 1;
/** Addresses change hands; a browser keeps its own secret. */
const PLACE_KNOWN_DAYS = 30;
const BROWSER_KNOWN_DAYS = 180;

/** Where a sign-in comes from: the network address, and what only that browser knows. */
export interface Origin {
  client: string;
  browser?: string | undefined;
}

/** What an attempt is counted under, and how many failures there are free. */
interface Bound {
  key: Buffer;
  free: number;
}

@Injectable()
export class SignInAttempts {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /** The account, if the password is its own; the same refusal for a wrong one and for an unknown e-mail. Where it was is remembered once somebody is in. */
  async provenAt({ client, browser }: Origin, email: string, account: AccountEntity | null, password: string) {
    const place = keyOf(email, client);
    const own = browser === undefined ? undefined : keyOf(email, 'browser', browser);
    const proven = await this.proven(await this.boundsOf(email, place, own), this.rightPassword(account, password), 'session.refused');
    return { account: proven, onNewDevice: !(await this.isKnownAt({ client, browser }, email)) };
  }

  /** Whether the account was opened there before. */
  isKnownAt({ client, browser }: Origin, email: string) {
    if (browser === undefined) return this.isKnown(keyOf(email, client), PLACE_KNOWN_DAYS);
    return this.isKnown(keyOf(email, 'browser', browser), BROWSER_KNOWN_DAYS);
  }

  /**
   * The second step, after a right password: counted apart, or whoever knows the password would gain new tries by giving it again; of
   * browsers that the account does not know all together, or they would by taking another one.
   */
  async provenByCode<T>(origin: Origin | 'signed in', email: string, given: () => Promise<T | null>): Promise<T> {
    const key = origin === 'signed in' ? keyOf(email, 'code', origin) : await this.codeKeyOf(origin, email);
    return this.proven([{ key, free: FREE_FROM_ONE_PLACE }], given, 'session.code_refused');
  }

  private async codeKeyOf({ browser }: Origin, email: string) {
    const isKnown = browser !== undefined && (await this.isKnown(keyOf(email, 'browser', browser), BROWSER_KNOWN_DAYS));
    return isKnown ? keyOf(email, 'code', browser) : keyOf(email, 'code');
  }

  /** The place where an account was opened: it is its owner's. */
  async remember(tx: EntityManager, { client, browser }: Origin, account: Pick<AccountEntity, 'id' | 'email'>) {
    const own = browser === undefined ? [] : [keyOf(account.email, 'browser', browser)];
    for (const key of [keyOf(account.email, client), ...own]) await this.rememberPlace(tx, key, account);
  }

  /**
   * A browser in which the account was opened before is counted by itself: nobody else can make its owner wait there, wherever
   * they are. An address from which it was opened is still shared with others there, but not with the rest of the world.
   */
  private async boundsOf(email: string, place: Buffer, own: Buffer | undefined): Promise<Bound[]> {
    if (own && (await this.isKnown(own, BROWSER_KNOWN_DAYS))) return [{ key: own, free: FREE_FROM_ONE_PLACE }];
    const here = { key: place, free: FREE_FROM_ONE_PLACE };
    if (await this.isKnown(place, PLACE_KNOWN_DAYS)) return [here];
    return [here, { key: keyOf(email), free: FREE_FROM_ANYWHERE }];
  }

  private isKnown(key: Buffer, days: number) {
    return this.db.manager.existsBy(KnownPlaceEntity, { key, provenAt: MoreThan(this.daysAgo(days)) });
  }

  /** As `provenAt`, for somebody who is signed in already: wherever they are, the account's owner is not kept out by others. */
  provenAgain(account: AccountEntity, password: string) {
    const bounds = [{ key: keyOf(account.email, 'signed in'), free: FREE_FROM_ONE_PLACE }];
    return this.proven(bounds, this.rightPassword(account, password), 'session.refused');
  }

  /** Letters that anybody may have sent to an address: of few one waits for none, also where nobody has an account. */
  noteLetter(kind: string, email: string, client: string) {
    return this.noteFailure([
      { key: keyOf(email, kind, client), free: FREE_FROM_ONE_PLACE },
      { key: keyOf(email, kind), free: FREE_LETTERS },
    ]);
  }

  private rightPassword(account: AccountEntity | null, password: string) {
    return async () => ((await this.passwords.matches(account?.passwordHash, password)) ? account : null);
  }

  /**
   * Nothing is noted before the password was looked at, so right ones at the same moment do not hinder each other. Whether
   * one was right is told only if nobody has to wait by then: of many at the same moment no more are answered than one after
   * the other would be. So with codes.
   */
  private async proven<T>(bounds: Bound[], look: () => Promise<T | null>, refusal: 'session.refused' | 'session.code_refused'): Promise<T> {
    await this.assertNoWait(this.db.manager, bounds);
    const right = await look();
    if (!right) {
      await this.noteFailure(bounds);
      throw new DomainError(refusal);
    }
    await this.assertNoWait(this.db.manager, bounds);
    await this.db.manager.delete(SignInAttemptEntity, { key: bounds[0]?.key });
    return right;
  }

  /** The insertion that updates takes the row or makes it, in one statement: whoever deletes it meanwhile is waited for. */
  private async noteFailure(bounds: Bound[]) {
    const now = this.clock.now();
    await this.sweep();
    await this.db.transaction(async (tx) => {
      for (const bound of bounds) {
        await tx.query(
          `INSERT INTO sign_in_attempt (key, failures, last_failure_at) VALUES ($1, 0, $2) ON CONFLICT (key) DO UPDATE SET key = EXCLUDED.key`,
          [bound.key, now],
        );
        await this.assertNoWait(tx, [bound]);
        await tx.query('UPDATE sign_in_attempt SET failures = failures + 1, last_failure_at = $2 WHERE key = $1', [bound.key, now]);
      }
    });
  }

  private async assertNoWait(tx: EntityManager, bounds: Bound[]) {
    for (const { key, free } of bounds) {
      const attempt = await tx.findOneBy(SignInAttemptEntity, { key });
      if (!attempt) continue;
      const wait = waitAfter(attempt.failures, free) - (this.clock.now().getTime() - attempt.lastFailureAt.getTime()) / 1000;
      if (wait > 0) throw new DomainError('request.too_many', { retryAfter: Math.ceil(wait) });
    }
  }

  private async rememberPlace(tx: EntityManager, key: Buffer, { id }: Pick<AccountEntity, 'id'>) {
    await tx.query(
      `INSERT INTO known_place (key, account_id, proven_at) VALUES ($1, $2, $3) ON CONFLICT (key) DO UPDATE SET proven_at = EXCLUDED.proven_at`,
      [key, id, this.clock.now()],
    );
    await tx.delete(KnownPlaceEntity, { accountId: id, provenAt: LessThan(this.daysAgo(BROWSER_KNOWN_DAYS)) });
  }

  /** Rows that somebody else is sweeping are left to them. */
  private sweep() {
    return this.db.manager.query(
      `DELETE FROM sign_in_attempt WHERE key IN (SELECT key FROM sign_in_attempt WHERE last_failure_at < $1 FOR UPDATE SKIP LOCKED)`,
      [this.daysAgo(FORGOTTEN_AFTER_DAYS)],
    );
  }

  private daysAgo(days: number) {
    return daysAfter(this.clock.now(), -days);
  }
}

const keyOf = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest();
