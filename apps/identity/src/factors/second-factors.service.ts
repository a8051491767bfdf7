import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/second-factor.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { accountOf, lockedAccount } from '../accounts/account.queries';
import { hasPassword } from '../accounts/passwords.service';
import { SecurityNotices } from '../accounts/security-notices.service';
import { accountLinksOf } from '../outside/account-link.queries';
import { Issuers } from '../outside/issuers.service';
import { hashOf } from '../sessions/secret';
import { deviceOf } from '../sessions/session.queries';
import { SessionEntity } from '../sessions/session.entity';
import { AuthenticatorEntity } from './authenticator.entity';
import { appAddress, newAppSecret, newRecoveryCodes } from './codes.rules';
import { passkeysOf } from './passkey.queries';
import { RecoveryCodeEntity } from './recovery-code.entity';
import { SecondSteps } from './second-steps.service';
import { Seals } from './seals.service';

/** The second step of a sign-in as its owner switches it on and off. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly seals: Seals,
    private readonly steps: SecondSteps,
    private readonly notices: SecurityNotices,
    private readonly issuers: Issuers,
  ) {}

  async security({ actor }: Call<typeof api.security>) {
    const account = await accountOf(this.db.manager, actor);
    const { id: accountId } = account;
    const app = await this.db.manager.findOneBy(AuthenticatorEntity, { accountId });
    const recoveryCodes = await this.db.manager.countBy(RecoveryCodeEntity, { accountId });
    const passkeys = await passkeysOf(this.db.manager, accountId);
    const accountLinks = await accountLinksOf(this.db.manager, accountId, this.issuers.all);
    const authenticatorSince = app?.confirmedAt?.toISOString() ?? null;
    return { authenticatorSince, recoveryCodes, passkeys, hasPassword: hasPassword(account), accountLinks };
  }

  async begin({ actor }: Call<typeof api.beginAuthenticator>) {
    return this.db.transaction(async (tx) => {
      const { id: accountId, email } = await lockedAccount(tx, actor.id);
      await assertOff(tx, accountId);
      const secret = newAppSecret();
      await tx.delete(AuthenticatorEntity, { accountId });
      const begun = { accountId, secret: await this.seals.seal(secret, accountId), createdAt: this.clock.now(), confirmedAt: null };
      await tx.insert(AuthenticatorEntity, { ...begun, lastStep: 0 });
      return { secret, address: appAddress(secret, email) };
    });
  }

  /** The session in which it is switched on has given both. */
  async confirm({ body: { code }, actor }: Call<typeof api.confirmAuthenticator>) {
    return this.db.transaction(async (tx) => {
      const account = await lockedAccount(tx, actor.id);
      await assertOff(tx, account.id);
      const app = await tx.findOneBy(AuthenticatorEntity, { accountId: account.id });
      if (!app) throw new DomainError('authenticator.unknown');
      const step = await this.steps.stepOf(app, code);
      if (step === null) throw new DomainError('session.code_refused');
      const now = this.clock.now();
      await tx.update(AuthenticatorEntity, { accountId: account.id }, { confirmedAt: now, lastStep: step });
      await this.steps.noteProof(tx, actor, true);
      await this.notices.tell(tx, account, 'second_factor_added', await deviceOf(tx, actor));
      return { codes: await newCodes(tx, account.id) };
    });
  }

  async renewCodes({ actor }: Call<typeof api.renewRecoveryCodes>) {
    return this.db.transaction(async (tx) => {
      const { id: accountId } = await lockedAccount(tx, actor.id);
      await assertOn(tx, accountId);
      return { codes: await newCodes(tx, accountId) };
    });
  }

  async remove({ actor }: Call<typeof api.removeAuthenticator>) {
    await this.db.transaction(async (tx) => this.end(tx, actor.id, await deviceOf(tx, actor)));
  }

  /** Of somebody who has lost app and codes, by an administrator who knows that it is them. */
  async removeOf({ params: { accountId }, actor }: Call<typeof api.removeSecondFactor>) {
    if (accountId === actor.id) throw new DomainError('account.own');
    await this.db.transaction((tx) => this.end(tx, accountId, ''));
  }

  /** What its sessions have given more than a password for counts no more. */
  private async end(tx: EntityManager, accountId: string, device: string) {
    const account = await lockedAccount(tx, accountId);
    await assertOn(tx, accountId);
    await tx.delete(AuthenticatorEntity, { accountId });
    await tx.delete(RecoveryCodeEntity, { accountId });
    await tx.update(SessionEntity, { accountId }, { strong: false });
    await this.notices.tell(tx, account, 'second_factor_removed', device);
  }
}

const isOn = (tx: EntityManager, accountId: string) => tx.existsBy(AuthenticatorEntity, { accountId, confirmedAt: Not(IsNull()) });

async function assertOff(tx: EntityManager, accountId: string) {
  if (await isOn(tx, accountId)) throw new DomainError('authenticator.exists');
}

async function assertOn(tx: EntityManager, accountId: string) {
  if (!(await isOn(tx, accountId))) throw new DomainError('authenticator.unknown');
}

async function newCodes(tx: EntityManager, accountId: string) {
  const codes = newRecoveryCodes();
  await tx.delete(RecoveryCodeEntity, { accountId });
  await tx.insert(
    RecoveryCodeEntity,
    codes.map((code) => ({ accountId, codeHash: hashOf(code) })),
  );
  return codes;
}
