import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/matching/related.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { RelatedService } from './related.service';

@Controller()
export class RelatedController {
  constructor(private readonly related: RelatedService) {}

  @Handles(api.relatedThings) of(call: Call<typeof api.relatedThings>) {
    return this.related.of(call);
  }
}
