import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import { type DataRequest, isOpen } from '@caunoi/contracts/identity/data-request';
import type * as api from '@caunoi/contracts/identity/data-requests.endpoints';
import { DataRequestAnswered } from '@caunoi/contracts/identity/identity.events';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { accountOf, thingOf } from '../accounts/account.queries';
import { extendedLimit, isLate, limitsOf, stateAfter } from './data-request.rules';
import { allRequests, type Kept, lockedRequest, requestsOf, toRequest } from './data-request.queries';

/** What people ask about their data, with the clocks of the law, and what they are answered. */
@Injectable()
export class DataRequests {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async ask({ body: { kind, text }, actor }: Call<typeof api.askAboutData>) {
    const [id, now] = [uuidv7(), this.clock.now()];
    const { answerBy, doneBy } = limitsOf(kind, now);
    await this.db
      .transaction(async (tx) => {
        await accountOf(tx, actor);
        await tx.query(
          `INSERT INTO data_request (id, account_id, kind, text, state, asked_at, answer_by, done_by) VALUES ($1, $2, $3, $4, 'received', $5, $6, $7)`,
          [id, actor.id, kind, text, now, answerBy, doneBy],
        );
        await this.note(tx, 'ask', actor.id, { id, kind });
      })
      .catch(refuseDuplicate({ data_request_open: 'data_request.open' }));
    return toRequest(await lockedRequest(this.db.manager, id));
  }

  async mine({ actor }: Call<typeof api.myDataRequests>) {
    return { items: (await requestsOf(this.db.manager, actor.id)).map(toRequest) };
  }

  async takeBack({ params, actor }: Call<typeof api.takeBackDataRequest>) {
    await this.db.transaction(async (tx) => {
      const request = await lockedRequest(tx, params.requestId, actor.id);
      if (!isOpen(request.state)) throw new DomainError('data_request.over');
      await tx.query(`UPDATE data_request SET state = 'taken_back', version = version + 1 WHERE id = $1`, [request.id]);
      await this.note(tx, 'take_back', actor.id, request);
    });
  }

  async list(_: Call<typeof api.listDataRequests>) {
    const now = this.clock.now();
    const all = await allRequests(this.db.manager);
    const items = all.map((row) => {
      const request = toRequest(row);
      return { ...request, accountId: row.accountId, fullName: row.fullName, email: row.email, late: isLate(request, now) };
    });
    return { items };
  }

  async answer({ params, body: { version, step, text }, actor }: Call<typeof api.answerDataRequest>): Promise<DataRequest> {
    return this.db.transaction(async (tx) => {
      const request = await lockedRequest(tx, params.requestId);
      if (request.version !== version) throw new DomainError('data_request.stale');
      const [state, now] = [stateAfter(step, request), this.clock.now()];
      const doneBy = step === 'extend' ? extendedLimit(request.kind, request.askedAt) : request.doneBy;
      await tx.query(
        `UPDATE data_request SET state = $2, done_by = $3, extended = extended OR $4, answer = $5, answered_at = $6, answered_by = $7,
           version = version + 1 WHERE id = $1`,
        [request.id, state, doneBy, step === 'extend', text, now, actor.id],
      );
      await this.note(tx, step, request.accountId, request);
      await this.tell(tx, { ...request, doneBy }, { step, text, at: now });
      return toRequest(await lockedRequest(tx, request.id));
    });
  }

  /** Whatever words there were go with the account; that it was asked and answered stays. */
  async forget(tx: EntityManager, accountId: string) {
    const told = (await requestsOf(tx, accountId)).some(({ answeredAt }) => answeredAt !== null);
    await tx.query(
      `UPDATE data_request SET text = '', answer = '', version = version + 1, state = CASE WHEN state IN ('received', 'accepted') THEN 'done' ELSE state END
       WHERE account_id = $1`,
      [accountId],
    );
    if (told) await this.outbox.addTombstone(tx, DataRequestAnswered, accountId, 1);
  }

  private note(tx: EntityManager, act: string, accountId: string, { id, kind }: Pick<Kept, 'id' | 'kind'>) {
    return noteAct(tx, { act: `data_request.${act}`, thing: thingOf(id), said: { kind, accountId } }, this.clock.now());
  }

  private async tell(
    tx: EntityManager,
    { accountId, kind, doneBy }: Kept,
    said: { step: Parameters<typeof stateAfter>[0]; text: string; at: Date },
  ) {
    const { email, fullName, locale } = await accountOf(tx, { id: accountId });
    const told = { accountId, kind, doneBy: doneBy.toISOString(), email, fullName, locale, ...said, at: said.at.toISOString() };
    await this.outbox.add(tx, DataRequestAnswered, { id: uuidv7(), ...told }, 1);
  }
}
