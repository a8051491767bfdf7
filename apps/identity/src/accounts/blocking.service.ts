import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as administration from '@caunoi/contracts/identity/administration.endpoints';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { AppealEntity } from '../appeals/appeal.entity';
import { SecretLinks } from '../links/secret-links.service';
import { SessionEntity } from '../sessions/session.entity';
import { AccountEntity } from './account.entity';
import { concernedAccount, thingOf } from './account.queries';
import { People } from './people.service';

/** Who is kept out. Of what they have sent nothing changes: it is their organisation's, whose other members go on. */
@Injectable()
export class Blocking {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly links: SecretLinks,
  ) {}

  /** Who is blocked already is from now on for the new reason. */
  async block({ params, body: { reason }, actor }: Call<typeof administration.blockAccount>) {
    if (params.accountId === actor.id) throw new DomainError('account.own');
    await this.db.transaction(async (tx) => {
      const { account, lastAdministrator } = await concernedAccount(tx, params.accountId);
      if (lastAdministrator) throw new DomainError('account.last_administrator');
      await tx.update(AccountEntity, { id: account.id }, { blockedAt: this.clock.now(), blockedReason: reason, blockedBy: actor.id });
      await tx.delete(SessionEntity, { accountId: account.id });
      await this.links.issue(tx, account, 'appeal_block', { reason });
      await this.people.tell(tx, account.id);
      await this.note(tx, 'account.block', account.id, { reason });
    });
  }

  async unblock({ params }: Call<typeof administration.unblockAccount>) {
    await this.db.transaction((tx) => this.unblockIn(tx, params.accountId));
  }

  /** What they said against it has its answer by that. */
  async unblockIn(tx: EntityManager, accountId: string) {
    const { account } = await concernedAccount(tx, accountId);
    if (account.blockedAt === null) return;
    await tx.update(AccountEntity, { id: accountId }, { blockedAt: null, blockedReason: null, blockedBy: null });
    await this.links.end(tx, accountId, 'appeal_block');
    const unanswered = { accountId, suspensionId: IsNull(), verdict: IsNull() };
    await tx.update(AppealEntity, unanswered, { verdict: 'lifted', answer: '', answeredAt: this.clock.now() });
    await this.people.tell(tx, accountId);
    await this.note(tx, 'account.unblock', accountId);
  }

  async endSessions({ params, actor }: Call<typeof administration.endAccountSessions>) {
    if (params.accountId === actor.id) throw new DomainError('account.own');
    await this.db.transaction(async (tx) => {
      const { account } = await concernedAccount(tx, params.accountId);
      await tx.delete(SessionEntity, { accountId: account.id });
      await this.note(tx, 'account.end_sessions', account.id);
    });
  }

  private note(tx: EntityManager, act: string, accountId: string, said: object = {}) {
    return noteAct(tx, { act, thing: thingOf(accountId), said: { ...said } }, this.clock.now());
  }
}
