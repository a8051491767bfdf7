import type { ApplicationClaim } from '@caunoi/contracts/identity/application';
import type { Provider } from 'oidc-provider';

/** What the protocol's library calls a consent: the id of one that it keeps. Nobody is told of it. */
export function grantFor(provider: Provider, given: { accountId: string; clientId: string }, claims: readonly ApplicationClaim[]) {
  const grant = new provider.Grant(given);
  grant.addOIDCScope(claims.join(' '));
  return grant.save();
}
