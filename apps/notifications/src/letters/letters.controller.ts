import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/notifications/letters.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { Controller } from '@nestjs/common';
import { LettersService } from './letters.service';

@Controller()
export class LettersController {
  constructor(private readonly letters: LettersService) {}

  @Handles(api.listLetters) list(call: Call<typeof api.listLetters>) {
    return this.letters.list(call);
  }
  @Handles(api.getLetter) read(call: Call<typeof api.getLetter>) {
    return this.letters.read(call);
  }
  @Handles(api.sendLetterAgain) sendAgain(call: Call<typeof api.sendLetterAgain>) {
    return this.letters.sendAgain(call);
  }
}
