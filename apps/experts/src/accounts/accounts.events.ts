import { ExpertHidden } from '@caunoi/contracts/experts/experts.events';
import { AccountAddressReleased } from '@caunoi/contracts/identity/identity.events';
import { Clock } from '@caunoi/kit/clock';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Outbox } from '@caunoi/kit/events/outbox';
import { Controller } from '@nestjs/common';
import { ExpertEntity } from '../experts/expert.entity';
import { fact as told } from '../experts/expert.queries';

/** What identity's facts mean to experts. */
@Controller()
export class AccountsEvents {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Whoever wrote the profile did not own the address of the account: it may name somebody who has never agreed to it. */
  @On(AccountAddressReleased) async released({ fact: { accountId }, tx }: Received<typeof AccountAddressReleased>) {
    const profile = await tx.findOne(ExpertEntity, { where: { accountId }, lock: { mode: 'pessimistic_write' } });
    if (profile?.status !== 'published' && profile?.status !== 'expired') return;
    profile.status = 'hidden';
    profile.updatedAt = this.clock.now();
    const saved = await tx.save(profile);
    await this.outbox.add(tx, ExpertHidden, told(saved), saved.version);
  }

  /** The person is to be forgotten: so is what they said of themselves, here and wherever it was told. */
  @OnTombstone(AccountAddressReleased) async erased({ key, tx }: Emptied) {
    const profile = await tx.findOne(ExpertEntity, { where: { accountId: key }, lock: { mode: 'pessimistic_write' } });
    if (!profile) return;
    await tx.delete(ExpertEntity, { id: profile.id });
    await this.outbox.addTombstone(tx, ExpertHidden, profile.id, profile.version + 1);
  }
}
