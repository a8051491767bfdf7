import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/passkeys.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Passkeys } from './passkeys.service';

@Controller()
export class PasskeysController {
  constructor(private readonly passkeys: Passkeys) {}

  @Handles(api.passkeyOptions) options(call: Call<typeof api.passkeyOptions>) {
    return this.passkeys.options(call);
  }
  @Handles(api.addPasskey) add(call: Call<typeof api.addPasskey>) {
    return this.passkeys.add(call);
  }
  @Handles(api.removePasskey) remove(call: Call<typeof api.removePasskey>) {
    return this.passkeys.remove(call);
  }
  @Handles(api.passkeySignInOptions) signInOptions(call: Call<typeof api.passkeySignInOptions>) {
    return this.passkeys.signInOptions(call);
  }
  @Handles(api.signInByPasskey) signIn(call: Call<typeof api.signInByPasskey>) {
    return this.passkeys.signIn(call);
  }
}
