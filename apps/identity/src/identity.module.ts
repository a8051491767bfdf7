import { Module } from '@nestjs/common';
import { AccountsService } from './accounts/accounts.service';
import { AddressRelease } from './accounts/address-release.service';
import { Blocking } from './accounts/blocking.service';
import { Passwords } from './accounts/passwords.service';
import { People } from './accounts/people.service';
import { UntoldPeople } from './accounts/untold-people.job';
import { IdentityController } from './identity.controller';
import { InvitationsService } from './organisations/invitations.service';
import { OrganisationsService } from './organisations/organisations.service';
import { Sessions } from './sessions/sessions.service';
import { SignInAttempts } from './sessions/sign-in-attempts.service';
import { SigningKeys } from './sessions/signing-keys.service';

@Module({
  controllers: [IdentityController],
  providers: [
    AccountsService,
    AddressRelease,
    Blocking,
    InvitationsService,
    OrganisationsService,
    Passwords,
    People,
    Sessions,
    SignInAttempts,
    SigningKeys,
    UntoldPeople,
  ],
})
export class IdentityModule {}
