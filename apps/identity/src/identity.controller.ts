import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as apiKeys from '@caunoi/contracts/identity/api-keys.endpoints';
import * as administration from '@caunoi/contracts/identity/administration.endpoints';
import * as api from '@caunoi/contracts/identity/identity.endpoints';
import * as links from '@caunoi/contracts/identity/links.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { AccountsService } from './accounts/accounts.service';
import { AddressRelease } from './accounts/address-release.service';
import { Blocking } from './accounts/blocking.service';
import { EmailChanges } from './accounts/email-changes.service';
import { EmailVerifications } from './accounts/email-verifications.service';
import { PasswordResets } from './accounts/password-resets.service';
import { ApiKeys } from './api-keys/api-keys.service';
import { SecretLinks } from './links/secret-links.service';
import { OrganisationsService } from './organisations/organisations.service';
import { Sessions } from './sessions/sessions.service';
import { SigningKeys } from './sessions/signing-keys.service';

@Controller()
export class IdentityController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly addresses: AddressRelease,
    private readonly blocking: Blocking,
    private readonly organisations: OrganisationsService,
    private readonly sessions: Sessions,
    private readonly keys: SigningKeys,
    private readonly resets: PasswordResets,
    private readonly links: SecretLinks,
    private readonly verifications: EmailVerifications,
    private readonly apiKeys: ApiKeys,
    private readonly emails: EmailChanges,
  ) {}

  @Handles(api.signUp) signUp(call: Call<typeof api.signUp>) {
    return this.accounts.signUp(call);
  }
  @Handles(api.signIn) signIn(call: Call<typeof api.signIn>) {
    return this.sessions.signIn(call);
  }
  @Handles(api.exchangeSession) exchangeSession(call: Call<typeof api.exchangeSession>) {
    return this.sessions.exchange(call);
  }
  @Handles(api.closeSession) closeSession(call: Call<typeof api.closeSession>) {
    return this.sessions.close(call);
  }
  @Handles(api.publicKeys) publicKeys(_: Call<typeof api.publicKeys>) {
    return this.keys.published();
  }
  @Handles(api.getMe) me(call: Call<typeof api.getMe>) {
    return this.accounts.me(call);
  }
  @Handles(api.updateMe) updateMe(call: Call<typeof api.updateMe>) {
    return this.accounts.updateMe(call);
  }
  @Handles(api.renewPassword) renewPassword(call: Call<typeof api.renewPassword>) {
    return this.accounts.renewPassword(call);
  }
  @Handles(links.requestPasswordReset) requestPasswordReset(call: Call<typeof links.requestPasswordReset>) {
    return this.resets.request(call);
  }
  @Handles(links.completePasswordReset) completePasswordReset(call: Call<typeof links.completePasswordReset>) {
    return this.resets.complete(call);
  }
  @Handles(links.sendVerification) sendVerification(call: Call<typeof links.sendVerification>) {
    return this.verifications.send(call);
  }
  @Handles(links.completeVerification) completeVerification(call: Call<typeof links.completeVerification>) {
    return this.verifications.complete(call);
  }
  @Handles(links.requestEmailChange) requestEmailChange(call: Call<typeof links.requestEmailChange>) {
    return this.emails.request(call);
  }
  @Handles(links.completeEmailChange) completeEmailChange(call: Call<typeof links.completeEmailChange>) {
    return this.emails.complete(call);
  }
  @Handles(links.undoEmailChange) undoEmailChange(call: Call<typeof links.undoEmailChange>) {
    return this.emails.undo(call);
  }
  @Handles(links.readLink) readLink(call: Call<typeof links.readLink>) {
    return this.links.read(call);
  }
  @Handles(api.switchOrganisation) switchOrganisation(call: Call<typeof api.switchOrganisation>) {
    return this.sessions.switchOrganisation(call);
  }
  @Handles(api.mySessions) mySessions(call: Call<typeof api.mySessions>) {
    return this.sessions.list(call);
  }
  @Handles(api.revokeSession) revokeSession(call: Call<typeof api.revokeSession>) {
    return this.sessions.revoke(call);
  }
  @Handles(api.getOrganisation) getOrganisation(call: Call<typeof api.getOrganisation>) {
    return this.organisations.get(call);
  }
  @Handles(api.setLogo) setLogo(call: Call<typeof api.setLogo>) {
    return this.organisations.setLogo(call);
  }
  @Handles(api.updateOrganisation) updateOrganisation(call: Call<typeof api.updateOrganisation>) {
    return this.organisations.update(call);
  }
  @Handles(apiKeys.createApiKey) createApiKey(call: Call<typeof apiKeys.createApiKey>) {
    return this.apiKeys.create(call);
  }
  @Handles(apiKeys.listApiKeys) listApiKeys(call: Call<typeof apiKeys.listApiKeys>) {
    return this.apiKeys.list(call);
  }
  @Handles(apiKeys.revokeApiKey) revokeApiKey(call: Call<typeof apiKeys.revokeApiKey>) {
    return this.apiKeys.revoke(call);
  }
  @Handles(apiKeys.exchangeApiKey) exchangeApiKey(call: Call<typeof apiKeys.exchangeApiKey>) {
    return this.apiKeys.exchange(call);
  }
  @Handles(administration.listAccounts) listAccounts(call: Call<typeof administration.listAccounts>) {
    return this.accounts.list(call);
  }
  @Handles(administration.accountNames) accountNames(call: Call<typeof administration.accountNames>) {
    return this.accounts.names(call);
  }
  @Handles(administration.setRoles) setRoles(call: Call<typeof administration.setRoles>) {
    return this.accounts.setRoles(call);
  }
  @Handles(administration.blockAccount) blockAccount(call: Call<typeof administration.blockAccount>) {
    return this.blocking.block(call);
  }
  @Handles(administration.unblockAccount) unblockAccount(call: Call<typeof administration.unblockAccount>) {
    return this.blocking.unblock(call);
  }
  @Handles(administration.endAccountSessions) endAccountSessions(call: Call<typeof administration.endAccountSessions>) {
    return this.blocking.endSessions(call);
  }
  @Handles(administration.releaseAddress) releaseAddress(call: Call<typeof administration.releaseAddress>) {
    return this.addresses.release(call);
  }
}
