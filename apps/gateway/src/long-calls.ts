import type { FastifyReply, FastifyRequest } from 'fastify';
import { busy } from './admission';
import type { GatewayConfig } from './config';
import { clientOf } from './rate-limits';

/** The streams and files that are on their way: no more than this process can hold, and than one client needs. */
export class LongCalls {
  private readonly streams = new Set<AbortController>();
  open = 0;
  private readonly ofClient = new Map<string, number>();

  constructor(private readonly limits: Pick<GatewayConfig, 'longCalls' | 'longCallsOfClient'>) {}

  /** Ends when whoever asked has gone, a stream also when the gateway stops. Beyond the limits they are refused. */
  enter(request: FastifyRequest, { raw }: FastifyReply, isStream: boolean): AbortSignal {
    const client = clientOf(request);
    const others = this.ofClient.get(client) ?? 0;
    if (this.open >= this.limits.longCalls || others >= this.limits.longCallsOfClient) throw busy();
    const over = new AbortController();
    this.open++;
    if (isStream) this.streams.add(over);
    this.ofClient.set(client, others + 1);
    const leave = () => {
      over.abort();
      this.open--;
      this.streams.delete(over);
      const left = (this.ofClient.get(client) ?? 1) - 1;
      if (left > 0) this.ofClient.set(client, left);
      else this.ofClient.delete(client);
    };
    if (raw.closed) leave();
    else raw.once('close', leave);
    return over.signal;
  }

  /** Whoever follows something here goes on at another gateway. */
  stop() {
    for (const over of this.streams) over.abort();
  }
}
