import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/experts/experts.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { CvService } from './cv.service';
import { ExpertsService } from './experts.service';

@Controller()
export class ExpertsController {
  constructor(
    private readonly experts: ExpertsService,
    private readonly cv: CvService,
  ) {}

  @Handles(api.startProfile) start(call: Call<typeof api.startProfile>) {
    return this.experts.start(call);
  }
  @Handles(api.myProfile) mine(call: Call<typeof api.myProfile>) {
    return this.experts.mine(call);
  }
  @Handles(api.assessProfile) assess(call: Call<typeof api.assessProfile>) {
    return this.experts.assess(call);
  }
  @Handles(api.getExpert) get(call: Call<typeof api.getExpert>) {
    return this.experts.get(call);
  }
  @Handles(api.expertVersions) versions(call: Call<typeof api.expertVersions>) {
    return this.experts.versions(call);
  }
  @Handles(api.reviseProfile) revise(call: Call<typeof api.reviseProfile>) {
    return this.experts.revise(call);
  }
  @Handles(api.publishProfile) publish(call: Call<typeof api.publishProfile>) {
    return this.experts.publish(call);
  }
  @Handles(api.hideProfile) hide(call: Call<typeof api.hideProfile>) {
    return this.experts.hide(call);
  }
  @Handles(api.putCv) putCv(call: Call<typeof api.putCv>) {
    return this.cv.put(call);
  }
  @Handles(api.getCv) getCv(call: Call<typeof api.getCv>) {
    return this.cv.get(call);
  }
}
