import { Injectable } from '@nestjs/common';
import { type SecurityNotice, SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AccountEntity } from './account.entity';

/** What the owner of an account is told of, in case it was not them. */
@Injectable()
export class SecurityNotices {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  tell(tx: EntityManager, { id: accountId, email, fullName, locale }: AccountEntity, notice: SecurityNotice, device: string) {
    const at = this.clock.now().toISOString();
    return this.outbox.add(tx, SecurityNoticed, { id: uuidv7(), accountId, notice, email, fullName, locale, device, at }, 1);
  }
}
