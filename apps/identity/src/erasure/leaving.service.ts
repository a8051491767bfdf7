import { ErasureTold } from '@caunoi/contracts/identity/erasure.events';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AccountEntity } from '../accounts/account.entity';
import { thingOf } from '../accounts/account.queries';
import { ErasureEntity } from './erasure.entity';

type Step = 'asked' | 'taken_back' | 'done';

/** Who waits to be erased: at the door, and in letters. */
@Injectable()
export class Leaving {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Whoever comes in to an account that waits says that they take it back; without a word nobody comes in, and nothing changes. */
  async assertStays(tx: EntityManager, account: AccountEntity, takesBack: boolean) {
    const erasure = await tx.findOneBy(ErasureEntity, { accountId: account.id, state: Not('taken_back') });
    if (!erasure) return;
    if (!takesBack || erasure.state !== 'asked') throw new DomainError('account.leaving', { dueAt: erasure.dueAt.toISOString() });
    await tx.update(ErasureEntity, { id: erasure.id }, { state: 'taken_back', email: '', fullName: '' });
    await tx.query(`UPDATE data_request SET state = 'taken_back', version = version + 1 WHERE id = $1`, [erasure.requestId]);
    await noteAct(tx, { act: 'account.take_back_erasure', thing: thingOf(account.id) }, this.clock.now());
    await this.tell(tx, erasure, 'taken_back', account);
  }

  /** The letter of a step, to where somebody is reached at the time. */
  async tell(
    tx: EntityManager,
    { id: erasureId, dueAt, accountId }: ErasureEntity,
    step: Step,
    { email, fullName, locale }: Pick<AccountEntity, 'email' | 'fullName' | 'locale'>,
  ) {
    const account = step === 'done' ? null : accountId;
    const letter = { id: uuidv7(), erasureId, accountId: account, step, email, fullName, locale, dueAt: dueAt.toISOString() };
    await this.outbox.add(tx, ErasureTold, letter, { asked: 1, taken_back: 2, done: 4 }[step]);
  }

  /** Letters told so far go from the log, and from wherever they were heard: also those of what was taken back before. */
  async forgetLetters(tx: EntityManager, { accountId }: ErasureEntity) {
    const all = await tx.find(ErasureEntity, { where: { accountId }, order: { askedAt: 'ASC' } });
    for (const { id, state } of all) await this.outbox.addTombstone(tx, ErasureTold, id, state === 'done' ? 5 : 3);
  }
}
