import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/passkeys.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { DomainError } from '@caunoi/kit/http/domain-error';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { DataSource, IsNull, LessThan, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import { accountOf, lockedAccount } from '../accounts/account.queries';
import { NO_PASSWORD } from '../accounts/passwords.service';
import { SecurityNotices } from '../accounts/security-notices.service';
import { assertWayIn } from '../outside/account-link.queries';
import { Issuers } from '../outside/issuers.service';
import { deviceOf } from '../sessions/session.queries';
import { Sessions } from '../sessions/sessions.service';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { challengeIn, hostOf, originOf } from './passkey.rules';
import { PasskeyChallengeEntity } from './passkey-challenge.entity';
import { PasskeyEntity } from './passkey.entity';
import { toPasskey } from './passkey.queries';

const MOST = 20;
const CHALLENGE_MS = 10 * 60_000;
const answers = { type: 'public-key', clientExtensionResults: {} } as const;

/** Sign-in by a device that has asked for a finger or a PIN itself: what it is and what it knows are both steps (Web Authentication). */
@Injectable()
export class Passkeys {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly notices: SecurityNotices,
    private readonly issuers: Issuers,
  ) {}

  async options({ body: { site }, actor }: Call<typeof api.passkeyOptions>) {
    const { id: accountId, email, fullName } = await accountOf(this.db.manager, actor);
    const own = await this.db.manager.findBy(PasskeyEntity, { accountId });
    const options = await generateRegistrationOptions({
      rpName: 'Cầu Nối',
      rpID: hostOf(site),
      userName: email,
      userDisplayName: fullName,
      userID: new TextEncoder().encode(accountId),
      attestationType: 'none',
      excludeCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.keep(options.challenge, accountId);
    return { ...options };
  }

  async add({ body: { name, site, id, transports, ...made }, actor }: Call<typeof api.addPasskey>) {
    const expectedChallenge = await this.taken(made.clientDataJSON, actor.id);
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answers, id, rawId: id, response: { ...made, transports } },
      ...{ expectedChallenge, expectedOrigin: originOf(site), expectedRPID: hostOf(site), requireUserVerification: true },
    }).catch(refuse);
    if (!registrationInfo) throw new DomainError('passkey.refused');
    const { credential } = registrationInfo;
    return this.db
      .transaction(async (tx) => {
        const account = await lockedAccount(tx, actor.id);
        if ((await tx.countBy(PasskeyEntity, { accountId: account.id })) >= MOST) throw new DomainError('passkey.too_many');
        const passkey = tx.create(PasskeyEntity, {
          ...{ id: uuidv7(), accountId: account.id, name, transports },
          ...{ credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), counter: String(credential.counter) },
          ...{ createdAt: this.clock.now(), lastUsedAt: null },
        });
        await tx.insert(PasskeyEntity, passkey);
        await this.notices.tell(tx, account, 'second_factor_added', await deviceOf(tx, actor));
        return toPasskey(passkey);
      })
      .catch(refuseDuplicate({ passkey_credential_unique: 'passkey.exists' }));
  }

  async remove({ params: { passkeyId }, actor }: Call<typeof api.removePasskey>) {
    await this.db.transaction(async (tx) => {
      const account = await lockedAccount(tx, actor.id);
      const { affected } = await tx.delete(PasskeyEntity, { id: passkeyId, accountId: account.id });
      if (!affected) throw new DomainError('passkey.unknown');
      await assertWayIn(tx, account, this.issuers.all);
      await this.notices.tell(tx, account, 'second_factor_removed', await deviceOf(tx, actor));
    });
  }

  async signInOptions({ body: { site } }: Call<typeof api.passkeySignInOptions>) {
    const options = await generateAuthenticationOptions({ rpID: hostOf(site), userVerification: 'required' });
    await this.keep(options.challenge, null);
    return { ...options };
  }

  /** Which of the reasons it is that nobody gets in is told to nobody. */
  async signIn({ body: { id, site, takeBack, device, client, browser, replaces, ...signed } }: Call<typeof api.signInByPasskey>) {
    const expectedChallenge = await this.taken(signed.clientDataJSON, null);
    const passkey = await this.db.manager.findOneBy(PasskeyEntity, { credentialId: id });
    if (!passkey) throw new DomainError('passkey.refused');
    const { credentialId, publicKey, counter, transports } = passkey;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answers, id, rawId: id, response: signed },
      credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: Number(counter), transports },
      ...{ expectedChallenge, expectedOrigin: originOf(site), expectedRPID: hostOf(site), requireUserVerification: true },
    }).catch(refuse);
    if (!verified) throw new DomainError('passkey.refused');
    const used = { counter: String(authenticationInfo.newCounter), lastUsedAt: this.clock.now() };
    return this.db.transaction(async (tx) => {
      const account = await tx.findOne(AccountEntity, { where: { id: passkey.accountId }, lock: { mode: 'for_no_key_update' } });
      const { affected } = await tx.update(PasskeyEntity, { id: passkey.id }, used);
      if (!affected || !account || account.passwordHash === NO_PASSWORD) throw new DomainError('passkey.refused');
      const origin = { client, browser };
      const onNewDevice = !(await this.attempts.isKnownAt(origin, account.email));
      return this.sessions.admit(tx, account, { origin, onNewDevice, takeBack, device, replaces, strong: true });
    });
  }

  private async keep(challenge: string, accountId: string | null) {
    const now = this.clock.now();
    await this.db.manager.delete(PasskeyChallengeEntity, { expiresAt: LessThan(now) });
    await this.db.manager.insert(PasskeyChallengeEntity, { challenge, accountId, expiresAt: new Date(now.getTime() + CHALLENGE_MS) });
  }

  /** What was signed, if it was asked for, and not before. */
  private async taken(clientDataJSON: string, accountId: string | null) {
    const challenge = challengeIn(clientDataJSON);
    const asked = { accountId: accountId ?? IsNull(), expiresAt: MoreThan(this.clock.now()) };
    const { affected } =
      challenge === null ? { affected: 0 } : await this.db.manager.delete(PasskeyChallengeEntity, { challenge, ...asked });
    if (!affected || challenge === null) throw new DomainError('passkey.refused');
    return challenge;
  }
}

/** The library says in English what was wrong: nothing that its reader could mend. */
const refuse = (): never => {
  throw new DomainError('passkey.refused');
};
