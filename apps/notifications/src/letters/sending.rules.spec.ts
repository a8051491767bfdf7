import { pauseAfter, type Refusal, type Verdict, verdictOf } from './sending.rules';

it.each<[string, Omit<Refusal, 'message'>, Verdict]>([
  ['nobody at the address', { code: 'ECONNECTION', command: 'CONN' }, 'away'],
  ['a server that hangs', { code: 'ETIMEDOUT', command: 'DATA' }, 'away'],
  ['a wrong password', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'away'],
  ['a full mailbox', { code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }, 'later'],
  ['a server that is too busy for the text', { code: 'EMESSAGE', responseCode: 451, command: 'DATA' }, 'later'],
  ['no such mailbox', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'bounced'],
  ['a text that is taken for spam', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'failed'],
])('%s', (_, refusal, verdict) => {
  expect(verdictOf({ ...refusal, message: '' })).toBe(verdict);
});

it('pauses grow up to an hour', () => {
  expect([1, 2, 3, 7, 40].map((attempts) => pauseAfter(attempts) / 60_000)).toEqual([1, 2, 4, 60, 60]);
});
