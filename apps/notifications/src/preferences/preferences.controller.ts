import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/notifications/preferences.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Controller } from '@nestjs/common';
import { PreferencesService } from './preferences.service';

@Controller()
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  @Handles(api.getPreferences) get(call: Call<typeof api.getPreferences>) {
    return this.preferences.get(call);
  }
  @Handles(api.putPreferences) put(call: Call<typeof api.putPreferences>) {
    return this.preferences.put(call);
  }
  @Handles(api.unsubscribe) unsubscribe(call: Call<typeof api.unsubscribe>) {
    return this.preferences.unsubscribe(call);
  }
}
