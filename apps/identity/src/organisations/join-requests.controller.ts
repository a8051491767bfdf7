import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/join-requests.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Applicants } from './applicants.service';
import { Founding } from './founding.service';
import { JoinRequests } from './join-requests.service';
import { Joinable } from './joinable.service';

@Controller()
export class JoinRequestsController {
  constructor(
    private readonly requests: JoinRequests,
    private readonly applicants: Applicants,
    private readonly joinable: Joinable,
    private readonly founding: Founding,
  ) {}

  @Handles(api.findOrganisations) find(call: Call<typeof api.findOrganisations>) {
    return this.joinable.byTaxCode(call);
  }
  @Handles(api.joinableOrganisations) byDomain(call: Call<typeof api.joinableOrganisations>) {
    return this.joinable.byDomain(call);
  }
  @Handles(api.foundOrganisation) found(call: Call<typeof api.foundOrganisation>) {
    return this.founding.found(call);
  }
  @Handles(api.signUpToJoin) signUp(call: Call<typeof api.signUpToJoin>) {
    return this.requests.signUp(call);
  }
  @Handles(api.askToJoin) ask(call: Call<typeof api.askToJoin>) {
    return this.requests.ask(call);
  }
  @Handles(api.myJoinRequests) mine(call: Call<typeof api.myJoinRequests>) {
    return this.requests.mine(call);
  }
  @Handles(api.withdrawJoinRequest) withdraw(call: Call<typeof api.withdrawJoinRequest>) {
    return this.requests.withdraw(call);
  }
  @Handles(api.listApplicants) list(call: Call<typeof api.listApplicants>) {
    return this.applicants.list(call);
  }
  @Handles(api.acceptApplicant) accept(call: Call<typeof api.acceptApplicant>) {
    return this.applicants.accept(call);
  }
  @Handles(api.declineApplicant) decline(call: Call<typeof api.declineApplicant>) {
    return this.applicants.decline(call);
  }
  @Handles(api.joinDomains) domains(call: Call<typeof api.joinDomains>) {
    return this.joinable.domains(call);
  }
  @Handles(api.setJoinDomains) setDomains(call: Call<typeof api.setJoinDomains>) {
    return this.joinable.setDomains(call);
  }
}
