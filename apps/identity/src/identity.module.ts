import { Module } from '@nestjs/common';
import { AccountsService } from './accounts/accounts.service';
import { AddressRelease } from './accounts/address-release.service';
import { Blocking } from './accounts/blocking.service';
import { EmailVerifications } from './accounts/email-verifications.service';
import { PasswordResets } from './accounts/password-resets.service';
import { Passwords } from './accounts/passwords.service';
import { People } from './accounts/people.service';
import { SecurityNotices } from './accounts/security-notices.service';
import { UntoldPeople } from './accounts/untold-people.job';
import { ApiKeys } from './api-keys/api-keys.service';
import { IdentityController } from './identity.controller';
import { SecretLinks } from './links/secret-links.service';
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
    ApiKeys,
    Blocking,
    EmailVerifications,
    InvitationsService,
    OrganisationsService,
    PasswordResets,
    Passwords,
    People,
    SecretLinks,
    SecurityNotices,
    Sessions,
    SignInAttempts,
    SigningKeys,
    UntoldPeople,
  ],
})
export class IdentityModule {}
