import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/needs/needs.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { ReadingService } from '../reading/reading.service';
import { NeedsService } from './needs.service';
import { Needs } from './needs.things';

@Controller()
export class NeedsController {
  constructor(
    private readonly needs: NeedsService,
    private readonly things: Needs,
    private readonly reading: ReadingService,
  ) {}

  @Handles(api.draftNeed) draft(call: Call<typeof api.draftNeed>) {
    return this.needs.draft(call);
  }
  @Handles(api.myNeeds) mine(call: Call<typeof api.myNeeds>) {
    return this.things.mine(call);
  }
  @Handles(api.assessNeed) assess(call: Call<typeof api.assessNeed>) {
    return this.needs.assess(call);
  }
  @Handles(api.readNeedDocument) readDocument(call: Call<typeof api.readNeedDocument>) {
    return this.reading.read(call);
  }
  @Handles(api.needReviewQueue) reviewQueue(call: Call<typeof api.needReviewQueue>) {
    return this.things.reviewQueue(call);
  }
  @Handles(api.needReviewCount) reviewCount(call: Call<typeof api.needReviewCount>) {
    return this.things.reviewCount(call);
  }
  @Handles(api.getNeed) get(call: Call<typeof api.getNeed>) {
    return this.needs.get(call);
  }
  @Handles(api.needChanges) changes({ params, actor }: Call<typeof api.needChanges>) {
    return this.things.follow(params.needId, actor);
  }
  @Handles(api.reviseNeed) revise(call: Call<typeof api.reviseNeed>) {
    return this.needs.revise(call);
  }
  @Handles(api.discardNeed) discard(call: Call<typeof api.discardNeed>) {
    return this.needs.discard(call);
  }
  @Handles(api.copyNeed) copy(call: Call<typeof api.copyNeed>) {
    return this.needs.copy(call);
  }
  @Handles(api.submitNeed) submit(call: Call<typeof api.submitNeed>) {
    return this.needs.submit(call);
  }
  @Handles(api.reviewNeed) review(call: Call<typeof api.reviewNeed>) {
    return this.needs.review(call);
  }
  @Handles(api.withdrawNeed) withdraw(call: Call<typeof api.withdrawNeed>) {
    return this.needs.withdraw(call);
  }
  @Handles(api.markNeedAnswered) markAnswered(call: Call<typeof api.markNeedAnswered>) {
    return this.needs.markAnswered(call);
  }
  @Handles(api.renewNeed) renew(call: Call<typeof api.renewNeed>) {
    return this.needs.renew(call);
  }
}
