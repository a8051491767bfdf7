import { Controller } from '@nestjs/common';
import { codeLists } from '@caunoi/contracts/code-lists/all';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Handles } from '@caunoi/kit/http/handles';

const lists = Object.values(codeLists);

@Controller('/v1')
export class CodeListsController {
  @Handles(api.codeLists) async all(_: Call<typeof api.codeLists>) {
    return { items: lists };
  }

  @Handles(api.codeList) async one({ params }: Call<typeof api.codeList>) {
    const list = lists.find(({ scheme }) => scheme === params.scheme);
    if (!list) throw new DomainError('code_list.unknown');
    return list;
  }
}
