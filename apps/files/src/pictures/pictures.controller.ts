import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/files/files.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Controller } from '@nestjs/common';
import { PicturesService } from './pictures.service';

@Controller()
export class PicturesController {
  constructor(private readonly pictures: PicturesService) {}

  @Handles(api.getPicture) get(call: Call<typeof api.getPicture>) {
    return this.pictures.get(call);
  }
}
