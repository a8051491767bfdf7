import { isApiKey, newApiKey } from './api-key';

it('is another each time, and known as one', () => {
  const keys = Array.from({ length: 100 }, newApiKey);
  expect(new Set(keys).size).toBe(100);
  for (const key of keys) expect([key, isApiKey(key)]).toEqual([expect.stringMatching(/^cn_[\w-]{51}$/), true]);
});

it('with any letter wrong it is none', () => {
  const key = newApiKey();
  for (let at = 0; at < key.length; at++)
    expect(isApiKey(key.slice(0, at) + (key[at] === 'a' ? 'b' : 'a') + key.slice(at + 1))).toBe(false);
});

it.each(['', 'cn_', `${newApiKey()}0`, ` ${newApiKey()}`, newApiKey().toUpperCase(), newApiKey().slice(3)])('%j is none', (text) =>
  expect(isApiKey(text)).toBe(false),
);

// CRC-32 as in gzip (RFC 1952), reckoned by Python's zlib.
it('ends with the CRC-32 of what stands before it, which anybody can reckon', () => {
  expect(isApiKey('cn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA482b2268')).toBe(true);
  expect(isApiKey('cn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA8622b284')).toBe(false);
});
