import { DomainError } from './domain-error';
import { assertReadable } from './json-bounds';

const refusalOf = (json: string) => {
  try {
    assertReadable(json);
  } catch (error) {
    return error instanceof DomainError
      ? { code: error.code, detail: (error as DomainError<'request.malformed' | 'request.too_large'>).details?.detail }
      : error;
  }
  return undefined;
};
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

it.each([
  ['an object', '{"a":{"a":1},"b":[{"a":1},{"a":2}]}'],
  ['as deep as may be', nested(20)],
  ['punctuation in a text', JSON.stringify({ a: '[[[{{{,,,"a":1,"a":2}'.repeat(1_000) })],
  ['a text that ends in a backslash', '{"a":"\\\\","b":"\\\\\\"","c":1}'],
  ['the same word as key and as value', '{"a":"b","b":"a"}'],
  ['the same word twice as value', '{"a":"b","c" : ["b","b"]}'],
  ['what is no JSON, which is for the parser to say', '{"a": ]]} "'],
])('lets through %s', (_, json) => expect(refusalOf(json)).toBeUndefined());

it.each([
  ['nesting without end', nested(21), 'request.malformed', 'nested deeper than 20'],
  ['nesting of objects', '{"a":'.repeat(30), 'request.malformed', 'nested deeper than 20'],
  ['more values than anybody asks for', `[${'1,'.repeat(5_000)}1]`, 'request.too_large', 'more than 4000 values'],
  ['a key twice', '{"a":1,"a":2}', 'request.malformed', 'the key "a" stands twice'],
  ['a key twice deep inside', '{"x":[{"b":1,\n"a":{}, "b"\t:2}]}', 'request.malformed', 'the key "b" stands twice'],
  ['a key twice, once in disguise', '{"\\u0061":1,"a":2}', 'request.malformed', 'the key "a" stands twice'],
])('refuses %s', (_, json, code, detail) => expect(refusalOf(json)).toEqual({ code, detail }));
