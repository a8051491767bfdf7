import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/files/files.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Controller } from '@nestjs/common';
import { UploadsService } from './uploads.service';

@Controller()
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  @Handles(api.beginUpload) begin(call: Call<typeof api.beginUpload>) {
    return this.uploads.begin(call);
  }
  @Handles(api.getUpload) get(call: Call<typeof api.getUpload>) {
    return this.uploads.get(call);
  }
  @Handles(api.sendUpload) send(call: Call<typeof api.sendUpload>) {
    return this.uploads.send(call);
  }
  @Handles(api.removeUpload) remove(call: Call<typeof api.removeUpload>) {
    return this.uploads.remove(call);
  }
}
