import { demoWanted } from './demo-setting.rules';

it.each([
  [{}, true],
  [{ CAUNOI_DEMO: 'on' }, true],
  [{ CAUNOI_DEMO: 'off' }, false],
  [{ CAUNOI_DEMO: 'off', GATEWAY_HOST: '0.0.0.0', GATEWAY_PUBLIC_URL: 'https://caunoi.vn' }, false],
  [{ CAUNOI_DEMO: 'open', GATEWAY_HOST: '0.0.0.0' }, true],
  [{ GATEWAY_HOST: '127.0.0.1' }, true],
  [{ GATEWAY_HOST: '127.8.0.1', GATEWAY_TRUST_PROXY: 'false' }, true],
  [{ GATEWAY_HOST: '::1', GATEWAY_PUBLIC_URL: 'http://localhost:3000' }, true],
  [{ GATEWAY_PUBLIC_URL: 'http://[::1]:3000' }, true],
  [{ GATEWAY_PUBLIC_URL: 'https://caunoi.localhost' }, true],
])('%j: %s', (env, wanted) => expect(demoWanted(env)).toBe(wanted));

it.each([
  [{ GATEWAY_HOST: '0.0.0.0' }, 'GATEWAY_HOST'],
  [{ GATEWAY_HOST: '::' }, 'GATEWAY_HOST'],
  [{ GATEWAY_HOST: '192.168.1.5', CAUNOI_DEMO: 'on' }, 'GATEWAY_HOST'],
  [{ GATEWAY_PUBLIC_URL: 'https://caunoi.vn' }, 'GATEWAY_PUBLIC_URL'],
  [{ GATEWAY_PUBLIC_URL: 'https://localhost.caunoi.vn' }, 'GATEWAY_PUBLIC_URL'],
  [{ GATEWAY_PUBLIC_URL: 'https://127.0.0.1.caunoi.vn' }, 'GATEWAY_PUBLIC_URL'],
  [{ GATEWAY_TRUST_PROXY: '1' }, 'GATEWAY_TRUST_PROXY'],
  [{ GATEWAY_HOST_NAMES: 'localhost, caunoi.lan' }, 'GATEWAY_HOST_NAMES'],
])('%j lets nobody in with the demo accounts', (env, way) => expect(() => demoWanted(env)).toThrow(`With ${way} others could use`));

it.each(['', 'true', 'OFF'])('CAUNOI_DEMO="%s" is refused rather than guessed', (value) =>
  expect(() => demoWanted({ CAUNOI_DEMO: value })).toThrow('CAUNOI_DEMO must be on, off or open'),
);
