// The door of docker-compose.yml: shares calls out among the gateways that say that they are ready, however many there are and whichever
// come and go. For one machine; in production a load balancer stands here.
import { resolve4 } from 'node:dns/promises';
import { Agent, createServer, request } from 'node:http';

const [host, port] = (process.env.EDGE_TO ?? 'gateway:8080').split(':');
const LOOK_MS = 1_000;
const agent = new Agent({ keepAlive: true });
let ready = [];
let turn = 0;

async function look() {
  const addresses = await resolve4(host).catch(() => []);
  const isReady = (address) =>
    fetch(`http://${address}:${port}/health/ready`, { signal: AbortSignal.timeout(LOOK_MS) }).then(
      ({ ok }) => ok,
      () => false,
    );
  const answers = await Promise.all(addresses.map(isReady));
  ready = addresses.filter((_, n) => answers[n]);
}

/** Each gateway once, beginning with the next in turn; one that can't be reached is out until it is looked at again. */
function pass(incoming, outgoing, tried = new Set()) {
  const left = ready.filter((address) => !tried.has(address));
  const address = left[turn++ % (left.length || 1)];
  if (!address) return void outgoing.writeHead(503, { 'retry-after': '1' }).end();
  const { method, url, headers, socket } = incoming;
  const onward = { ...headers, 'x-forwarded-for': socket.remoteAddress, 'x-forwarded-proto': 'http' };
  const call = request({ host: address, port, method, path: url, headers: onward, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.rawHeaders.length > 0 ? answer.headers : {});
    answer.pipe(outgoing);
    answer.once('error', () => outgoing.destroy());
  });
  call.once('error', (error) => {
    ready = ready.filter((one) => one !== address);
    // What has not been sent can be sent again; reading can be repeated.
    const again =
      error.code === 'ECONNREFUSED' || error.code === 'EHOSTUNREACH' || ((method === 'GET' || method === 'HEAD') && !outgoing.headersSent);
    if (again) pass(incoming, outgoing, tried.add(address));
    else if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502).end();
  });
  outgoing.once('close', () => outgoing.writableFinished || call.destroy());
  incoming.pipe(call);
}

const server = createServer({ keepAliveTimeout: 72_000, requestTimeout: 300_000 }, (incoming, outgoing) =>
  incoming.url === '/health/edge' ? outgoing.writeHead(ready.length > 0 ? 200 : 503).end() : pass(incoming, outgoing),
);
await look();
setInterval(() => void look(), LOOK_MS);
server.listen(Number(process.env.EDGE_PORT ?? 8080), '0.0.0.0');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
