import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/identity.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { CONFIG } from '@caunoi/kit/run/config';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource, type EntityManager, LessThan, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import { meOf } from '../accounts/account.queries';
import type { IdentityConfig } from '../config';
import { SessionEntity } from './session.entity';
import { SignInAttempts } from './sign-in-attempts.service';
import { SigningKeys } from './signing-keys.service';

const MINUTE = 60_000;

@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly attempts: SignInAttempts,
    private readonly keys: SigningKeys,
    @Inject(CONFIG) private readonly config: IdentityConfig,
  ) {}

  async signIn({ body: { email, password, device, client } }: Call<typeof api.signIn>) {
    const found = await this.db.manager.findOneBy(AccountEntity, { email });
    const account = await this.attempts.proven(email, client, found, password);
    return this.db.transaction((tx) => this.open(tx, account, device));
  }

  async open(tx: EntityManager, account: AccountEntity, device: string) {
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session = { id: uuidv7(), secretHash: hashOf(secret), accountId: account.id, device, createdAt: now, lastSeenAt: now };
    await tx.delete(SessionEntity, { accountId: account.id, createdAt: LessThan(this.oldest()) });
    await tx.insert(SessionEntity, session);
    return { secret, expiresAt: this.latestEnd(session).toISOString(), me: await meOf(tx, account) };
  }

  async exchange({ body: { secret } }: Call<typeof api.exchangeSession>) {
    const session = await this.db.manager.findOneBy(SessionEntity, { secretHash: hashOf(secret) });
    const account = session && this.isLive(session) ? await this.db.manager.findOneBy(AccountEntity, { id: session.accountId }) : null;
    if (!session || !account) throw new DomainError('session.unknown');
    await this.db.manager.update(SessionEntity, { id: session.id }, { lastSeenAt: this.clock.now() });
    return this.keys.sign(account, session.id);
  }

  async close({ body: { secret } }: Call<typeof api.closeSession>) {
    await this.db.manager.delete(SessionEntity, { secretHash: hashOf(secret) });
  }

  async closeOthers(tx: EntityManager, actor: Actor) {
    await tx.delete(SessionEntity, { accountId: actor.id, ...(actor.sessionId ? { id: Not(actor.sessionId) } : {}) });
  }

  async list({ actor }: Call<typeof api.mySessions>) {
    const sessions = await this.db.manager.find(SessionEntity, { where: { accountId: actor.id }, order: { lastSeenAt: 'DESC' } });
    return {
      items: sessions
        .filter((session) => this.isLive(session))
        .map((session) => ({
          id: session.id,
          device: session.device,
          createdAt: session.createdAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
          expiresAt: this.end(session).toISOString(),
          current: session.id === actor.sessionId,
        })),
    };
  }

  async revoke({ params, actor }: Call<typeof api.revokeSession>) {
    const { affected } = await this.db.manager.delete(SessionEntity, { id: params.sessionId, accountId: actor.id });
    if (!affected) throw new DomainError('session.missing');
  }

  private isLive(session: SessionEntity) {
    return this.end(session) > this.clock.now();
  }

  /** When the session ends unless something is called before: idle limit or absolute limit, whichever comes first. */
  private end({ createdAt, lastSeenAt }: Pick<SessionEntity, 'createdAt' | 'lastSeenAt'>) {
    const idle = lastSeenAt.getTime() + this.config.sessionIdleMinutes * MINUTE;
    return new Date(Math.min(idle, this.latestEnd({ createdAt }).getTime()));
  }

  private latestEnd({ createdAt }: Pick<SessionEntity, 'createdAt'>) {
    return new Date(createdAt.getTime() + this.config.sessionHours * 60 * MINUTE);
  }

  private oldest() {
    return new Date(this.clock.now().getTime() - this.config.sessionHours * 60 * MINUTE);
  }
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
