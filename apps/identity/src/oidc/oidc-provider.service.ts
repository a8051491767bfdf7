import { Scope } from '@caunoi/contracts/access';
import { ApplicationClaim } from '@caunoi/contracts/identity/application';
import { addressIn, locales } from '@caunoi/contracts/locales';
import { Clock } from '@caunoi/kit/clock';
import { logOf } from '@caunoi/kit/log';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { timingSafeEqual } from 'node:crypto';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { hashOf } from '../sessions/secret';
import { OidcAccounts } from './oidc-accounts.service';
import { OidcKeys } from './oidc-keys.service';
import { OidcRows } from './oidc-rows.service';

const HOUR = 3_600_000;
const DAY_S = 86_400;
/** Where a request waits for its answer; the cookie that says whose it is goes there alone. */
const WAITING = '/v1/oidc-requests/';
const DISCOVERY = '/.well-known/openid-configuration';
const WAITS = new RegExp(`^${WAITING}([\\w-]+)$`);

const routes = {
  ...{ authorization: '/oidc/auth', token: '/oidc/token', userinfo: '/oidc/userinfo', jwks: '/oidc/jwks' },
  ...{ introspection: '/oidc/token/introspection', revocation: '/oidc/token/revocation', end_session: '/oidc/end' },
};

/** Browsers come back by a redirect alone: a page that posts would be one that the content security policy of ours stops. */
const RESPONSE_MODES = ['query', 'fragment'];
class Redirecting extends Provider {
  override registerResponseMode(...[name, handler]: Parameters<Provider['registerResponseMode']>) {
    if (RESPONSE_MODES.includes(name)) super.registerResponseMode(name, handler);
  }
}

/** The OpenID provider under the public address: one for each, with the keys of the hour. */
@Injectable()
export class OidcProviders {
  private readonly known = new LRUCache<string, Promise<Provider>>({
    ...{ max: 20, ttl: HOUR, ttlResolution: 0 },
    perf: { now: () => this.clock.now().getTime() },
  });
  private readonly log = logOf('identity');

  constructor(
    private readonly rows: OidcRows,
    private readonly keys: OidcKeys,
    private readonly accounts: OidcAccounts,
    private readonly clock: Clock,
  ) {}

  async at(issuer: string): Promise<Provider> {
    const known = this.known.get(issuer);
    if (known) return known;
    const made = this.make(issuer);
    this.known.set(issuer, made);
    return made.catch((error: unknown) => {
      this.known.delete(issuer);
      throw error;
    });
  }

  private async make(issuer: string) {
    const provider = new Redirecting(issuer, this.configuration(issuer, await this.keys.all()));
    // The gateway says under which address browsers come, and whether by https.
    provider.proxy = true;
    // Only hashes of secrets are kept.
    (provider.Client.prototype as unknown as SecretHolder).compareClientSecret = function compare(actual) {
      return timingSafeEqual(hashOf(actual), Buffer.from(this.clientSecret, 'hex'));
    };
    provider.use(async (context, next) => {
      await next();
      const [, requestId] = WAITS.exec(context.response.get('location')) ?? [];
      if (requestId !== undefined) context.set('location', `${allowPage(context)}?request=${requestId}`);
      if (context.path === DISCOVERY) Object.assign(context.body as object, { response_modes_supported: RESPONSE_MODES });
    });
    provider.on('server_error', (_context, error) => this.log.error({ error }, 'another system could not be answered'));
    return provider;
  }

  private configuration(issuer: string, keys: Awaited<ReturnType<OidcKeys['all']>>): Configuration {
    const cookie = { httpOnly: true, sameSite: 'lax', secure: issuer.startsWith('https:'), signed: false } as const;
    return {
      ...fixed,
      adapter: (kind) => this.rows.adapter(kind),
      jwks: { keys: keys as NonNullable<Configuration['jwks']>['keys'] },
      findAccount: (_context, id) => this.accounts.find(id),
      cookies: {
        names: { session: 'oidc_session', interaction: 'oidc_interaction', resume: 'oidc_resume' },
        ...{ short: cookie, long: cookie },
      },
    };
  }
}

/** Our page, in the language that the application asks for, where we speak it; people who have chosen one here see theirs. */
function allowPage({ query }: Pick<KoaContextWithOIDC, 'query'>) {
  const asked = String(query['ui_locales'] ?? '').split(' ');
  return addressIn(asked.flatMap((tag) => locales.filter((one) => tag.startsWith(one)))[0] ?? 'vi', '/allow');
}

interface SecretHolder {
  clientSecret: string;
  compareClientSecret: (this: { clientSecret: string }, actual: string) => boolean;
}

const fixed: Configuration = {
  routes,
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
  scopes: [...ApplicationClaim.options, ...Scope.options],
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], organisation: ['organisation'] },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    // A system asks about tokens of its own.
    introspection: { enabled: true, allowedPolicy: async (_context, client, token) => token.clientId === client.clientId },
    revocation: { enabled: true, allowedPolicy: async (_context, client, token) => token.clientId === client.clientId },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    rpInitiatedLogout: { enabled: false },
  },
  interactions: { url: (_context, { uid }) => `${WAITING}${uid}` },
  enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
  ttl: { AccessToken: 3600, AuthorizationCode: 60, ClientCredentials: 600, IdToken: 3600, Interaction: 600, Session: 600, Grant: DAY_S },
  // What is allowed is asked of our own table, by our own page, each time; the library's own session says nothing.
  loadExistingGrant: async ({ oidc }) => {
    const grantId = oidc.result?.consent?.grantId;
    return grantId ? oidc.provider.Grant.find(grantId) : undefined;
  },
  expiresWithSession: async () => false,
  renderError: (context, { error }) => context.redirect(`${allowPage(context)}?error=${encodeURIComponent(error)}`),
};
