import { DomainError } from '@caunoi/kit/http/domain-error';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AsyncResource } from 'node:async_hooks';
import type { GatewayConfig } from './config';
import { isApi } from './rate-limits';

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
export function admitCalls(fastify: FastifyInstance, config: GatewayConfig) {
  const turns = new Turns(config);
  fastify.addHook('preValidation', (request, reply, done) => (isApi(request) ? turns.take(reply, done) : done()));
}

const turns = new WeakMap<FastifyReply['raw'], () => void>();

/** A stream or a file has had its turn when it has begun: it may take minutes. */
export const endTurn = ({ raw }: FastifyReply) => turns.get(raw)?.();

export const busy = () => new DomainError('service.busy', { retryAfter: AGAIN_S });

class Turns {
  private readonly line = new Set<() => void>();
  private free: number;

  constructor(private readonly limits: Limits) {
    this.free = limits.callsAtOnce;
  }

  /** Decides at once where there is room, which is nearly always; nobody begins who has gone already. */
  take({ raw }: FastifyReply, decided: Decided) {
    if (raw.closed) return decided(busy());
    if (this.free > 0) {
      this.free--;
      this.hold(raw);
      return decided();
    }
    if (this.line.size >= this.limits.callsWaiting) return decided(busy());
    this.wait(raw, decided);
  }

  /** The call that makes room runs `begin`: bound, so that what follows still belongs to the trace of the one that waited. */
  private wait(raw: FastifyReply['raw'], decided: Decided) {
    const leave = (refusal?: Error) => {
      clearTimeout(timer);
      raw.off('close', refuse);
      this.line.delete(begin);
      decided(refusal);
    };
    const refuse = () => leave(busy());
    const begin = AsyncResource.bind(() => {
      this.hold(raw);
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
  private hold(raw: FastifyReply['raw']) {
    const end = () => {
      clearTimeout(timer);
      raw.off('close', end);
      turns.delete(raw);
      const [next] = this.line;
      if (next) next();
      else this.free++;
    };
    const timer = setTimeout(end, this.limits.callMs);
    raw.once('close', end);
    turns.set(raw, end);
  }
}
