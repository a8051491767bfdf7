import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/suspensions.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Suspensions } from '../organisations/suspensions.service';
import { Appeals } from './appeals.service';

@Controller()
export class AppealsController {
  constructor(
    private readonly suspensions: Suspensions,
    private readonly appeals: Appeals,
  ) {}

  @Handles(api.organisationsWithStanding) organisations(call: Call<typeof api.organisationsWithStanding>) {
    return this.suspensions.list(call);
  }
  @Handles(api.suspendOrganisation) suspend(call: Call<typeof api.suspendOrganisation>) {
    return this.suspensions.suspend(call);
  }
  @Handles(api.liftSuspension) lift(call: Call<typeof api.liftSuspension>) {
    return this.suspensions.lift(call);
  }
  @Handles(api.ownSuspension) own(call: Call<typeof api.ownSuspension>) {
    return this.suspensions.own(call);
  }
  @Handles(api.appealSuspension) appeal(call: Call<typeof api.appealSuspension>) {
    return this.appeals.ofOrganisation(call);
  }
  @Handles(api.readBlock) readBlock(call: Call<typeof api.readBlock>) {
    return this.appeals.readBlock(call);
  }
  @Handles(api.appealBlock) appealBlock(call: Call<typeof api.appealBlock>) {
    return this.appeals.ofBlock(call);
  }
  @Handles(api.listAppeals) list(call: Call<typeof api.listAppeals>) {
    return this.appeals.list(call);
  }
  @Handles(api.answerAppeal) answer(call: Call<typeof api.answerAppeal>) {
    return this.appeals.answer(call);
  }
}
