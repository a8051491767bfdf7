/** Where programs of other systems show who they are: as few tries as at a sign-in. */
export const OIDC_TOKEN = '/oidc/token';

/** The rest of the OpenID provider. */
export const OIDC = new Set(['/oidc/*', '/.well-known/openid-configuration']);
