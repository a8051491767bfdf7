import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/second-factor.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { SecondFactors } from './second-factors.service';
import { SecondSteps } from './second-steps.service';

@Controller()
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly steps: SecondSteps,
  ) {}

  @Handles(api.security) security(call: Call<typeof api.security>) {
    return this.factors.security(call);
  }
  @Handles(api.beginAuthenticator) begin(call: Call<typeof api.beginAuthenticator>) {
    return this.factors.begin(call);
  }
  @Handles(api.confirmAuthenticator) confirm(call: Call<typeof api.confirmAuthenticator>) {
    return this.factors.confirm(call);
  }
  @Handles(api.renewRecoveryCodes) renewCodes(call: Call<typeof api.renewRecoveryCodes>) {
    return this.factors.renewCodes(call);
  }
  @Handles(api.removeAuthenticator) remove(call: Call<typeof api.removeAuthenticator>) {
    return this.factors.remove(call);
  }
  @Handles(api.removeSecondFactor) removeOf(call: Call<typeof api.removeSecondFactor>) {
    return this.factors.removeOf(call);
  }
  @Handles(api.proveAgain) proveAgain(call: Call<typeof api.proveAgain>) {
    return this.steps.proveAgain(call);
  }
}
