import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import { type DataRequest, isOpen } from '@caunoi/contracts/identity/data-request';
import type * as api from '@caunoi/contracts/identity/data-requests.endpoints';
import { DataRequestAnswered } from '@caunoi/contracts/identity/identity.events';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { refuseDuplicate } from '@caunoi/kit/database/duplicate';
import { sqlOf } from '@caunoi/kit/events/sql';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { accountOf, thingOf } from '../accounts/account.queries';
import { erasuresOf } from '../erasure/erasure.queries';
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
    const erasures = await erasuresOf(
      this.db.manager,
      all.map(({ id }) => id),
      now,
    );
    const items = all.map((row) => {
      const request = toRequest(row);
      const { accountId, fullName, email } = row;
      return { ...request, accountId, fullName, email, late: isLate(request, now), erasure: erasures.get(request.id) ?? null };
    });
    return { items };
  }

  async answer({ params, body: { version, step, text }, actor }: Call<typeof api.answerDataRequest>): Promise<DataRequest> {
    return this.db.transaction(async (tx) => {
      const request = await lockedRequest(tx, params.requestId);
      if (request.version !== version) throw new DomainError('data_request.stale');
      const [state, now] = [stateAfter(step, request), this.clock.now()];
      await assertByHand(tx, step, request);
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

  /** The erasure of an account stands on the desk as what it is: in place of what its owner has asked for in words. Answers its id. */
  async begun(tx: EntityManager, accountId: string, now: Date) {
    const [id, { answerBy, doneBy }] = [uuidv7(), limitsOf('erasure', now)];
    const [row] = await sqlOf(tx)<{ id: string }>(
      `INSERT INTO data_request (id, account_id, kind, text, state, asked_at, answer_by, done_by) VALUES ($1, $2, 'erasure', '', 'accepted', $3, $4, $5)
       ON CONFLICT (account_id, kind) WHERE state IN ('received', 'accepted')
       DO UPDATE SET state = 'accepted', version = data_request.version + 1 RETURNING id`,
      [id, accountId, now, answerBy, doneBy],
    );
    return row?.id ?? id;
  }

  async finished(tx: EntityManager, id: string, now: Date) {
    await tx.query(`UPDATE data_request SET state = 'done', answered_at = $2, version = version + 1 WHERE id = $1`, [id, now]);
  }

  /** Whatever words there were go with the account; that it was asked and answered stays. An erasure that runs ends by itself. */
  async forget(tx: EntityManager, accountId: string) {
    const told = (await requestsOf(tx, accountId)).some(({ answeredAt }) => answeredAt !== null);
    await tx.query(
      `UPDATE data_request SET text = '', answer = '', version = version + 1, state = CASE WHEN state IN ('received', 'accepted')
         AND NOT EXISTS (SELECT FROM erasure WHERE request_id = data_request.id AND erasure.state = 'begun') THEN 'done' ELSE data_request.state END
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

/** An erasure that runs by itself also ends by itself. */
async function assertByHand(tx: EntityManager, step: Parameters<typeof stateAfter>[0], { id }: Kept) {
  if (step !== 'done' && step !== 'refuse') return;
  const running = (await erasuresOf(tx, [id], new Date(0))).get(id);
  if (running && running.state !== 'taken_back') throw new DomainError('data_request.wrong_step');
}
