import { Injectable } from '@nestjs/common';
import { apart } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import type * as administration from '@caunoi/contracts/identity/administration.endpoints';
import type * as api from '@caunoi/contracts/identity/identity.endpoints';
import type { SignUp } from '@caunoi/contracts/identity/identity';
import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { pageOf } from '@caunoi/kit/database/page';
import { Outbox, saveSilently } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { actsAs } from '@caunoi/kit/trace';
import { DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { Consents } from '../consents/consents.service';
import { SecondSteps } from '../factors/second-steps.service';
import { MembershipEntity } from '../organisations/membership.entity';
import { beginning, enter, membershipsOf } from '../organisations/membership.queries';
import { SecretLinks } from '../links/secret-links.service';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { Sessions } from '../sessions/sessions.service';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { AccountEntity } from './account.entity';
import { agreed } from '../consents/consent.rules';
import { accountOf, concernedAccount, consent, refuseTaken, thingOf, toAccount, toOrganisation } from './account.queries';
import { assertHardToGuess, wordsOf } from './password.rules';
import { Passwords } from './passwords.service';
import { named, partsOf } from './named';
import { People } from './people.service';
import { SecurityNotices } from './security-notices.service';

type Beginning = Omit<z.output<typeof SignUp>, 'password'>;

const noRole = { in: 'body' as const, pointer: '/roles', code: 'too_small', message: 'A member has one role at least' };

@Injectable()
export class AccountsService {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly people: People,
    private readonly notices: SecurityNotices,
    private readonly links: SecretLinks,
    private readonly steps: SecondSteps,
    private readonly consents: Consents,
  ) {}

  async signUp({ body: { password, device, client, browser, replaces, ...person } }: Call<typeof api.signUp>) {
    assertHardToGuess(password, [...wordsOf(person), person.organisation.name]);
    const passwordHash = await this.passwords.hash(password);
    return this.db
      .transaction(async (tx) => {
        const account = await this.begin(tx, { ...person, passwordHash, emailVerifiedAt: null });
        await this.attempts.remember(tx, { client, browser }, account);
        return this.sessions.open(tx, account, { device, replaces });
      })
      .catch(refuseTaken);
  }

  /** The account of somebody new, and their organisation. A letter asks for a proof of the address where there is none. */
  async begin(
    tx: EntityManager,
    { role, acceptedTerms, consents, organisation, ...person }: Beginning & Pick<AccountEntity, 'passwordHash' | 'emailVerifiedAt'>,
  ) {
    const accountId = uuidv7();
    const createdAt = this.clock.now();
    // Nobody was signed in when the call came: from here on it is whoever this is.
    actsAs({ id: accountId, kind: 'person' });
    const founded = tx.create(OrganisationEntity, { id: uuidv7(), ...organisation, verification: 'self_declared' });
    const owner = await this.outbox.save(tx, founded, (saved) =>
      this.outbox.add(tx, OrganisationChanged, toOrganisation(saved), saved.version),
    );
    const details = { ...person, ...consent(acceptedTerms, createdAt), organisationId: owner.id, platformRoles: [] };
    const account = await saveSilently(tx, tx.create(AccountEntity, { id: accountId, ...details, createdAt }));
    await enter(tx, { accountId, organisationId: owner.id, manager: true, capacities: [role], createdAt });
    await this.people.tell(tx, accountId);
    await this.consents.note(tx, accountId, consents.map(agreed), 'sign_up');
    if (!account.emailVerifiedAt) await this.links.issue(tx, account, 'verify_email');
    return account;
  }

  async me({ actor }: Call<typeof api.getMe>) {
    const { manager } = this.db;
    return this.sessions.meIn(manager, await accountOf(manager, actor), actor.organisationId, actor.strong);
  }

  async updateMe({ body, actor }: Call<typeof api.updateMe>) {
    return this.db.transaction(async (tx) => {
      await tx.update(AccountEntity, { id: actor.id }, body);
      await this.people.tell(tx, actor.id);
      return this.sessions.meIn(tx, await accountOf(tx, actor), actor.organisationId, actor.strong);
    });
  }

  async renewPassword({ body, actor }: Call<typeof api.renewPassword>) {
    const account = await this.attempts.provenAgain(await accountOf(this.db.manager, actor), body.current);
    assertHardToGuess(body.wanted, wordsOf(account));
    const passwordHash = await this.passwords.hash(body.wanted);
    return this.db.transaction(async (tx) => {
      const { affected } = await tx.update(AccountEntity, { id: account.id, passwordHash: account.passwordHash }, { passwordHash });
      if (!affected) throw new DomainError('session.refused');
      await this.notices.tell(tx, account, 'password_changed', body.device);
      return this.sessions.renewOnly(tx, actor);
    });
  }

  async list({ query: { q, cursor, limit } }: Call<typeof administration.listAccounts>) {
    const found = this.db.manager
      .createQueryBuilder(AccountEntity, 'account')
      .where(`(account.email ILIKE :like OR ${named('account.fullName')})`, partsOf(q));
    const { items: accounts, next } = await pageOf(found, { alias: 'account', by: 'createdAt', order: 'DESC' }, { cursor, limit });
    const memberships = await this.db.manager.find(MembershipEntity, {
      where: { accountId: In(accounts.map(({ id }) => id)) },
      order: { createdAt: 'ASC', organisationId: 'ASC' },
    });
    const organisations = await this.db.manager.findBy(OrganisationEntity, {
      id: In(memberships.map(({ organisationId }) => organisationId)),
    });
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    const sessions = await openSessions(this.db.manager, accounts);
    const careful = await this.steps.askedOf(accounts.map(({ id }) => id));
    const own = Map.groupBy(memberships, ({ accountId }) => accountId);
    return {
      items: accounts.map((account) => {
        const begins = beginning(own.get(account.id) ?? [], account);
        return {
          ...toAccount(account),
          organisationId: begins?.organisationId ?? null,
          organisationName: names.get(begins?.organisationId ?? '') ?? '',
          roles: [...(begins?.capacities ?? []), ...account.platformRoles],
          blocked: account.blockedAt && { reason: account.blockedReason ?? '', at: account.blockedAt.toISOString() },
          secondFactor: careful.has(account.id),
          sessions: sessions.get(account.id) ?? 0,
        };
      }),
      next,
    };
  }

  async names({ query }: Call<typeof administration.accountNames>) {
    return { items: await this.db.manager.find(AccountEntity, { select: { id: true, fullName: true }, where: { id: In(query.id) } }) };
  }

  /** Capacities are those in one organisation; what the platform appoints a person to holds whomever they act for. */
  async setRoles({ params, body }: Call<typeof administration.setRoles>) {
    return this.db.transaction(async (tx) => {
      const { account, lastAdministrator } = await concernedAccount(tx, params.accountId);
      const { capacities, platformRoles } = apart(body.roles);
      if (lastAdministrator && !platformRoles.includes('administrator')) throw new DomainError('account.last_administrator');
      const organisationId = body.organisationId ?? beginning(await membershipsOf(tx, account.id), account)?.organisationId;
      const held =
        organisationId && (await tx.update(MembershipEntity, { accountId: account.id, organisationId }, { capacities })).affected;
      if (held && body.roles.length === 0) throw new DomainError('request.invalid', { errors: [noRole] });
      if (!held && capacities.length > 0) throw new DomainError('membership.unknown');
      await tx.update(AccountEntity, { id: account.id }, { platformRoles });
      await this.people.tell(tx, account.id);
      const said = { before: account.platformRoles, platformRoles, capacities, organisationId };
      await noteAct(tx, { act: 'account.set_roles', thing: thingOf(account.id), said }, this.clock.now());
      return { accountId: account.id, roles: [...capacities, ...platformRoles] };
    });
  }
}

/** In how many places each of them is signed in; a session that has ended by itself may still count. */
async function openSessions(db: EntityManager, accounts: readonly AccountEntity[]) {
  const rows = await db.query<{ id: string; count: number }[]>(
    'SELECT account_id AS id, count(*)::int AS count FROM session WHERE account_id = ANY ($1) GROUP BY account_id',
    [accounts.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
