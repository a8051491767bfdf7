import type { ISocketFactory, RequestTimeoutEvent } from 'kafkajs';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

const KEEP_ALIVE_MS = 60_000;
/** A connection on which something came in so lately is not the one that is dead. */
const LATELY_MS = 10_000;

/**
 * The connections of one client. When a broker does not answer in time, kafkajs asks again on the same connection, even if it is long
 * dead and nobody has said so; here such connections are ended, and it opens others.
 */
export class KafkaSockets {
  private readonly heard = new Map<Socket, { broker: string; at: number }>();

  readonly factory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
    const socket = ssl
      ? connectSecurely({ host, port, ...(isIP(host) ? {} : { servername: host }), ...ssl }, onConnect)
      : connect({ host, port }, onConnect);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    const hear = () => this.heard.set(socket, { broker: `${host}:${port}`, at: performance.now() });
    hear();
    socket.on('data', hear);
    socket.once('close', () => this.heard.delete(socket));
    return socket;
  };

  /** To be told by everything that asks brokers. */
  readonly unanswered = ({ broker: silent }: Pick<RequestTimeoutEvent['payload'], 'broker'>) => {
    for (const [socket, { broker, at }] of this.heard)
      if (broker === silent && performance.now() - at > LATELY_MS) socket.destroy(new Error('the broker does not answer'));
  };
}
