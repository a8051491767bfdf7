import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** Without it the package leaves out the system libraries that small machines lack; it is read when the package is loaded. */
process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x';

/** For whoever waits until a page is at rest: with a stream open, it never is. Not by a route, which would switch off the cache. */
export const withoutStreams = (context: BrowserContext) =>
  context.addInitScript(`{
    const real = window.fetch;
    window.fetch = (address, init) => (/\\/changes$/.test(address) ? Promise.resolve(new Response(null, { status: 404 })) : real(address, init));
  }`);

/** One process for everything is for lambdas: a second context would crash it. */
const unwanted = new Set(['--single-process', '--no-zygote']);

/** Chromium from npm: no browser needs to be on the machine. */
export async function launchBrowser(): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args.filter((arg) => !unwanted.has(arg)),
    headless: true,
    // A bare container has no locale, and without one Chromium calls every download "download", whatever its name is.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
}
