import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import type * as api from '@caunoi/contracts/identity/join-requests.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { assertProven } from '@caunoi/kit/reviewed/view.rules';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { lockedAccount, toOrganisation } from '../accounts/account.queries';
import { People } from '../accounts/people.service';
import { Sessions } from '../sessions/sessions.service';
import { enter, manages, membershipsOf, noteMembership } from './membership.queries';
import { OrganisationEntity } from './organisation.entity';

/** Nobody founds organisations by the dozen. */
const MOST_MANAGED = 10;

/** An organisation of one's own for whoever has an account already: they asked one that said no, or they act for a second one. */
@Injectable()
export class Founding {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async found({ body: { role, organisation }, actor }: Call<typeof api.foundOrganisation>) {
    assertProven({ proven: true }, actor);
    return this.db.transaction(async (tx) => {
      const account = await lockedAccount(tx, actor.id);
      const managed = (await membershipsOf(tx, actor.id)).filter(manages);
      if (managed.length >= MOST_MANAGED) throw new DomainError('organisation.too_many');
      const founded = tx.create(OrganisationEntity, { id: uuidv7(), ...organisation, verification: 'self_declared' });
      const { id } = await this.outbox.save(tx, founded, (saved) =>
        this.outbox.add(tx, OrganisationChanged, toOrganisation(saved), saved.version),
      );
      const createdAt = this.clock.now();
      await enter(tx, { accountId: actor.id, organisationId: id, manager: true, capacities: [role], createdAt });
      await noteMembership(tx, 'found', id, { accountId: actor.id }, createdAt);
      await this.people.tell(tx, actor.id);
      return this.sessions.meIn(tx, account, actor.organisationId, actor.strong);
    });
  }
}
