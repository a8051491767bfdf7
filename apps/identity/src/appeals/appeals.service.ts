import { Injectable } from '@nestjs/common';
import type { Person } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import { BlockAppealAnswered } from '@caunoi/contracts/identity/identity.events';
import type * as api from '@caunoi/contracts/identity/suspensions.endpoints';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccountEntity } from '../accounts/account.entity';
import { accountOf } from '../accounts/account.queries';
import { Blocking } from '../accounts/blocking.service';
import { SecretLinks } from '../links/secret-links.service';
import { lockedOrganisation, ownMembership } from '../organisations/membership.queries';
import { OrganisationNotices } from '../organisations/organisation-notices.service';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { SuspensionEntity } from '../organisations/suspension.entity';
import { Suspensions } from '../organisations/suspensions.service';
import { AppealEntity } from './appeal.entity';
import { toAppeal } from './appeal.queries';

/** So many that were answered are shown beside those that wait. */
const MOST_ANSWERED = 50;

/** What is said against a suspension or a block, once, and is answered by somebody who did not decide it. */
@Injectable()
export class Appeals {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly links: SecretLinks,
    private readonly notices: OrganisationNotices,
    private readonly suspensions: Suspensions,
    private readonly blocking: Blocking,
  ) {}

  /** Any member may: whoever sees it first. */
  async ofOrganisation({ params: { organisationId }, body: { text }, actor }: Call<typeof api.appealSuspension>) {
    return this.db
      .transaction(async (tx) => {
        await lockedOrganisation(tx, organisationId);
        await ownMembership(tx, organisationId, actor);
        const suspension = await tx.findOneBy(SuspensionEntity, { organisationId, liftedAt: IsNull() });
        if (!suspension) throw new DomainError('suspension.unknown');
        const about = { suspensionId: suspension.id, decidedBy: suspension.suspendedBy, blockedAt: null, blockedReason: null };
        return toAppeal(await this.write(tx, { ...about, accountId: actor.id, text }));
      })
      .catch(refuseDuplicate({ appeal_suspension: 'appeal.exists' }));
  }

  async readBlock({ body: { secret } }: Call<typeof api.readBlock>) {
    const { accountId } = await this.links.lookAt('appeal_block', secret);
    const { fullName, blockedAt, blockedReason } = await accountOf(this.db.manager, { id: accountId });
    if (!blockedAt) throw new DomainError('link.unknown');
    return { fullName, reason: blockedReason ?? '', at: blockedAt.toISOString() };
  }

  async ofBlock({ body: { secret, text } }: Call<typeof api.appealBlock>) {
    await this.db
      .transaction(async (tx) => {
        const { account } = await this.links.use(tx, 'appeal_block', secret);
        const { id: accountId, blockedAt, blockedReason, blockedBy: decidedBy } = account;
        if (!blockedAt) throw new DomainError('link.unknown');
        await this.write(tx, { suspensionId: null, accountId, blockedAt, blockedReason, decidedBy, text });
      })
      // Blocked once more at the very same moment: what was said stands already.
      .catch(refuseDuplicate({ appeal_block: 'link.unknown' }));
  }

  async list({ actor }: Call<typeof api.listAppeals>) {
    const { manager } = this.db;
    const open = await manager.find(AppealEntity, { where: { verdict: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } });
    const answered = await manager.find(AppealEntity, {
      where: { verdict: Not(IsNull()) },
      order: { answeredAt: 'DESC', id: 'DESC' },
      take: MOST_ANSWERED,
    });
    const appeals = [...open, ...answered];
    const suspensions = await manager.findBy(SuspensionEntity, { id: In(appeals.flatMap(({ suspensionId }) => suspensionId ?? [])) });
    const organisations = await manager.findBy(OrganisationEntity, { id: In(suspensions.map((one) => one.organisationId)) });
    const accounts = await manager.findBy(AccountEntity, { id: In(appeals.map(({ accountId }) => accountId)) });
    return {
      items: appeals.map((appeal) => {
        const suspension = suspensions.find(({ id }) => id === appeal.suspensionId);
        const organisation = organisations.find(({ id }) => id === suspension?.organisationId);
        const fullName = accounts.find(({ id }) => id === appeal.accountId)?.fullName ?? '';
        const about = suspension
          ? {
              subject: 'organisation' as const,
              subjectId: suspension.organisationId,
              name: organisation?.name ?? '',
              reason: suspension.reason,
            }
          : { subject: 'account' as const, subjectId: appeal.accountId, name: fullName, reason: null };
        const reasonText = suspension?.text ?? appeal.blockedReason ?? '';
        return { ...toAppeal(appeal), ...about, fullName, reasonText, own: isOwn(appeal, suspension, actor) };
      }),
    };
  }

  async answer({ params: { appealId: id }, body: { verdict, text }, actor }: Call<typeof api.answerAppeal>) {
    await this.db.transaction(async (tx) => {
      const found = await tx.findOneBy(AppealEntity, { id });
      if (!found) throw new DomainError('appeal.unknown');
      const suspension = found.suspensionId ? await tx.findOneBy(SuspensionEntity, { id: found.suspensionId }) : null;
      if (isOwn(found, suspension, actor)) throw new DomainError('appeal.own');
      if (suspension) await lockedOrganisation(tx, suspension.organisationId);
      const answered = { verdict, answer: text, answeredBy: actor.id, answeredAt: this.clock.now() };
      const { affected } = await tx.update(AppealEntity, { id, verdict: IsNull() }, answered);
      if (!affected) throw new DomainError('appeal.answered');
      await this.note(tx, verdict === 'lifted' ? 'uphold' : 'dismiss', found);
      if (suspension) await this.ofSuspensionAnswered(tx, suspension, verdict, text);
      else await this.ofBlockAnswered(tx, found, { verdict, text });
    });
  }

  private async ofSuspensionAnswered(
    tx: EntityManager,
    { organisationId }: SuspensionEntity,
    verdict: AppealEntity['verdict'],
    words: string,
  ) {
    if (verdict === 'lifted') return this.suspensions.liftIn(tx, organisationId, words);
    const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
    await this.notices.tell(tx, 'appeal_dismissed', organisation, { accountId: null, by: { fullName: '' }, words });
  }

  /** Whoever was blocked anew meanwhile stays so: that is another block. */
  private async ofBlockAnswered(
    tx: EntityManager,
    { accountId, blockedAt }: AppealEntity,
    { verdict, text }: { verdict: 'lifted' | 'dismissed'; text: string },
  ) {
    const { email, fullName, locale, blockedAt: now } = await accountOf(tx, { id: accountId });
    if (verdict === 'lifted' && now?.getTime() === blockedAt?.getTime()) await this.blocking.unblockIn(tx, accountId);
    await this.outbox.add(tx, BlockAppealAnswered, { id: uuidv7(), accountId, verdict, text, email, fullName, locale }, 1);
  }

  private async write(
    tx: EntityManager,
    said: Pick<AppealEntity, 'suspensionId' | 'accountId' | 'blockedAt' | 'blockedReason' | 'decidedBy' | 'text'>,
  ) {
    const unanswered = { verdict: null, answer: null, answeredBy: null, answeredAt: null };
    const appeal: AppealEntity = { id: uuidv7(), ...said, createdAt: this.clock.now(), ...unanswered };
    await tx.insert(AppealEntity, appeal);
    await this.note(tx, 'write', appeal);
    return appeal;
  }

  private note(tx: EntityManager, act: string, { id, accountId }: AppealEntity) {
    return noteAct(tx, { act: `appeal.${act}`, thing: { id, name: '' }, said: { accountId } }, this.clock.now());
  }
}

/** Whoever decided it, or belongs to whom it is about, lets somebody else answer. */
const isOwn = ({ decidedBy, accountId }: AppealEntity, suspension: SuspensionEntity | null | undefined, { id, memberOf }: Person) =>
  decidedBy === id || accountId === id || (suspension ? memberOf.includes(suspension.organisationId) : false);
