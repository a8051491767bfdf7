import { given, readGiven } from './given';

const pageWith = (text: string | null) => ({ getElementById: () => (text === null ? null : ({ textContent: text } as HTMLElement)) });

it('an answer that came with the page is used once, in whatever order the question names its parts', async () => {
  readGiven(pageWith(JSON.stringify({ '/v1/search?kind=need&q=xo%C3%A0i': { total: 3 } })));
  expect(given('/v1/search?q=xo%C3%A0i')).toBeUndefined();
  expect(given('/v1/search?q=xo%C3%A0i&kind=need', 'POST')).toBeUndefined();
  expect(await given('/v1/search?q=xo%C3%A0i&kind=need')?.json()).toEqual({ total: 3 });
  expect(given('/v1/search?q=xo%C3%A0i&kind=need')).toBeUndefined();
});

it('a page without answers asks for everything', () => {
  readGiven(pageWith(null));
  expect(given('/v1/session')).toBeUndefined();
});
