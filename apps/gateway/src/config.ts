import { type ServiceName, serviceNames } from '@caunoi/contracts/services';
import { z } from 'zod';

export const GatewayConfig = z.object({
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Where browsers reach the platform, when that is not the gateway itself, e.g. https://caunoi.vn behind a load balancer. */
  publicUrl: z.url().optional(),
  /** The gateway stands behind a proxy whose X-Forwarded-* headers are right. */
  trustProxy: z.stringbool().default(false),
  /** Calls a minute and client: in all, and to sign in or up. */
  rateLimit: z.coerce.number().int().min(1).default(600),
  rateLimitSignIn: z.coerce.number().int().min(1).default(20),
  /** Calls at work at the same time, calls that wait for their turn, and how long one waits before it is refused, in milliseconds. */
  callsAtOnce: z.coerce.number().int().min(1).default(64),
  callsWaiting: z.coerce.number().int().min(0).default(2_000),
  waitMs: z.coerce.number().int().min(100).default(15_000),
  /** The longest that one call of a service may take, in milliseconds. */
  callMs: z.coerce.number().int().min(100).default(10_000),
  /** Total time for a composed answer, in milliseconds; what is not there by then is named in `degraded`. */
  deadlineMs: z.coerce.number().int().min(100).default(4_000),
  /** The built web app. */
  webFolder: z.string(),
});
export type GatewayConfig = z.output<typeof GatewayConfig>;

/** Where each service listens. */
export type UpstreamUrls = Record<ServiceName, string>;

export const UpstreamUrls = z.object(Object.fromEntries(serviceNames.map((name) => [name, z.url()])) as Record<ServiceName, z.ZodURL>);
