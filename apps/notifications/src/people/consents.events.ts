import { ConsentsChanged } from '@caunoi/contracts/identity/identity.events';
import { counts } from '@caunoi/contracts/identity/purposes';
import { Clock } from '@caunoi/kit/clock';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';
import { endSuggestionLetters, forgetConsent, keepConsent } from './consent.queries';

/** Whom letters with suggestions may go to. */
@Controller()
export class ConsentsEvents {
  constructor(private readonly clock: Clock) {}

  @On(ConsentsChanged) async changed({ fact: { accountId, consents }, sequence, tx }: Received<typeof ConsentsChanged>) {
    const said = consents.find(({ purpose }) => purpose === 'suggestion_letters');
    const isNew = await keepConsent(tx, { accountId, sequence, textVersion: said?.given ? said.textVersion : null });
    if (isNew && !counts('suggestion_letters', said)) await endSuggestionLetters(tx, accountId, this.clock.now());
  }

  @OnTombstone(ConsentsChanged) async erased({ key, tx }: Emptied) {
    await forgetConsent(tx, key);
  }
}
