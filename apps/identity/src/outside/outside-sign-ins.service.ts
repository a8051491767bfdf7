import type { Call } from '@caunoi/contracts/contract';
import type { OutsidePerson } from '@caunoi/contracts/identity/outside';
import type * as api from '@caunoi/contracts/identity/outside.endpoints';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { randomPKCECodeVerifier } from 'openid-client';
import { DataSource, type EntityManager, LessThan, MoreThan } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity';
import { accountOf, lockedAccount, thingOf } from '../accounts/account.queries';
import { AccountsService } from '../accounts/accounts.service';
import { NONE_YET } from '../accounts/passwords.service';
import { SecurityNotices } from '../accounts/security-notices.service';
import { SecondSteps } from '../factors/second-steps.service';
import { hashOf, newSecret } from '../sessions/secret';
import { Sessions } from '../sessions/sessions.service';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { AccountLinkEntity } from './account-link.entity';
import { AccountLinks } from './account-links.service';
import { Issuers } from './issuers.service';
import { type Named, OutsideSignInEntity } from './outside-sign-in.entity';

const PATIENCE_MS = 10 * 60_000;
const RETURN_TO = '/continue';
const noEmail = {
  in: 'body' as const,
  pointer: '/email',
  code: 'invalid_type',
  message: 'The issuer vouches for no address, so one is needed',
};

interface Wish {
  issuerId: string;
  site: string;
  again?: boolean;
  /** Who wants to link their account. */
  accountId?: string;
}

interface Opening {
  device: string;
  client: string;
  browser?: string | undefined;
  replaces?: string | undefined;
  takeBack?: boolean | undefined;
}

/** Sign-in by the word of somebody else. It is one step: an account that asks for two asks for its code as well. */
@Injectable()
export class OutsideSignIns {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly issuers: Issuers,
    private readonly accounts: AccountsService,
    private readonly links: AccountLinks,
    private readonly sessions: Sessions,
    private readonly steps: SecondSteps,
    private readonly attempts: SignInAttempts,
    private readonly notices: SecurityNotices,
  ) {}

  async offered() {
    return { items: this.issuers.all.map(({ id, name }) => ({ id, name })) };
  }

  begin({ body }: Call<typeof api.beginOutside>) {
    return this.begun(body);
  }

  async beginLink({ body, actor }: Call<typeof api.beginOutsideLink>) {
    const { id: accountId } = await accountOf(this.db.manager, actor);
    return this.begun({ ...body, accountId });
  }

  /** The secret is for the browser alone: whoever comes back without it did not begin. */
  private async begun({ issuerId, site, again = false, accountId }: Wish) {
    const issuer = this.issuers.of(issuerId);
    const secret = newSecret();
    const begun = {
      state: newSecret(),
      nonce: newSecret(),
      verifier: randomPKCECodeVerifier(),
      redirectUri: new URL(RETURN_TO, site).href,
    };
    const address = await this.issuers.addressFor(issuer, begun, again);
    const now = this.clock.now();
    await this.db.manager.delete(OutsideSignInEntity, { expiresAt: LessThan(now) });
    const row = { secretHash: hashOf(secret), issuerId, accountId: accountId ?? null, expiresAt: new Date(now.getTime() + PATIENCE_MS) };
    await this.db.manager.insert(OutsideSignInEntity, { ...row, ...begun });
    return { secret, address };
  }

  async returned({ body: { secret, answer, ...opening } }: Call<typeof api.returnFromOutside>) {
    const begun = await this.claimed(secret, answer.state);
    const named = await this.issuers.named(this.issuers.of(begun.issuerId), { ...begun, state: answer.state }, answer);
    const { affected } = await this.db.manager.update(OutsideSignInEntity, { secretHash: begun.secretHash }, { named });
    if (!affected) throw new DomainError('outside.over');
    if (begun.accountId === null && (await this.linkOf(this.db.manager, named)))
      return { session: await this.enter(secret, opening, undefined), person: null };
    return { session: null, person: await this.personIn({ ...begun, named }) };
  }

  secondStep({ body: { secret, code, ...opening } }: Call<typeof api.outsideSecondStep>) {
    return this.enter(secret, opening, code);
  }

  async read({ body: { secret } }: Call<typeof api.readOutside>) {
    return this.personIn(await this.links.named(this.db.manager, secret));
  }

  /** A new account has no password: its owner comes in as they came now, or chooses one by a link to their address. */
  async signUp({ body: { secret, email: typed, device, client, browser, replaces, ...person } }: Call<typeof api.signUpFromOutside>) {
    const { secretHash, named } = await this.links.named(this.db.manager, secret);
    const email = named.emailVerified && named.email !== null ? named.email : typed;
    if (email === undefined) throw new DomainError('request.invalid', { errors: [noEmail] });
    const createdAt = this.clock.now();
    const emailVerifiedAt = named.emailVerified ? createdAt : null;
    return this.db
      .transaction(async (tx) => {
        await this.links.use(tx, secretHash);
        if (await this.linkOf(tx, named)) throw new DomainError('account_link.taken');
        const account = await this.accounts.begin(tx, { ...person, email, passwordHash: NONE_YET, emailVerifiedAt });
        await this.links.insert(tx, account.id, named, createdAt);
        await noteAct(tx, { act: 'account.account_link_added', thing: thingOf(account.id) }, createdAt);
        await this.attempts.remember(tx, { client, browser }, account);
        return this.sessions.open(tx, account, { device, replaces });
      })
      .catch(refuseDuplicate({ account_email_unique: 'account.email_taken', account_link_subject_unique: 'account_link.taken' }));
  }

  private async enter(secret: string, { client, browser, ...opening }: Opening, code: string | undefined) {
    const { secretHash, named, accountId } = await this.links.named(this.db.manager, secret);
    const link = accountId === null ? await this.linkOf(this.db.manager, named) : null;
    if (!link) throw new DomainError('outside.over');
    const origin = { client, browser };
    const second = await this.steps.passed(origin, await accountOf(this.db.manager, { id: link.accountId }), code);
    return this.db.transaction(async (tx) => {
      const account = await lockedAccount(tx, link.accountId);
      await this.links.use(tx, secretHash);
      const { affected } = await tx.update(AccountLinkEntity, { id: link.id }, { lastUsedAt: this.clock.now() });
      if (!affected) throw new DomainError('outside.over');
      const onNewDevice = !(await this.attempts.isKnownAt(origin, account.email));
      const opened = await this.sessions.admit(tx, account, { ...opening, origin, onNewDevice, strong: second !== null });
      if (second === 'recovery_code') await this.notices.tell(tx, account, 'recovery_code_used', opening.device);
      return opened;
    });
  }

  /** Of two who come back at the same moment one is late; so is whoever comes with another state, or after ten minutes. */
  private async claimed(secret: string, state: string) {
    const secretHash = hashOf(secret);
    const which = { secretHash, state, expiresAt: MoreThan(this.clock.now()) };
    const { affected } = await this.db.manager.update(OutsideSignInEntity, which, { state: null });
    const begun = affected ? await this.db.manager.findOneBy(OutsideSignInEntity, { secretHash }) : null;
    if (!begun) throw new DomainError('outside.over');
    return begun;
  }

  private linkOf(tx: EntityManager, { issuer, subject }: Named) {
    return tx.findOneBy(AccountLinkEntity, { issuer, subject });
  }

  /** Only whoever has proven an address learns that it has an account. */
  private async personIn({ issuerId, accountId, named }: Pick<OutsideSignInEntity, 'issuerId' | 'accountId'> & { named: Named }) {
    const { id, name } = this.issuers.of(issuerId);
    const { fullName, email, emailVerified } = named;
    const emailTaken = emailVerified && email !== null && (await this.db.manager.existsBy(AccountEntity, { email }));
    return { issuer: { id, name }, fullName, email, emailVerified, emailTaken, linking: accountId !== null } satisfies OutsidePerson;
  }
}
