import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/identity.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { log } from '@caunoi/kit/log';
import { CONFIG } from '@caunoi/kit/run/config';
import { actsAs } from '@caunoi/kit/trace';
import { DataSource, type EntityManager, LessThan, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import { accountOf, meOf } from '../accounts/account.queries';
import { SecurityNotices } from '../accounts/security-notices.service';
import type { IdentityConfig } from '../config';
import { Leaving } from '../erasure/leaving.service';
import { SecondSteps } from '../factors/second-steps.service';
import { MembershipEntity } from '../organisations/membership.entity';
import { beginning, isSuspended, membershipsOf } from '../organisations/membership.queries';
import { hashOf, newSecret } from './secret';
import { SessionEntity } from './session.entity';
import { type Origin, SignInAttempts } from './sign-in-attempts.service';
import { SigningKeys } from './signing-keys.service';

const MINUTE = 60_000;
const MOST_OPEN = 20;

interface Opening {
  device: string;
  replaces?: string | undefined;
  /** More than a password was given. */
  strong?: boolean;
}

interface Admission extends Opening {
  origin: Origin;
  onNewDevice: boolean;
  takeBack?: boolean | undefined;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly attempts: SignInAttempts,
    private readonly keys: SigningKeys,
    private readonly notices: SecurityNotices,
    private readonly steps: SecondSteps,
    private readonly leaving: Leaving,
    @Inject(CONFIG) private readonly config: IdentityConfig,
  ) {}

  /** A password that was changed while the old one was being looked at opens nothing. */
  async signIn({ body: { email, password, code, takeBack, device, client, browser, replaces } }: Call<typeof api.signIn>) {
    const found = await this.db.manager.findOneBy(AccountEntity, { email });
    const origin = { client, browser };
    const { account: proven, onNewDevice } = await this.attempts.provenAt(origin, email, found, password);
    const { id, passwordHash } = proven;
    const second = await this.steps.passed(origin, proven, code);
    return this.db.transaction(async (tx) => {
      const account = await tx.findOne(AccountEntity, { where: { id, passwordHash }, lock: { mode: 'for_no_key_update' } });
      if (!account) throw new DomainError('session.refused');
      const opened = await this.admit(tx, account, { origin, onNewDevice, takeBack, device, replaces, strong: second !== null });
      if (second === 'recovery_code') await this.notices.tell(tx, account, 'recovery_code_used', device);
      return opened;
    });
  }

  /** Lets in whoever has proven that the account, which is locked, is theirs. */
  async admit(tx: EntityManager, account: AccountEntity, { origin, onNewDevice, takeBack, ...opening }: Admission) {
    assertLetIn(account);
    // Nobody was signed in when the call came: from here on it is whoever this is.
    actsAs({ id: account.id, kind: 'person' });
    await this.leaving.assertStays(tx, account, takeBack ?? false);
    if (onNewDevice) await this.notices.tell(tx, account, 'signed_in_on_new_device', opening.device);
    await this.attempts.remember(tx, origin, account);
    return this.open(tx, account, opening);
  }

  /** In place of the session that the browser had, if any. The account is locked, or new: its sessions are counted by one at a time. */
  async open(tx: EntityManager, account: AccountEntity, { device, replaces, strong = false }: Opening) {
    if (replaces) await tx.delete(SessionEntity, { secretHash: hashOf(replaces) });
    const secret = newSecret();
    const now = this.clock.now();
    const organisationId = beginning(await membershipsOf(tx, account.id), account)?.organisationId ?? null;
    const session = {
      id: uuidv7(),
      secretHash: hashOf(secret),
      accountId: account.id,
      organisationId,
      device,
      createdAt: now,
      lastSeenAt: now,
      provenAt: now,
      strong,
    };
    await tx.delete(SessionEntity, { accountId: account.id, createdAt: LessThan(this.oldest()) });
    await tx.insert(SessionEntity, session);
    await this.endOldest(tx, account.id);
    return { secret, expiresAt: this.latestEnd(session).toISOString(), me: await this.meIn(tx, account, organisationId, strong) };
  }

  async exchange({ body: { secret } }: Call<typeof api.exchangeSession>) {
    const session = await this.db.manager.findOneBy(SessionEntity, { secretHash: hashOf(secret) });
    const account = session && this.isLive(session) ? await this.db.manager.findOneBy(AccountEntity, { id: session.accountId }) : null;
    if (!session || !account || account.blockedAt) throw new DomainError('session.unknown');
    await this.noteUse(session);
    return this.keys.sign(await this.actorIn(session, account), session.id);
  }

  /** For whom the person acts, and in what: as their memberships are at the moment. */
  private async actorIn(session: SessionEntity, { id, organisationId: begins, platformRoles, emailVerifiedAt }: AccountEntity) {
    const { strong, provenAt, createdAt } = session;
    const memberships = await membershipsOf(this.db.manager, id);
    const active = memberships.find(({ organisationId }) => organisationId === (session.organisationId ?? begins));
    const memberOf = memberships.map(({ organisationId }) => organisationId);
    const suspended = active ? await isSuspended(this.db.manager, active.organisationId) : false;
    const acting = { organisationId: active?.organisationId ?? null, memberOf, capacities: active?.capacities ?? [], suspended };
    const proof = { strong, provenAt: Math.floor((provenAt ?? createdAt).getTime() / 1000) };
    return { id, ...acting, platformRoles: this.steps.counting(platformRoles, strong), emailVerified: emailVerifiedAt !== null, ...proof };
  }

  /** The person as the session makes them. */
  meIn(tx: EntityManager, account: AccountEntity, organisationId: string | null, strong: boolean | undefined) {
    return meOf(tx, account, organisationId, this.steps.counting(account.platformRoles, strong));
  }

  async close({ body: { secret } }: Call<typeof api.closeSession>) {
    await this.db.manager.delete(SessionEntity, { secretHash: hashOf(secret) });
  }

  /** A new secret for the actor's own session, and the end of all others: whoever had stolen any of them is out. */
  async renewOnly(tx: EntityManager, actor: Person) {
    const { id, ...renewed } = await this.renew(tx, actor, {});
    await tx.delete(SessionEntity, { accountId: actor.id, id: Not(id) });
    return renewed;
  }

  /** With a new secret, too: what gateways keep under the old one speaks for the organisation of before. The next sign-in begins there. */
  async switchOrganisation({ body: { organisationId }, actor }: Call<typeof api.switchOrganisation>) {
    return this.db.transaction(async (tx) => {
      if (!(await tx.existsBy(MembershipEntity, { accountId: actor.id, organisationId }))) throw new DomainError('membership.unknown');
      const { secret, expiresAt } = await this.renew(tx, actor, { organisationId });
      await tx.update(AccountEntity, { id: actor.id }, { organisationId });
      return { secret, expiresAt, me: await this.meIn(tx, await accountOf(tx, actor), organisationId, actor.strong) };
    });
  }

  private async renew(tx: EntityManager, actor: Person, change: Partial<SessionEntity>) {
    const session = actor.sessionId ? await tx.findOneBy(SessionEntity, { id: actor.sessionId, accountId: actor.id }) : null;
    if (!session) throw new DomainError('session.unknown');
    const secret = newSecret();
    await tx.update(SessionEntity, { id: session.id }, { ...change, secretHash: hashOf(secret) });
    return { id: session.id, secret, expiresAt: this.latestEnd(session).toISOString() };
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

  private endOldest(tx: EntityManager, accountId: string) {
    return tx.query(
      `DELETE FROM session WHERE id IN (SELECT id FROM session WHERE account_id = $1 ORDER BY last_seen_at DESC, id DESC OFFSET $2)`,
      [accountId, MOST_OPEN],
    );
  }

  /** Once a minute is exact enough to end what is idle, and reading goes on when nothing can be written. */
  private async noteUse({ id, lastSeenAt }: SessionEntity) {
    const now = this.clock.now();
    const often = Math.min(MINUTE, (this.config.sessionIdleMinutes * MINUTE) / 2);
    if (now.getTime() - lastSeenAt.getTime() < often) return;
    await this.db.manager.update(SessionEntity, { id }, { lastSeenAt: now }).catch((error: unknown) => {
      log.warn({ error }, 'the last use of a session could not be noted');
    });
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

/** Only whoever has proven that the account is theirs learns that it is blocked, and why. */
function assertLetIn({ blockedAt, blockedReason }: AccountEntity) {
  if (blockedAt) throw new DomainError('account.blocked', { reason: blockedReason ?? '', at: blockedAt.toISOString() });
}
