import { claimFor, type NamedClaim } from './claims';

const me = { account: { id: 'lan', email: '', emailVerified: true, fullName: 'Lan', locale: 'vi' as const, createdAt: '' } };
const claim = (by: string, from: string | null = null): NamedClaim => ({
  thingId: 't',
  until: '2026-11-30T03:00:00Z',
  word: null,
  by: { accountId: by, fullName: by },
  takenFrom: from === null ? null : { accountId: from, fullName: from },
});

it.each([
  ['nobody is at it', undefined, 'free'],
  ['one is at it oneself', claim('lan'), 'own'],
  ['one has taken it over from a colleague', claim('lan', 'bình'), 'own'],
  ['a colleague is at it', claim('bình'), 'other'],
  ['a colleague has taken it over from a third one', claim('bình', 'mai'), 'other'],
  ['a colleague has taken it over from oneself', claim('bình', 'lan'), 'lost'],
])('%s', (_, given, expected) => expect(claimFor(me, given)).toBe(expected));
