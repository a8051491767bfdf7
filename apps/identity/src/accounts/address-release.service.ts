import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as administration from '@caunoi/contracts/identity/administration.endpoints';
import { AccountAddressReleased } from '@caunoi/contracts/identity/identity.events';
import { noteAct } from '@caunoi/kit/acts/acts';
import { Clock } from '@caunoi/kit/clock';
import { Outbox } from '@caunoi/kit/events/outbox';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { DataSource } from 'typeorm';
import { Consents } from '../consents/consents.service';
import { AuthenticatorEntity } from '../factors/authenticator.entity';
import { PasskeyEntity } from '../factors/passkey.entity';
import { RecoveryCodeEntity } from '../factors/recovery-code.entity';
import { JoinRequestEntity } from '../organisations/join-request.entity';
import { MembershipEntity } from '../organisations/membership.entity';
import { endOffers, lockedOrganisationsOf, rolesIn } from '../organisations/membership.queries';
import { AllowedApplicationEntity } from '../oidc/allowed-application.entity';
import { AccountLinkEntity } from '../outside/account-link.entity';
import { SecretLinkEntity } from '../links/secret-link.entity';
import { KnownPlaceEntity } from '../sessions/known-place.entity';
import { SessionEntity } from '../sessions/session.entity';
import { AccountEntity } from './account.entity';
import { concernedAccount, releasedAddress, thingOf } from './account.queries';
import { NO_PASSWORD } from './passwords.service';
import { DataRequests } from '../own-data/data-requests.service';
import { People } from './people.service';

/** Until addresses are confirmed by mail, anybody can open an account in anybody's name: this is the way back for the owner. */
@Injectable()
export class AddressRelease {
  constructor(
    private readonly db: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly requests: DataRequests,
  ) {}

  /** The account stays, so that what it did can still be traced, but nobody gets into it and it manages and administers nothing. */
  async release({ params, actor }: Call<typeof administration.releaseAddress>) {
    if (params.accountId === actor.id) throw new DomainError('account.own');
    await this.db.transaction(async (tx) => {
      const organisations = await lockedOrganisationsOf(tx, params.accountId);
      const { account, lastAdministrator } = await concernedAccount(tx, params.accountId);
      if (lastAdministrator) throw new DomainError('account.last_administrator');
      const { id, organisationId } = account;
      await tx.update(
        AccountEntity,
        { id },
        { email: releasedAddress(id), passwordHash: NO_PASSWORD, emailVerifiedAt: null, platformRoles: [] },
      );
      await tx.update(JoinRequestEntity, { accountId: id, state: 'open' }, { state: 'withdrawn' });
      // Whoever opened it may have invited themselves back in.
      await endOffers(tx, id, organisations);
      await tx.update(MembershipEntity, { accountId: id }, { roles: rolesIn(false) });
      await tx.delete(SessionEntity, { accountId: id });
      await tx.delete(AuthenticatorEntity, { accountId: id });
      await tx.delete(RecoveryCodeEntity, { accountId: id });
      await tx.delete(PasskeyEntity, { accountId: id });
      await tx.delete(AccountLinkEntity, { accountId: id });
      await tx.delete(AllowedApplicationEntity, { accountId: id });
      await tx.delete(SecretLinkEntity, { accountId: id });
      await tx.delete(KnownPlaceEntity, { accountId: id });
      await noteAct(tx, { act: 'account.release_address', thing: thingOf(id) }, this.clock.now());
      await this.people.tell(tx, id);
      await this.consents.forget(tx, id);
      await this.requests.forget(tx, id);
      await this.outbox.add(tx, AccountAddressReleased, { accountId: id, organisationId, by: actor.id }, 1);
    });
  }
}
