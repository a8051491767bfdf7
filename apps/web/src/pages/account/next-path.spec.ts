import { nextPath } from './next-path';

test.each([
  ['/needs/new', '/needs/new'],
  ['/search?q=xoài&kind=need', '/search?q=xoài&kind=need'],
  [undefined, '/desk'],
  ['', '/desk'],
  ['https://example.com', '/desk'],
  ['//example.com', '/desk'],
  ['/\\example.com', '/desk'],
  ['/\t/example.com', '/desk'],
  ['javascript:alert(1)', '/desk'],
  ['/sign-in?next=/sign-in', '/desk'],
])('after signing in %s leads to %s', (next, path) => {
  expect(nextPath(next)).toBe(path);
});
