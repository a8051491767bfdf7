import { isPasskeyHost, wasLeft } from './passkeys';

test.each([
  ['localhost', true],
  ['caunoi.vn', true],
  ['127.0.0.1', false],
  ['[::1]', false],
])('passkeys can be made at %s: %s', (name, can) => expect(isPasskeyHost(name)).toBe(can));

const named = (name: string) => Object.assign(new Error('x'), { name });
test.each([
  ['was closed', named('NotAllowedError'), true],
  ['gave way to another', Object.assign(new Error('x'), { cause: named('AbortError') }), true],
  ['is broken', new Error('x'), false],
  ['is no error', 'x', false],
])('what the browser asked %s', (_, error, left) => expect(wasLeft(error)).toBe(left));
