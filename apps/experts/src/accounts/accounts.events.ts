import { AccountAddressReleased, ConsentsChanged } from '@caunoi/contracts/identity/identity.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';
import { ExpertEntity } from '../experts/expert.entity';
import { expertLife } from '../experts/expert.life.rules';
import { Experts } from '../experts/experts.things';
import { ExpertEraser } from './expert-eraser';

const { disown, hide } = expertLife.moves;

/** What identity's facts mean to experts. */
@Controller()
export class AccountsEvents {
  constructor(
    private readonly experts: Experts,
    private readonly eraser: ExpertEraser,
  ) {}

  @On(AccountAddressReleased) async released({ fact: { accountId }, tx }: Received<typeof AccountAddressReleased>) {
    const profile = await tx.findOne(ExpertEntity, { where: { accountId }, lock: { mode: 'pessimistic_write' } });
    if (profile && profile.status in disown.path) await this.experts.apply(tx, disown, profile, undefined);
  }

  /** They agree to be shown no more. Whoever has shown themselves again since then has agreed anew. */
  @On(ConsentsChanged) async consented({ fact: { accountId, consents }, tx }: Received<typeof ConsentsChanged>) {
    const said = consents.find(({ purpose }) => purpose === 'public_profile');
    if (!said || said.given) return;
    const profile = await tx.findOne(ExpertEntity, { where: { accountId }, lock: { mode: 'pessimistic_write' } });
    const isShownSince = profile?.confirmedAt && profile.confirmedAt > new Date(said.at);
    if (profile && profile.status in hide.path && !isShownSince) await this.experts.apply(tx, hide, profile, undefined);
  }

  /** The person is to be forgotten: so is what they said of themselves, here and wherever it was told. */
  @OnTombstone(AccountAddressReleased) async erased({ key, tx }: Emptied) {
    await this.eraser.before(tx, { accountId: key });
  }
}
