import { DomainError } from '@caunoi/kit/http/domain-error';
import type { FastifyInstance, FastifyReply, FastifyRequest, preValidationHookHandler } from 'fastify';
import { AsyncResource } from 'node:async_hooks';
import type { GatewayConfig } from './config';
import { Turn } from './turn';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a call of the API, from the moment on when it may begin. */
    turn: Turn;
  }
}

/** When whoever was sent away may come again, in seconds. */
const AGAIN_S = 5;

type Limits = Pick<GatewayConfig, 'callsAtOnce' | 'callsWaiting' | 'waitMs' | 'callMs'>;
type Decided = (refusal?: Error) => void;

/**
 * Lets as many calls of the API be at work as the services can answer in time; the others wait in line, each for its turn.
 * A call for which there is no place in the line, or whose turn does not come in time, is refused before anything is asked
 * of a service: many who wait a little are served, none is kept until its patience ends. A turn begins when the body is there:
 * whoever sends slowly keeps nobody waiting.
 */
export function admission(fastify: FastifyInstance, turns: Turns): preValidationHookHandler {
  fastify.decorateRequest('turn');
  return (request, reply, done) => turns.take(request, reply, done);
}

export const busy = () => new DomainError('service.busy', { retryAfter: AGAIN_S });

export class Turns {
  private readonly line = new Set<() => void>();
  private free: number;

  constructor(private readonly limits: Limits) {
    this.free = limits.callsAtOnce;
  }

  /** How many calls are at work, and how many wait. */
  stats() {
    return { active: this.limits.callsAtOnce - this.free, waiting: this.line.size };
  }

  /** Decides at once where there is room, which is nearly always; nobody begins who has gone already. */
  take(request: FastifyRequest, { raw }: FastifyReply, decided: Decided) {
    if (raw.closed) return decided(busy());
    if (this.free > 0) {
      this.free--;
      this.begin(request, raw);
      return decided();
    }
    if (this.line.size >= this.limits.callsWaiting) return decided(busy());
    this.wait(request, raw, decided);
  }

  /** The call that makes room runs `begin`: bound, so that what follows still belongs to the trace of the one that waited. */
  private wait(request: FastifyRequest, raw: FastifyReply['raw'], decided: Decided) {
    const leave = (refusal?: Error) => {
      clearTimeout(timer);
      raw.off('close', refuse);
      this.line.delete(begin);
      decided(refusal);
    };
    const refuse = () => leave(busy());
    const begin = AsyncResource.bind(() => {
      this.begin(request, raw);
      leave();
    });
    const timer = setTimeout(refuse, this.limits.waitMs);
    raw.once('close', refuse);
    this.line.add(begin);
  }

  /**
   * Until the answer has gone out or nobody is there to take it any more, or every call of a service has had its time: whoever
   * takes an answer slowly keeps nobody waiting either.
   */
  private begin(request: FastifyRequest, raw: FastifyReply['raw']) {
    request.turn = new Turn(raw, this.limits.callMs, this.next);
  }

  private readonly next = () => {
    const [begin] = this.line;
    if (begin) begin();
    else this.free++;
  };
}
