import type { Call } from '@caunoi/contracts/contract';
import { ERASURE_DAYS } from '@caunoi/contracts/identity/erasure';
import type * as api from '@caunoi/contracts/identity/erasure.endpoints';
import { PersonErased } from '@caunoi/contracts/identity/erasure.events';
import type { erasureEvents } from '@caunoi/contracts/personal-data/erasure.events';
import { serviceNames } from '@caunoi/contracts/services';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { daysAfter } from '@caunoi/kit/dates/days';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { accountOf, concernedAccount, thingOf } from '../accounts/account.queries';
import { lockedOrganisationsOf } from '../organisations/membership.queries';
import { DataRequests } from '../own-data/data-requests.service';
import { SessionEntity } from '../sessions/session.entity';
import { ErasureEntity } from './erasure.entity';
import { Leaving } from './leaving.service';
import { tiesOf } from './ties.queries';

type Answer = z.output<ReturnType<typeof erasureEvents>['answered']['data']>;

/** From asking to be erased until every service has done so. */
@Injectable()
export class Erasures {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly requests: DataRequests,
    private readonly leaving: Leaving,
  ) {}

  async ties({ actor }: Call<typeof api.erasureTies>) {
    await accountOf(this.db.manager, actor);
    return tiesOf(this.db.manager, actor.id);
  }

  /** What ends with the account whoever asks has been told, and says again: nothing is closed that they don't know of. */
  async ask({ body: { closes }, actor }: Call<typeof api.askErasure>) {
    const [id, now] = [uuidv7(), this.clock.now()];
    const dueAt = daysAfter(now, ERASURE_DAYS);
    await this.db
      .transaction(async (tx) => {
        await lockedOrganisationsOf(tx, actor.id);
        const { account, lastAdministrator } = await concernedAccount(tx, actor.id);
        if (lastAdministrator) throw new DomainError('account.last_administrator');
        const ties = await tiesOf(tx, actor.id);
        const ends = ties.close.map((one) => one.id);
        if (ties.handOver.length > 0 || new Set([...ends, ...closes]).size !== ends.length || closes.length < ends.length)
          throw new DomainError('erasure.last_owner', ties);
        const requestId = await this.requests.begun(tx, actor.id, now);
        const { email, fullName, locale } = account;
        const erasure = { id, accountId: actor.id, requestId, state: 'asked' as const, closes: ends, askedAt: now, dueAt };
        await tx.insert(ErasureEntity, { ...erasure, email, fullName, locale });
        await tx.delete(SessionEntity, { accountId: actor.id });
        await noteAct(tx, { act: 'account.ask_erasure', thing: thingOf(actor.id) }, now);
        await this.leaving.tell(tx, await tx.findOneByOrFail(ErasureEntity, { id }), 'asked', account);
      })
      .catch(refuseDuplicate({ erasure_running: 'erasure.asked' }));
    return { dueAt: dueAt.toISOString() };
  }

  /** Its time is over: from here on nothing brings it back. */
  async begin(tx: EntityManager, erasure: ErasureEntity) {
    const { id, accountId } = erasure;
    const { email, fullName, locale } = await accountOf(tx, { id: accountId });
    const closes = (await tiesOf(tx, accountId)).close.map((one) => one.id);
    const begun = { state: 'begun' as const, begunAt: this.clock.now(), closes, email, fullName, locale };
    await tx.update(ErasureEntity, { id }, begun);
    await tx.query('INSERT INTO erasure_answer (erasure_id, service) SELECT $1, unnest($2::text[])', [id, serviceNames]);
    await this.leaving.forgetLetters(tx, erasure);
    await this.outbox.add(tx, PersonErased, { erasureId: id, accountId, closes }, 1);
  }

  /** What a service says first counts: told again, it has nothing to say. The last one ends it. */
  async answered(tx: EntityManager, { erasureId, service, erased, held }: Answer) {
    const now = this.clock.now();
    const erasure = await tx.findOne(ErasureEntity, { where: { id: erasureId }, lock: { mode: 'for_no_key_update' } });
    if (erasure?.state !== 'begun') return;
    await tx.query(
      'UPDATE erasure_answer SET answered_at = $3, erased = $4, held = $5 WHERE erasure_id = $1 AND service = $2 AND answered_at IS NULL',
      [erasureId, service, now, JSON.stringify(erased), JSON.stringify(held)],
    );
    const [{ open }] = await tx.query<[{ open: boolean }]>(
      'SELECT EXISTS (SELECT FROM erasure_answer WHERE erasure_id = $1 AND answered_at IS NULL) AS open',
      [erasureId],
    );
    if (open) return;
    await this.requests.finished(tx, erasure.requestId, now);
    await this.leaving.tell(tx, erasure, 'done', erasure);
    await tx.update(ErasureEntity, { id: erasureId }, { state: 'done', doneAt: now, email: '', fullName: '' });
    await noteAct(tx, { act: 'account.erased', thing: thingOf(erasure.accountId) }, now);
  }

  /** A day after the last letter nobody needs the address any more. */
  async forgetLetter(tx: EntityManager, erasure: ErasureEntity) {
    await this.leaving.forgetLetters(tx, erasure);
    await tx.update(ErasureEntity, { id: erasure.id }, { letterGone: true });
  }
}
