import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { PublicPages } from './public-pages';

@Controller('/v1')
export class PublicPagesController {
  constructor(private readonly pages: PublicPages) {}

  @Handles(api.publicPage) page({ params, query }: Call<typeof api.publicPage>) {
    return this.pages.read(params.page, query.locale);
  }
}
