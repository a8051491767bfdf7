import { Injectable } from '@nestjs/common';
import { type SecurityNotice, SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AccountEntity } from './account.entity';
import { thingOf } from './account.queries';

/** What the owner of an account is told of, in case it was not them; the log of acts keeps it. */
@Injectable()
export class SecurityNotices {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async tell(tx: EntityManager, { id: accountId, email, fullName, locale }: AccountEntity, notice: SecurityNotice, device: string) {
    const now = this.clock.now();
    await noteAct(tx, { act: `account.${notice}`, thing: thingOf(accountId) }, now);
    await this.outbox.add(
      tx,
      SecurityNoticed,
      { id: uuidv7(), accountId, notice, email, fullName, locale, device, at: now.toISOString() },
      1,
    );
  }
}
