#!/usr/bin/env bash
# fastify 5.12.8: `request.signal` is meant to say that the client has gone. It listens to `close` of the request, which Node
# also emits once a body has been read to its end: in a handler of a POST whose client waits patiently, the signal aborts.
# With a GET it does what one expects. Whoever hands it to a call of another service ends that call at once.
# Seen on Node 24.21: GET aborted=false, POST aborted=true, and both were answered 200.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fastify@5.12.8
cat >probe.mjs <<'JS'
import Fastify from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';

const app = Fastify();
const handler = async (request) => {
  const { signal } = request;
  await sleep(100);
  return `aborted=${signal.aborted}`;
};
app.get('/', handler);
app.post('/', handler);
const url = await app.listen({ port: 0, host: '127.0.0.1' });
const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"xoài"}' };
for (const [name, init] of Object.entries({ GET: {}, POST: post })) {
  const answer = await fetch(url, init);
  console.log(name, answer.status, await answer.text());
}
await app.close();
JS
seen=$(node probe.mjs)
printf '%s\n' "$seen"
[ "$seen" = $'GET 200 aborted=false\nPOST 200 aborted=true' ] || { echo 'The behaviour has changed.' >&2; exit 1; }
