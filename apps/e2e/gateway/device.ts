/** A browser at the pages of a platform: it keeps cookies, each for its addresses, says where it is, and follows nothing by itself. */
export function device(url: string) {
  const cookies = new Map<string, { value: string; path: string }>();

  function keep(set: readonly string[]) {
    for (const line of set) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      const path = attributes.map((text) => text.trim()).find((text) => /^path=/i.test(text)) ?? 'path=/';
      if (value === '') cookies.delete(name);
      else cookies.set(name, { value, path: path.slice('path='.length) });
    }
  }

  async function ask(method: string, address: string, headers: Record<string, string>, body?: string) {
    const { pathname } = new URL(address, url);
    const fitting = [...cookies].filter(([, { path }]) => pathname.startsWith(path));
    const cookie = fitting.map(([name, { value }]) => `${name}=${value}`).join('; ');
    const sent = { method, headers: { ...headers, cookie }, redirect: 'manual' } as const;
    const response = await fetch(new URL(address, url), { ...sent, ...(body !== undefined && { body }) });
    const set = response.headers.getSetCookie();
    keep(set);
    return { status: response.status, set, to: response.headers.get('location') ?? '', text: await response.text() };
  }

  return {
    /** As a person who opens an address, from wherever. */
    open: (address: string) => ask('GET', address, { accept: 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }),
    /** As a page of the platform calls it. */
    async call(method: string, path: string, body?: object) {
      const headers = { 'sec-fetch-site': 'same-origin', origin: url, 'x-caunoi-csrf': '1' };
      const type = body && { 'content-type': 'application/json' };
      const { status, set, text } = await ask(method, `/v1${path}`, { ...headers, ...type }, body && JSON.stringify(body));
      return { status, set, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
    },
    /** Signed in already. */
    has: (name: string, value: string) => void cookies.set(name, { value, path: '/' }),
  };
}

export type Device = ReturnType<typeof device>;
