import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/matching/matching.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { SearchService } from './search.service';

@Controller()
export class SearchController {
  constructor(private readonly finder: SearchService) {}

  @Handles(api.search) search(call: Call<typeof api.search>) {
    return this.finder.search(call);
  }
  @Handles(api.suggestions) suggestions(call: Call<typeof api.suggestions>) {
    return this.finder.suggestions(call);
  }
  @Handles(api.lookAlikes) lookAlikes(call: Call<typeof api.lookAlikes>) {
    return this.finder.lookAlikes(call);
  }
  @Handles(api.openThings) open(call: Call<typeof api.openThings>) {
    return this.finder.open(call);
  }
  @Handles(api.platformCounts) counts(call: Call<typeof api.platformCounts>) {
    return this.finder.counts(call);
  }
}
