#!/usr/bin/env bash
# write-excel-file 4.1.1 in a page whose content security policy allows scripts of its own only: a list of ten rows becomes a
# file, a list of 20,000 rows becomes nothing. The promise is neither kept nor broken, so that whoever waits for it waits for
# ever; so do the build for browsers and the one called universal. From 160 kB a part on, its packer (fflate 0.8.3) works in a
# worker made from a blob; the policy refuses the worker by an event on that worker, which nobody listens to.
# Seen in Chromium 147 (headless, of @sparticuz/chromium 147.0.0) with Node 24.21.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  write-excel-file@4.1.1 fflate@0.8.3 rolldown@1.2.19 playwright-core@1.65.1 @sparticuz/chromium@147.0.0
cat >page.mjs <<'JS'
import inBrowsers from 'write-excel-file/browser';
import universal from 'write-excel-file/universal';

const builds = { browser: inBrowsers, universal };
const rows = (count) => Array.from({ length: count }, (_, place) => [`Công nghệ số ${place}`, place]);
const patience = (ms) => new Promise((done) => setTimeout(() => done('nothing'), ms));
window.make = (build, count) =>
  Promise.race([
    builds[build](rows(count))
      .toBlob()
      .then(() => 'a file')
      .catch(() => 'an error'),
    patience(10_000),
  ]);
JS
npx rolldown page.mjs --file page.js --platform browser >/dev/null 2>&1
cat >probe.mjs <<'JS'
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
const { createServer } = await import('node:http');
const { readFileSync } = await import('node:fs');
const { chromium } = await import('playwright-core');
const { default: packaged } = await import('@sparticuz/chromium');

const script = readFileSync('page.js');
const server = createServer(({ url }, response) => {
  if (url === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script);
  response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
  response.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html><script src="/page.js"></script>');
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const unwanted = new Set(['--single-process', '--no-zygote']);
const args = packaged.args.filter((arg) => !unwanted.has(arg));
const browser = await chromium.launch({ executablePath: await packaged.executablePath(), args, headless: true });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
for (const build of ['browser', 'universal'])
  for (const count of [10, 20_000]) console.log(build, count, await page.evaluate(([b, c]) => window.make(b, c), [build, count]));
await browser.close();
server.close();
JS
seen=$(node probe.mjs)
printf '%s\n' "$seen"
[ "$seen" = $'browser 10 a file\nbrowser 20000 nothing\nuniversal 10 a file\nuniversal 20000 nothing' ] ||
  { echo 'The behaviour has changed.' >&2; exit 1; }
