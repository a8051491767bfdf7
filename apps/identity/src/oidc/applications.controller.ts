import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/applications.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Controller } from '@nestjs/common';
import { ApplicationRequests } from './application-requests.service';
import { Applications } from './applications.service';

@Controller()
export class ApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly requests: ApplicationRequests,
  ) {}

  @Handles(api.createApplication) create(call: Call<typeof api.createApplication>) {
    return this.applications.create(call);
  }
  @Handles(api.listApplications) list(call: Call<typeof api.listApplications>) {
    return this.applications.list(call);
  }
  @Handles(api.removeApplication) remove(call: Call<typeof api.removeApplication>) {
    return this.applications.remove(call);
  }
  @Handles(api.allowedApplications) allowed(call: Call<typeof api.allowedApplications>) {
    return this.requests.allowed(call);
  }
  @Handles(api.disallowApplication) disallow(call: Call<typeof api.disallowApplication>) {
    return this.requests.disallow(call);
  }
  @Handles(api.readApplicationRequest) read(call: Call<typeof api.readApplicationRequest>) {
    return this.requests.read(call);
  }
  @Handles(api.answerApplicationRequest) answer(call: Call<typeof api.answerApplicationRequest>) {
    return this.requests.answer(call);
  }
}
