import { z } from 'zod';
import { endpoint } from '../contract';
import { Consent, ConsentGiven } from './consent';

export const myConsents = endpoint({
  method: 'GET',
  path: '/me/consents',
  since: '0.2.0',
  summary: 'What one has agreed to beyond what an account needs, purpose by purpose, with everything that one said before',
  access: 'signed-in',
  answer: z.object({ items: z.array(Consent) }),
});

export const sayConsent = endpoint({
  method: 'PUT',
  path: '/me/consents',
  since: '0.2.0',
  summary: 'Agree to a purpose, in the words that are asked today, or take it back',
  access: 'signed-in',
  body: z.strictObject({ ...ConsentGiven.shape, given: z.boolean() }),
  answer: Consent,
  problems: ['account.unknown', 'consent.text_changed'],
});
