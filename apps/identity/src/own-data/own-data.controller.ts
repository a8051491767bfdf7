import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as consents from '@caunoi/contracts/identity/consents.endpoints';
import * as exports from '@caunoi/contracts/identity/data-exports.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Consents } from '../consents/consents.service';
import { DataExports } from './data-exports.service';

/** What somebody does with their own data. */
@Controller()
export class OwnDataController {
  constructor(
    private readonly consents: Consents,
    private readonly exports: DataExports,
  ) {}

  @Handles(consents.myConsents) mine(call: Call<typeof consents.myConsents>) {
    return this.consents.mine(call);
  }
  @Handles(consents.sayConsent) say(call: Call<typeof consents.sayConsent>) {
    return this.consents.say(call);
  }
  @Handles(exports.noteDataExport) noteExport(call: Call<typeof exports.noteDataExport>) {
    return this.exports.note(call);
  }
}
