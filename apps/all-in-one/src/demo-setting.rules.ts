const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/i;
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : url);

/**
 * Whether the demo is wanted. The password of its accounts is published, an administrator's among them: where others can
 * come in, it starts only on being told so in as many words.
 */
export function demoWanted(env: Readonly<Record<string, string | undefined>>): boolean {
  const wanted = env['CAUNOI_DEMO'] ?? 'on';
  if (!['on', 'off', 'open'].includes(wanted)) throw new Error(`CAUNOI_DEMO must be on, off or open, not "${wanted}".`);
  const way = wayIn(env);
  if (wanted === 'on' && way)
    throw new Error(
      `With ${way} others could use the demo accounts, whose password is published: set CAUNOI_DEMO=off (or, to show the demo, open).`,
    );
  return wanted !== 'off';
}

/** The setting by which others than this machine come in, if any. */
function wayIn(env: Readonly<Record<string, string | undefined>>) {
  const { GATEWAY_HOST: host, GATEWAY_PUBLIC_URL: url, GATEWAY_TRUST_PROXY: proxy, GATEWAY_HOST_NAMES: names = '' } = env;
  if (host && !LOOPBACK.test(host)) return 'GATEWAY_HOST';
  if (url && !LOOPBACK.test(hostOf(url))) return 'GATEWAY_PUBLIC_URL';
  if (names.split(',').some((name) => name.trim() && !LOOPBACK.test(name.trim()))) return 'GATEWAY_HOST_NAMES';
  return proxy && !['false', '0', 'off', 'no'].includes(proxy) ? 'GATEWAY_TRUST_PROXY' : undefined;
}
