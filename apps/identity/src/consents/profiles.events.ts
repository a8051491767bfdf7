import { ExpertHidden, ExpertPublished } from '@caunoi/contracts/experts/experts.events';
import { currentText } from '@caunoi/contracts/identity/purposes';
import { On, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';
import { AccountEntity } from '../accounts/account.entity';
import { isReleased } from '../accounts/account.queries';
import { Consents } from './consents.service';

/** Whoever shows their profile agrees to it there, and whoever hides it takes that back. */
@Controller()
export class ProfilesEvents {
  constructor(private readonly consents: Consents) {}

  @On(ExpertPublished) shown(told: Received<typeof ExpertPublished>) {
    return this.note(told, true);
  }

  @On(ExpertHidden) hidden(told: Received<typeof ExpertHidden>) {
    return this.note(told, false);
  }

  private async note({ fact: { accountId }, time, tx }: Received<typeof ExpertPublished>, given: boolean) {
    const account = await tx.findOne(AccountEntity, { where: { id: accountId }, lock: { mode: 'for_no_key_update' } });
    if (!account || isReleased(account)) return;
    const textVersion = currentText('public_profile').version;
    await this.consents.note(tx, accountId, [{ purpose: 'public_profile', given, textVersion }], 'profile', time);
  }
}
