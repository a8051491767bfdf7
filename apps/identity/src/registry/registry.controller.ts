import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/registry.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Registry } from './registry.service';

@Controller()
export class RegistryController {
  constructor(private readonly registry: Registry) {}

  @Handles(api.lookUpTaxCode) lookUp(call: Call<typeof api.lookUpTaxCode>) {
    return this.registry.lookUp(call);
  }
  @Handles(api.registryCheck) known(call: Call<typeof api.registryCheck>) {
    return this.registry.known(call);
  }
  @Handles(api.checkRegistry) check(call: Call<typeof api.checkRegistry>) {
    return this.registry.check(call);
  }
}
