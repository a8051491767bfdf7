import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type { JoinRequest } from '@caunoi/contracts/identity/join-request';
import type * as api from '@caunoi/contracts/identity/join-requests.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { daysAfter, isoTimes } from '@caunoi/kit/dates/days';
import { saveSilently } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { assertProven } from '@caunoi/kit/reviewed/view.rules';
import { actsAs } from '@caunoi/kit/trace';
import { DataSource, type EntityManager, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import { consent, lockedAccount, refuseTaken } from '../accounts/account.queries';
import { assertHardToGuess, wordsOf } from '../accounts/password.rules';
import { Passwords } from '../accounts/passwords.service';
import { People } from '../accounts/people.service';
import { agreed } from '../consents/consent.rules';
import { Consents } from '../consents/consents.service';
import { SecretLinks } from '../links/secret-links.service';
import { SignInAttempts } from '../sessions/sign-in-attempts.service';
import { Sessions } from '../sessions/sessions.service';
import { JoinRequestEntity } from './join-request.entity';
import { MembershipEntity } from './membership.entity';
import { isManaged, noteMembership } from './membership.queries';
import { OrganisationEntity } from './organisation.entity';
import { OrganisationNotices } from './organisation-notices.service';

const OPEN_DAYS = 30;
const SHOWN_DAYS = 90;
const MOST_OPEN = 5;

/** Whoever belongs to an organisation that is here already asks it, instead of making its double. */
@Injectable()
export class JoinRequests {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly people: People,
    private readonly links: SecretLinks,
    private readonly notices: OrganisationNotices,
    private readonly consents: Consents,
  ) {}

  async ask({ body, actor }: Call<typeof api.askToJoin>) {
    assertProven({ proven: true }, actor);
    return this.db
      .transaction(async (tx) => {
        const account = await lockedAccount(tx, actor.id);
        const { organisationId } = body;
        if (await tx.existsBy(MembershipEntity, { organisationId, accountId: actor.id })) throw new DomainError('membership.exists');
        return this.open(tx, account, body);
      })
      .catch(refuseDuplicate({ join_request_open: 'join_request.exists' }));
  }

  /** A member nowhere until a manager says yes: they look around meanwhile. */
  async signUp({
    body: { password, device, client, browser, replaces, acceptedTerms, consents, role, organisationId, message, ...person },
  }: Call<typeof api.signUpToJoin>) {
    assertHardToGuess(password, wordsOf(person));
    const passwordHash = await this.passwords.hash(password);
    return this.db
      .transaction(async (tx) => {
        const id = uuidv7();
        actsAs({ id, kind: 'person' });
        const createdAt = this.clock.now();
        if (!(await tx.existsBy(OrganisationEntity, { id: organisationId }))) throw new DomainError('organisation.unknown');
        const opened = { id, ...person, ...consent(acceptedTerms, createdAt), passwordHash, organisationId, platformRoles: [], createdAt };
        const account = await saveSilently(tx, tx.create(AccountEntity, opened));
        await this.open(tx, account, { organisationId, role, message });
        await this.people.tell(tx, id);
        await this.consents.note(tx, id, consents.map(agreed), 'sign_up');
        await this.links.issue(tx, account, 'verify_email');
        await this.attempts.remember(tx, { client, browser }, account);
        return this.sessions.open(tx, account, { device, replaces });
      })
      .catch(refuseTaken);
  }

  /** What somebody had asked whose address was not proven yet: now the managers hear of it. */
  async proven(tx: EntityManager, account: AccountEntity) {
    const open = await tx.findBy(JoinRequestEntity, { accountId: account.id, state: 'open', expiresAt: MoreThan(this.clock.now()) });
    const organisations = await tx.findBy(OrganisationEntity, { id: In(open.map(({ organisationId }) => organisationId)) });
    for (const { organisationId, message } of open) {
      const organisation = organisations.find(({ id }) => id === organisationId);
      if (organisation) await this.notices.tell(tx, 'join_requested', organisation, { accountId: null, by: account, words: message });
    }
  }

  async mine({ actor }: Call<typeof api.myJoinRequests>) {
    const requests = await this.db.manager.find(JoinRequestEntity, {
      where: { accountId: actor.id, createdAt: MoreThan(daysAfter(this.clock.now(), -SHOWN_DAYS)) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    const organisations = await this.db.manager.findBy(OrganisationEntity, { id: In(requests.map((one) => one.organisationId)) });
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    return { items: requests.map((request) => this.toAnswer(request, names.get(request.organisationId) ?? '')) };
  }

  async withdraw({ params: { requestId: id }, actor }: Call<typeof api.withdrawJoinRequest>) {
    await this.db.transaction(async (tx) => {
      const open = { id, accountId: actor.id, state: 'open' as const, expiresAt: MoreThan(this.clock.now()) };
      const request = await tx.findOneBy(JoinRequestEntity, open);
      const { affected } = await tx.update(JoinRequestEntity, open, { state: 'withdrawn', decidedAt: this.clock.now() });
      if (!request || !affected) throw new DomainError('join_request.unknown');
      await noteMembership(tx, 'withdraw_join_request', request.organisationId, { requestId: id }, this.clock.now());
    });
  }

  /** Of an account that is locked, or new. */
  private async open(tx: EntityManager, account: AccountEntity, { organisationId, role, message }: Asked) {
    const organisation = await tx.findOneBy(OrganisationEntity, { id: organisationId });
    // Where nobody can answer there is nobody to ask.
    if (!organisation || organisation.suspendedAt || !(await isManaged(tx, organisationId))) throw new DomainError('organisation.unknown');
    const accountId = account.id;
    const createdAt = this.clock.now();
    const over = { accountId, state: 'open' as const, expiresAt: LessThanOrEqual(createdAt) };
    await tx.update(JoinRequestEntity, over, { state: 'expired' });
    if ((await tx.countBy(JoinRequestEntity, { accountId, state: 'open' })) >= MOST_OPEN) throw new DomainError('join_request.too_many');
    const asked = { organisationId, accountId, role, message, state: 'open' as const, reason: null, createdAt, decidedAt: null };
    const request = { id: uuidv7(), ...asked, expiresAt: daysAfter(createdAt, OPEN_DAYS) };
    await tx.insert(JoinRequestEntity, request);
    await noteMembership(tx, 'ask_to_join', organisationId, { requestId: request.id, accountId }, createdAt);
    const told = { accountId: null, by: account, words: message };
    if (account.emailVerifiedAt) await this.notices.tell(tx, 'join_requested', organisation, told);
    return this.toAnswer(request, organisation.name);
  }

  private toAnswer(request: JoinRequestEntity, organisationName: string): JoinRequest {
    const { id, organisationId, role, message, reason, createdAt, expiresAt } = request;
    const state = request.state === 'open' && expiresAt <= this.clock.now() ? 'expired' : request.state;
    return { id, organisationId, organisationName, role, message, state, reason, ...isoTimes({ createdAt, expiresAt }) };
  }
}

type Asked = Pick<JoinRequestEntity, 'organisationId' | 'role' | 'message'>;
