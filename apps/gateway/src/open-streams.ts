import type { FastifyReply, FastifyRequest } from 'fastify';
import { busy } from './admission';
import type { GatewayConfig } from './config';
import { clientOf } from './rate-limits';

/** The streams that are open: no more than this process can hold, and than one client needs. */
export class OpenStreams {
  private readonly open = new Set<AbortController>();
  private readonly ofClient = new Map<string, number>();

  constructor(private readonly limits: Pick<GatewayConfig, 'streams' | 'streamsOfClient'>) {}

  /** Ends when whoever asked has gone, and when the gateway stops. Beyond the limits they are refused. */
  enter(request: FastifyRequest, { raw }: FastifyReply): AbortSignal {
    const client = clientOf(request);
    const others = this.ofClient.get(client) ?? 0;
    if (this.open.size >= this.limits.streams || others >= this.limits.streamsOfClient) throw busy();
    const over = new AbortController();
    this.open.add(over);
    this.ofClient.set(client, others + 1);
    const leave = () => {
      over.abort();
      this.open.delete(over);
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
    for (const over of this.open) over.abort();
  }
}
