import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/matching/saved-searches.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Controller } from '@nestjs/common';
import { SavedSearchesService } from './saved-searches.service';

@Controller()
export class SavedSearchesController {
  constructor(private readonly searches: SavedSearchesService) {}

  @Handles(api.saveSearch) keep(call: Call<typeof api.saveSearch>) {
    return this.searches.keep(call);
  }
  @Handles(api.savedSearches) list(call: Call<typeof api.savedSearches>) {
    return this.searches.list(call);
  }
  @Handles(api.getSavedSearch) get(call: Call<typeof api.getSavedSearch>) {
    return this.searches.get(call);
  }
  @Handles(api.changeSavedSearch) change(call: Call<typeof api.changeSavedSearch>) {
    return this.searches.change(call);
  }
  @Handles(api.lookAtSavedSearch) look(call: Call<typeof api.lookAtSavedSearch>) {
    return this.searches.look(call);
  }
  @Handles(api.deleteSavedSearch) delete(call: Call<typeof api.deleteSavedSearch>) {
    return this.searches.giveUp(call);
  }
  @Handles(api.restoreSavedSearch) restore(call: Call<typeof api.restoreSavedSearch>) {
    return this.searches.restore(call);
  }
}
