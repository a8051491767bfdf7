import { demoLoader } from '@caunoi/kit/demo';
import type { Service } from '@caunoi/kit/run/service';
import { AccountEntity } from './accounts/account.entity';
import { UntoldPeople } from './accounts/untold-people.job';
import { ApiKeyEntity } from './api-keys/api-key.entity';
import { AppealEntity } from './appeals/appeal.entity';
import { IdentityConfig } from './config';
import { closeDemo, loadDemo } from './demo';
import { ErasureEntity } from './erasure/erasure.entity';
import { ErasuresDue } from './erasure/erasures-due.job';
import { IdentityEraser } from './erasure/identity-eraser';
import { AuthenticatorEntity } from './factors/authenticator.entity';
import { PasskeyChallengeEntity } from './factors/passkey-challenge.entity';
import { PasskeyEntity } from './factors/passkey.entity';
import { RecoveryCodeEntity } from './factors/recovery-code.entity';
import { SecretLinkEntity } from './links/secret-link.entity';
import { IdentityModule } from './identity.module';
import { Identity0001 } from './migrations/0001-identity';
import { Identity0002 } from './migrations/0002-invitations';
import { AcceptedTerms0003 } from './migrations/0003-accepted-terms';
import { Memberships0004 } from './migrations/0004-memberships';
import { InvitedBy0005 } from './migrations/0005-invited-by';
import { Blocked0006 } from './migrations/0006-blocked';
import { PeopleTold0007 } from './migrations/0007-people-told';
import { SecretLinks0008 } from './migrations/0008-secret-links';
import { ApiKeys0020 } from './migrations/0020-api-keys';
import { SecondFactor0021 } from './migrations/0021-second-factor';
import { Passkeys0022 } from './migrations/0022-passkeys';
import { OrganisationLogo0023 } from './migrations/0023-organisation-logo';
import { Consents0040 } from './migrations/0040-consents';
import { DataRequests0041 } from './migrations/0041-data-requests';
import { Erasures0042 } from './migrations/0042-erasures';
import { DataRequestsDue } from './own-data/data-requests-due.job';
import { OutsideSignIn0030 } from './migrations/0030-outside-sign-in';
import { InvitationsByMail0050 } from './migrations/0050-invitations-by-mail';
import { AskingAndHandingOver0051 } from './migrations/0051-asking-and-handing-over';
import { BusinessRegistry0052 } from './migrations/0052-business-registry';
import { SuspensionsAndAppeals0053 } from './migrations/0053-suspensions-and-appeals';
import { HandOverEntity } from './organisations/hand-over.entity';
import { InvitationDayEntity } from './organisations/invitation-day.entity';
import { OidcProvider0031 } from './migrations/0031-oidc-provider';
import { AllowedApplicationEntity } from './oidc/allowed-application.entity';
import { ApplicationEntity } from './oidc/application.entity';
import { OidcKeyEntity } from './oidc/oidc-key.entity';
import { OidcRowEntity } from './oidc/oidc-row.entity';
import { OidcSweep } from './oidc/oidc-sweep.job';
import { InvitationEntity } from './organisations/invitation.entity';
import { JoinDomainEntity } from './organisations/join-domain.entity';
import { JoinRequestEntity } from './organisations/join-request.entity';
import { MembershipEntity } from './organisations/membership.entity';
import { OrganisationEntity } from './organisations/organisation.entity';
import { SuspensionEntity } from './organisations/suspension.entity';
import { AccountLinkEntity } from './outside/account-link.entity';
import { OutsideSignInEntity } from './outside/outside-sign-in.entity';
import { OrganisationRegistryEntity } from './registry/organisation-registry.entity';
import { KnownPlaceEntity } from './sessions/known-place.entity';
import { SessionEntity } from './sessions/session.entity';
import { SignInAttemptEntity } from './sessions/sign-in-attempt.entity';
import { SigningKeyEntity } from './sessions/signing-key.entity';
import { heldOfPeople } from './held-of-people';

export const identityService: Service = {
  name: 'identity',
  module: IdentityModule,
  config: IdentityConfig,
  entities: [
    AccountEntity,
    AccountLinkEntity,
    AllowedApplicationEntity,
    ApiKeyEntity,
    AppealEntity,
    ApplicationEntity,
    AuthenticatorEntity,
    HandOverEntity,
    InvitationDayEntity,
    ErasureEntity,
    InvitationEntity,
    JoinDomainEntity,
    JoinRequestEntity,
    KnownPlaceEntity,
    MembershipEntity,
    OidcKeyEntity,
    OidcRowEntity,
    OrganisationEntity,
    OutsideSignInEntity,
    OrganisationRegistryEntity,
    PasskeyChallengeEntity,
    PasskeyEntity,
    RecoveryCodeEntity,
    SecretLinkEntity,
    SessionEntity,
    SigningKeyEntity,
    SignInAttemptEntity,
    SuspensionEntity,
  ],
  migrations: [
    Identity0001,
    Identity0002,
    AcceptedTerms0003,
    Memberships0004,
    InvitedBy0005,
    Blocked0006,
    PeopleTold0007,
    SecretLinks0008,
    ApiKeys0020,
    SecondFactor0021,
    Passkeys0022,
    OrganisationLogo0023,
    Consents0040,
    DataRequests0041,
    Erasures0042,
    OutsideSignIn0030,
    InvitationsByMail0050,
    AskingAndHandingOver0051,
    BusinessRegistry0052,
    SuspensionsAndAppeals0053,
    OidcProvider0031,
  ],
  heldOfPeople,
  eraser: IdentityEraser,
  jobs: [OidcSweep, UntoldPeople, DataRequestsDue, ErasuresDue],
  demo: demoLoader(loadDemo),
  withoutDemo: closeDemo,
};

export { demoAccounts, publishedAccounts } from './demo';
