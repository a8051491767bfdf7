#!/usr/bin/env bash
# openapi-python-client 0.29.1 and a header parameter of `format: uuid`: the client takes a UUID, as its type says, and cannot send it. It
# hands the UUID itself to httpx (0.28.1), which takes text alone for a header: TypeError, before anything is sent. The same UUID in a path
# or a query is made a text. A plain string, which the type forbids, is sent. Seen with Python 3.11.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check openapi-python-client==0.29.1 httpx==0.28.1
cat >openapi.json <<'JSON'
{
  "openapi": "3.1.0",
  "info": { "title": "probe", "version": "1" },
  "paths": {
    "/things/{thing}": {
      "post": {
        "operationId": "makeThing",
        "parameters": [
          { "name": "thing", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } },
          { "name": "near", "in": "query", "schema": { "type": "string", "format": "uuid" } },
          { "name": "Idempotency-Key", "in": "header", "schema": { "type": "string", "format": "uuid" } }
        ],
        "responses": { "204": { "description": "Made" } }
      }
    }
  }
}
JSON
venv/bin/openapi-python-client generate --path openapi.json --output-path client --meta none >/dev/null 2>&1
cat >probe.py <<'PY'
import uuid

import httpx
from client import Client
from client.api.default import make_thing

one = uuid.UUID("019ab1a0-0000-7000-8000-000000000000")
sent = []


def answer(request):
    sent.append((request.url.path, request.url.query.decode(), request.headers.get("idempotency-key")))
    return httpx.Response(204)


client = Client(base_url="http://probe.example", httpx_args={"transport": httpx.MockTransport(answer)})
for what, more in {"path and query": {}, "header": {"idempotency_key": one}, "header as text": {"idempotency_key": str(one)}}.items():
    try:
        make_thing.sync_detailed(one, client=client, near=one, **more)
        print(f"{what}: sent")
    except TypeError as error:
        print(f"{what}: {error}")
PY
seen=$(venv/bin/python probe.py)
printf '%s\n' "$seen"
[ "$seen" = $'path and query: sent\nheader: Header value must be str or bytes, not <class \'uuid.UUID\'>\nheader as text: sent' ] ||
  { echo 'The behaviour has changed.' >&2; exit 1; }
