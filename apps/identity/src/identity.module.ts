import { Module } from '@nestjs/common';
import { AccountsService } from './accounts/accounts.service';
import { AddressRelease } from './accounts/address-release.service';
import { Blocking } from './accounts/blocking.service';
import { EmailChanges } from './accounts/email-changes.service';
import { EmailVerifications } from './accounts/email-verifications.service';
import { PasswordResets } from './accounts/password-resets.service';
import { Passwords } from './accounts/passwords.service';
import { People } from './accounts/people.service';
import { SecurityNotices } from './accounts/security-notices.service';
import { UntoldPeople } from './accounts/untold-people.job';
import { ApiKeys } from './api-keys/api-keys.service';
import { Consents } from './consents/consents.service';
import { ProfilesEvents } from './consents/profiles.events';
import { ErasureAnswers } from './erasure/answers.events';
import { ErasureController } from './erasure/erasure.controller';
import { Erasures } from './erasure/erasures.service';
import { ErasuresDue } from './erasure/erasures-due.job';
import { IdentityEraser } from './erasure/identity-eraser';
import { Leaving } from './erasure/leaving.service';
import { PasskeysController } from './factors/passkeys.controller';
import { Passkeys } from './factors/passkeys.service';
import { Seals } from './factors/seals.service';
import { SecondFactorController } from './factors/second-factor.controller';
import { SecondFactors } from './factors/second-factors.service';
import { SecondSteps } from './factors/second-steps.service';
import { IdentityController } from './identity.controller';
import { ApplicationRequests } from './oidc/application-requests.service';
import { ApplicationsController } from './oidc/applications.controller';
import { Applications } from './oidc/applications.service';
import { OidcAccounts } from './oidc/oidc-accounts.service';
import { OidcDoor } from './oidc/oidc-door';
import { OidcKeys } from './oidc/oidc-keys.service';
import { OidcProviders } from './oidc/oidc-provider.service';
import { OidcRows } from './oidc/oidc-rows.service';
import { OidcSweep } from './oidc/oidc-sweep.job';
import { AccountLinks } from './outside/account-links.service';
import { Issuers } from './outside/issuers.service';
import { OutsideController } from './outside/outside.controller';
import { OutsideSignIns } from './outside/outside-sign-ins.service';
import { SecretLinks } from './links/secret-links.service';
import { AppealsController } from './appeals/appeals.controller';
import { Appeals } from './appeals/appeals.service';
import { Applicants } from './organisations/applicants.service';
import { Founding } from './organisations/founding.service';
import { HandOvers } from './organisations/hand-overs.service';
import { InvitationLetters } from './organisations/invitation-letters.service';
import { InvitationsController } from './organisations/invitations.controller';
import { InvitationsService } from './organisations/invitations.service';
import { JoinRequestsController } from './organisations/join-requests.controller';
import { JoinRequests } from './organisations/join-requests.service';
import { Joinable } from './organisations/joinable.service';
import { MembersController } from './organisations/members.controller';
import { MembersService } from './organisations/members.service';
import { OrganisationNotices } from './organisations/organisation-notices.service';
import { OrganisationsService } from './organisations/organisations.service';
import { Suspensions } from './organisations/suspensions.service';
import { DataRequestsDue } from './own-data/data-requests-due.job';
import { DataRequests } from './own-data/data-requests.service';
import { DataExports } from './own-data/data-exports.service';
import { OwnDataController } from './own-data/own-data.controller';
import { RegistryController } from './registry/registry.controller';
import { Registry } from './registry/registry.service';
import { Sessions } from './sessions/sessions.service';
import { SignInAttempts } from './sessions/sign-in-attempts.service';
import { SigningKeys } from './sessions/signing-keys.service';

@Module({
  controllers: [
    IdentityController,
    AppealsController,
    InvitationsController,
    JoinRequestsController,
    MembersController,
    OutsideController,
    OwnDataController,
    PasskeysController,
    RegistryController,
    ApplicationsController,
    ErasureAnswers,
    ErasureController,
    SecondFactorController,
    ProfilesEvents,
  ],
  providers: [
    AccountLinks,
    AccountsService,
    AddressRelease,
    ApiKeys,
    Appeals,
    Applicants,
    ApplicationRequests,
    Applications,
    Blocking,
    Consents,
    DataExports,
    DataRequests,
    DataRequestsDue,
    EmailChanges,
    EmailVerifications,
    Founding,
    HandOvers,
    InvitationLetters,
    InvitationsService,
    Issuers,
    JoinRequests,
    Joinable,
    MembersService,
    OrganisationNotices,
    OidcAccounts,
    OidcDoor,
    OidcKeys,
    OidcProviders,
    OidcRows,
    OidcSweep,
    Erasures,
    ErasuresDue,
    IdentityEraser,
    Leaving,
    OrganisationsService,
    OutsideSignIns,
    Passkeys,
    PasswordResets,
    Passwords,
    People,
    Registry,
    Seals,
    SecondFactors,
    SecondSteps,
    SecretLinks,
    SecurityNotices,
    Sessions,
    SignInAttempts,
    Suspensions,
    SigningKeys,
    UntoldPeople,
  ],
})
export class IdentityModule {}
