import { mayKnow, mayOpen, type Reader, type Terms, termsOf } from './document-access.rules';

const readers: Record<string, Reader> = {
  guest: { viewer: 'public', signedIn: false, interested: false },
  member: { viewer: 'public', signedIn: true, interested: false },
  interested: { viewer: 'public', signedIn: true, interested: true },
  reviewer: { viewer: 'reviewer', signedIn: true, interested: false },
  owner: { viewer: 'owner', signedIn: true, interested: false },
};
const all = Object.keys(readers);

it.each<[Terms['tier'], string[], string[]]>([
  ['public', all, all],
  ['signed_in', all, ['member', 'interested', 'reviewer', 'owner']],
  ['interested', all, ['interested', 'reviewer', 'owner']],
  ['reviewers', ['reviewer', 'owner'], ['reviewer', 'owner']],
])('what is for %s is known to %j and opened by %j', (tier, know, open) => {
  const terms = { tier, proves: null };
  expect(all.filter((name) => mayKnow(terms, readers[name]!))).toEqual(know);
  expect(all.filter((name) => mayOpen(terms, readers[name]!))).toEqual(open);
});

it('what a listing does not name is for reviewers', () => {
  const shown = { documentId: 'one', tier: 'public', proves: 'trl_7' } as const;
  expect(termsOf([shown], 'one')).toEqual({ tier: 'public', proves: 'trl_7' });
  expect(termsOf([shown], 'other')).toEqual({ tier: 'reviewers', proves: null });
  expect(termsOf(undefined, 'one')).toEqual({ tier: 'reviewers', proves: null });
});
