import { type ServiceName, serviceNames, services } from '@caunoi/contracts/services';
import type { TrustedProxies } from '@caunoi/kit/http/http-adapter';
import type { ServiceUrls } from '@caunoi/kit/http/service-client';
import { DrainSeconds, PostgresUrl, readConfig } from '@caunoi/kit/run/config';
import { isIP } from 'node:net';
import { z } from 'zod';

const MOST_HOPS = 10;

function isNetwork(text: string) {
  const [address = '', bits] = text.split('/');
  const version = isIP(address);
  return version !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
}

/** Whose word about the caller is taken. All of a chain of proxies is never believed: its far end is what the caller claims. */
const TrustedProxiesSetting = z.string().transform((text, context): TrustedProxies => {
  if (text === 'false' || text === '0') return false;
  // Fastify itself takes a number, but then believes nobody.
  if (/^\d+$/.test(text) && Number(text) <= MOST_HOPS) return (_address, hop) => hop < Number(text);
  const networks = text.split(',').map((part) => part.trim());
  if (networks.every(isNetwork)) return networks;
  context.addIssue(
    'say how many proxies stand in front (1) or which addresses they have (10.0.0.0/8, 192.0.2.7); “true” would believe whatever a caller claims',
  );
  return z.NEVER;
});

export const GatewayConfig = z.object({
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(8080),
  drainSeconds: DrainSeconds,
  /** A Postgres database of the gateways, where there are several: what each has counted, and whose session has changed, the others know. */
  databaseUrl: PostgresUrl.optional(),
  /** Where browsers reach the platform, when that is not the gateway itself, e.g. https://caunoi.vn behind a load balancer. */
  publicUrl: z.url().optional(),
  /** Names under which the platform may be asked for, beside the public URL, `localhost` and plain IP addresses. */
  hostNames: z
    .string()
    .default('')
    .transform((names) => names.split(',').flatMap((name) => name.trim().toLowerCase() || [])),
  /** The proxies in front whose X-Forwarded-* headers are right: how many, or their addresses. */
  trustProxy: TrustedProxiesSetting.default(false),
  /** Calls a minute and client: in all, and to sign in or up. */
  rateLimit: z.coerce.number().int().min(1).default(600),
  rateLimitSignIn: z.coerce.number().int().min(1).default(20),
  /** Calls at work at the same time, calls that wait for their turn, and how long one waits before it is refused, in milliseconds. */
  callsAtOnce: z.coerce.number().int().min(1).default(64),
  callsWaiting: z.coerce.number().int().min(0).default(2_000),
  waitMs: z.coerce.number().int().min(100).default(15_000),
  /** The longest that one call of a service may take, in milliseconds. */
  callMs: z.coerce.number().int().min(100).default(10_000),
  /** Streams and files that may be on their way at the same time: in all, and of one client. */
  longCalls: z.coerce.number().int().min(1).default(2_000),
  longCallsOfClient: z.coerce.number().int().min(1).default(100),
  /** Total time for a composed answer, in milliseconds; what is not there by then is named in `degraded`. */
  deadlineMs: z.coerce.number().int().min(100).default(4_000),
  /** Where Prometheus asks: never the public's port. Without one there is no such address. */
  metricsHost: z.string().default('127.0.0.1'),
  metricsPort: z.coerce.number().int().min(1).max(65_535).optional(),
  /** The built web app. */
  webFolder: z.string(),
  /** Where the operator keeps terms.vi.md, privacy.en.md … of their own; ours stand in for those that are not there. */
  pagesFolder: z.string().optional(),
});
export type GatewayConfig = z.output<typeof GatewayConfig>;

const address = (name: ServiceName) => z.url().default(`http://127.0.0.1:${services[name].port}`);
const UpstreamSettings = z.object(Object.fromEntries(serviceNames.map((name) => [`${name}Url`, address(name)])));

/** Each service where GATEWAY_NEEDS_URL and the like say, else on this machine at its port of the list. */
export function upstreamUrls(env: Record<string, string | undefined>): ServiceUrls {
  const urls = readConfig('gateway', UpstreamSettings, env);
  return Object.fromEntries(serviceNames.map((name) => [name, urls[`${name}Url`]])) as ServiceUrls;
}
