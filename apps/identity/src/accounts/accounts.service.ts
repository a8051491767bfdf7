import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/identity.endpoints';
import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { ArrayContains, DataSource, ILike, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { Sessions } from '../sessions/sessions.service';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { AccountEntity } from './account.entity';
import { accountOf, meOf, refuseTaken, toAccount, toOrganisation } from './account.queries';
import { assertHardToGuess } from './password.rules';
import { Passwords } from './passwords.service';

const MOST_FOUND = 50;

@Injectable()
export class AccountsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
  ) {}

  async signUp({ body: { email, password, fullName, locale, role, acceptedTerms, organisation, device } }: Call<typeof api.signUp>) {
    assertHardToGuess(password, [email, email.split('@')[0] ?? '', fullName, organisation.name]);
    const passwordHash = await this.passwords.hash(password);
    return this.db
      .transaction(async (tx) => {
        const owner = await tx.save(tx.create(OrganisationEntity, { id: uuidv7(), ...organisation, verification: 'self_declared' }));
        const account = await tx.save(
          tx.create(AccountEntity, {
            id: uuidv7(),
            email,
            passwordHash,
            fullName,
            locale,
            organisationId: owner.id,
            manager: true,
            roles: [role],
            acceptedTerms,
            acceptedTermsAt: acceptedTerms === null ? null : this.clock.now(),
            createdAt: this.clock.now(),
          }),
        );
        const opened = await this.sessions.open(tx, account, device);
        await this.outbox.add(tx, OrganisationChanged, toOrganisation(owner), owner.version);
        return opened;
      })
      .catch(refuseTaken);
  }

  async me({ actor }: Call<typeof api.getMe>) {
    return meOf(this.db.manager, await accountOf(this.db.manager, actor));
  }

  async updateMe({ body, actor }: Call<typeof api.updateMe>) {
    await this.db.manager.update(AccountEntity, { id: actor.id }, body);
    return meOf(this.db.manager, await accountOf(this.db.manager, actor));
  }

  async changePassword({ body, actor }: Call<typeof api.changePassword>) {
    const found = await accountOf(this.db.manager, actor);
    const account = await this.attempts.proven(found.email, 'password change', found, body.current);
    assertHardToGuess(body.wanted, [account.email, account.email.split('@')[0] ?? '', account.fullName]);
    const passwordHash = await this.passwords.hash(body.wanted);
    await this.db.transaction(async (tx) => {
      await tx.update(AccountEntity, { id: account.id }, { passwordHash });
      await this.sessions.closeOthers(tx, actor);
    });
  }

  async list({ query: { q } }: Call<typeof api.listAccounts>) {
    const like = ILike(`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`);
    const accounts = await this.db.manager.find(AccountEntity, {
      where: [{ email: like }, { fullName: like }],
      order: { email: 'ASC' },
      take: MOST_FOUND,
    });
    const organisations = await this.db.manager.findBy(OrganisationEntity, {
      id: In(accounts.map(({ organisationId }) => organisationId)),
    });
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    return {
      items: accounts.map((account) => ({
        ...toAccount(account),
        organisationId: account.organisationId,
        organisationName: names.get(account.organisationId) ?? '',
        roles: account.roles,
      })),
    };
  }

  /** All administrators are locked, always in the same order: two who withdraw each other's role can't both succeed, nor block each other. */
  async setRoles({ params, body }: Call<typeof api.setRoles>) {
    return this.db.transaction(async (tx) => {
      const concerned = await tx.find(AccountEntity, {
        where: [{ id: params.accountId }, { roles: ArrayContains(['administrator']) }],
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const account = concerned.find(({ id }) => id === params.accountId);
      if (!account) throw new DomainError('account.unknown');
      const roles = [...new Set(body.roles)];
      const steppingDown = account.roles.includes('administrator') && !roles.includes('administrator');
      if (steppingDown && concerned.length === 1) throw new DomainError('account.last_administrator');
      await tx.update(AccountEntity, { id: account.id }, { roles });
      return { accountId: account.id, roles };
    });
  }
}
