import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/consents.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Consents } from './consents.service';

@Controller()
export class ConsentsController {
  constructor(private readonly consents: Consents) {}

  @Handles(api.myConsents) mine(call: Call<typeof api.myConsents>) {
    return this.consents.mine(call);
  }
  @Handles(api.sayConsent) say(call: Call<typeof api.sayConsent>) {
    return this.consents.say(call);
  }
}
