import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as consents from '@caunoi/contracts/identity/consents.endpoints';
import * as requests from '@caunoi/contracts/identity/data-requests.endpoints';
import * as copies from '@caunoi/contracts/identity/data-exports.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Consents } from '../consents/consents.service';
import { DataExports } from './data-exports.service';
import { DataRequests } from './data-requests.service';

/** What somebody does with their own data. */
@Controller()
export class OwnDataController {
  constructor(
    private readonly consents: Consents,
    private readonly exports: DataExports,
    private readonly requests: DataRequests,
  ) {}

  @Handles(consents.myConsents) mine(call: Call<typeof consents.myConsents>) {
    return this.consents.mine(call);
  }
  @Handles(consents.sayConsent) say(call: Call<typeof consents.sayConsent>) {
    return this.consents.say(call);
  }
  @Handles(copies.noteDataExport) noteExport(call: Call<typeof copies.noteDataExport>) {
    return this.exports.note(call);
  }
  @Handles(requests.askAboutData) ask(call: Call<typeof requests.askAboutData>) {
    return this.requests.ask(call);
  }
  @Handles(requests.myDataRequests) myRequests(call: Call<typeof requests.myDataRequests>) {
    return this.requests.mine(call);
  }
  @Handles(requests.takeBackDataRequest) takeBack(call: Call<typeof requests.takeBackDataRequest>) {
    return this.requests.takeBack(call);
  }
  @Handles(requests.listDataRequests) listRequests(call: Call<typeof requests.listDataRequests>) {
    return this.requests.list(call);
  }
  @Handles(requests.answerDataRequest) answerRequest(call: Call<typeof requests.answerDataRequest>) {
    return this.requests.answer(call);
  }
}
