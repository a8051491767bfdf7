import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/outside.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Controller } from '@nestjs/common';
import { AccountLinks } from './account-links.service';
import { OutsideSignIns } from './outside-sign-ins.service';

@Controller()
export class OutsideController {
  constructor(
    private readonly signIns: OutsideSignIns,
    private readonly links: AccountLinks,
  ) {}

  @Handles(api.signInIssuers) offered(_: Call<typeof api.signInIssuers>) {
    return this.signIns.offered();
  }
  @Handles(api.beginOutside) begin(call: Call<typeof api.beginOutside>) {
    return this.signIns.begin(call);
  }
  @Handles(api.beginOutsideLink) beginLink(call: Call<typeof api.beginOutsideLink>) {
    return this.signIns.beginLink(call);
  }
  @Handles(api.returnFromOutside) returned(call: Call<typeof api.returnFromOutside>) {
    return this.signIns.returned(call);
  }
  @Handles(api.outsideSecondStep) secondStep(call: Call<typeof api.outsideSecondStep>) {
    return this.signIns.secondStep(call);
  }
  @Handles(api.readOutside) read(call: Call<typeof api.readOutside>) {
    return this.signIns.read(call);
  }
  @Handles(api.signUpFromOutside) signUp(call: Call<typeof api.signUpFromOutside>) {
    return this.signIns.signUp(call);
  }
  @Handles(api.linkAccount) link(call: Call<typeof api.linkAccount>) {
    return this.links.link(call);
  }
  @Handles(api.removeAccountLink) remove(call: Call<typeof api.removeAccountLink>) {
    return this.links.remove(call);
  }
}
