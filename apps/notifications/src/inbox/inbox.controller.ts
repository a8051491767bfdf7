import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/notifications/notifications.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Controller } from '@nestjs/common';
import { InboxService } from './inbox.service';

@Controller()
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Handles(api.listNotifications) list(call: Call<typeof api.listNotifications>) {
    return this.inbox.list(call);
  }
  @Handles(api.readNotification) readOne(call: Call<typeof api.readNotification>) {
    return this.inbox.readOne(call);
  }
  @Handles(api.readNotifications) readUntil(call: Call<typeof api.readNotifications>) {
    return this.inbox.readUntil(call);
  }
  @Handles(api.notificationChanges) async follow(call: Call<typeof api.notificationChanges>) {
    return this.inbox.follow(call);
  }
}
