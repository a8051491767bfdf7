import type { Erased, Eraser } from '@caunoi/kit/personal-data/erasure.controller';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InboxService } from '../inbox/inbox.service';

/** Whoever looks at the inbox of somebody who is gone hears that nothing is in it. */
@Injectable()
export class NotificationsEraser implements Eraser {
  constructor(private readonly inbox: InboxService) {}

  async before(tx: EntityManager, { accountId }: Erased) {
    await this.inbox.forget(tx, accountId);
  }
}
