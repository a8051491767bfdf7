import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/erasure.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Controller } from '@nestjs/common';
import { Erasures } from './erasures.service';

@Controller()
export class ErasureController {
  constructor(private readonly erasures: Erasures) {}

  @Handles(api.erasureTies) ties(call: Call<typeof api.erasureTies>) {
    return this.erasures.ties(call);
  }
  @Handles(api.askErasure) ask(call: Call<typeof api.askErasure>) {
    return this.erasures.ask(call);
  }
}
