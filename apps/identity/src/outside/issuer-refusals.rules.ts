import { AuthorizationResponseError, ClientError } from 'openid-client';

type Refusal = 'outside.away' | 'outside.declined' | 'outside.failed';

/** What an issuer answers when the person did not want to, or could not be asked (OAuth 2.0 4.1.2.1, OpenID Connect 3.1.2.6). */
const DECLINED = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required', 'account_selection_required']);
const TROUBLE = new Set(['server_error', 'temporarily_unavailable']);
/** It was not there in time, or what answered was a page of something else in front of it. */
const AWAY = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']);

/** Why nobody is signed in, of what the library says. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof AuthorizationResponseError) {
    if (DECLINED.has(error.error)) return 'outside.declined';
    return TROUBLE.has(error.error) ? 'outside.away' : 'outside.failed';
  }
  if (error instanceof ClientError) return AWAY.has(error.code ?? '') || isBroken(error.cause) ? 'outside.away' : 'outside.failed';
  // The connection: `fetch` says no more.
  return error instanceof TypeError && error.message === 'fetch failed' ? 'outside.away' : 'outside.failed';
}

const isBroken = (cause: unknown) => cause instanceof Response && cause.status >= 500;
