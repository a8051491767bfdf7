import { DomainError } from '@caunoi/kit/http/domain-error';
import { endsWithin, limited } from '@caunoi/kit/events/pacing';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { GatewayConfig } from './config';
import { isApi } from './rate-limits';

/** When whoever was sent away may come again, in seconds. */
const AGAIN_S = 5;

/**
 * Lets as many calls of the API be at work as the services can answer in time; the others wait in line, each for its turn.
 * A call for which there is no place in the line, or whose turn does not come in time, is refused before anything is asked
 * of a service: many who wait a little are served, none is kept until its patience ends. A turn begins when the body is there:
 * whoever sends slowly keeps nobody waiting.
 */
export function admitCalls(fastify: FastifyInstance, { callsAtOnce, callsWaiting, waitMs, callMs }: GatewayConfig) {
  const turn = limited(callsAtOnce);
  let waiting = 0;
  fastify.addHook('preValidation', async (request, reply) => {
    if (!isApi(request)) return;
    if (waiting >= callsWaiting) throw busy();
    waiting++;
    const admitted = await inTurn(turn, reply, { waitMs, callMs }).finally(() => waiting--);
    if (!admitted) throw busy();
  });
}

const busy = () => new DomainError('service.busy', { retryAfter: AGAIN_S });

/** Settles when the answer has gone out, or nobody is there to take it any more. */
const closed = ({ raw }: FastifyReply) => new Promise<void>((done) => (raw.closed ? done() : raw.once('close', done)));

/**
 * True when it is the call's turn; false when it did not come in time, or nobody waits for it any more. The turn ends with the
 * answer, or when every call of a service has had its time: whoever takes an answer slowly keeps nobody waiting either.
 */
const inTurn = (turn: ReturnType<typeof limited>, reply: FastifyReply, { waitMs, callMs }: Pick<GatewayConfig, 'waitMs' | 'callMs'>) =>
  new Promise<boolean>((decide) => {
    const timer = setTimeout(() => decide(false), waitMs);
    void closed(reply).then(() => decide(false));
    void turn(async () => {
      clearTimeout(timer);
      decide(true);
      await endsWithin(closed(reply), callMs);
    });
  });
