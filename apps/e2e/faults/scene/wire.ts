import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

interface Pair {
  ends: [Socket, Socket];
  isSwallowed: boolean;
}

/** A line to a server, at an address that stays when the server's changes, and that can fail as lines do. */
export async function openWire(port = 0) {
  let target = port;
  let isFrozen = false;
  const pairs = new Set<Pair>();
  const listener = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    const pair: Pair = { ends: [near, far], isSwallowed: false };
    pairs.add(pair);
    for (const [from, to] of [pair.ends, pair.ends.toReversed() as [Socket, Socket]]) {
      from.setNoDelay(true);
      from.on('data', (chunk: Buffer) => void (!pair.isSwallowed && to.write(chunk)));
      from.on('error', () => {});
      from.once('close', () => {
        if (!pair.isSwallowed) to.destroy();
        if (pair.ends.every(({ destroyed }) => destroyed)) pairs.delete(pair);
      });
      if (isFrozen) from.pause();
    }
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const ends = () => [...pairs].flatMap((pair) => pair.ends);
  return {
    port: (listener.address() as AddressInfo).port,
    leadTo: (other: number) => void (target = other),
    /** What is connected stays so, and nothing arrives any more; whoever connects anew gets through. Answers how many there were. */
    swallow() {
      for (const pair of pairs) pair.isSwallowed = true;
      return pairs.size;
    },
    /** Nothing arrives, until it is thawed: then all of it. */
    freeze() {
      isFrozen = true;
      for (const end of ends()) end.pause();
    },
    thaw() {
      isFrozen = false;
      for (const end of ends()) end.resume();
    },
    async close() {
      const closed = new Promise<void>((resolve) => void listener.close(() => resolve()));
      for (const end of ends()) end.destroy();
      await closed;
    },
  };
}
