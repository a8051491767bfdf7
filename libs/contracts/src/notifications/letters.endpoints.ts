import { z } from 'zod';
import type { Access } from '../access';
import { endpoint } from '../contract';
import { Page, PageQuery } from '../primitives';
import { Letter, LetterState } from './letter';

const administrator = { anyOf: ['administrator'] } as const satisfies Access;
const OneLetter = z.strictObject({ letterId: z.uuid() });

export const listLetters = endpoint({
  method: 'GET',
  path: '/letters',
  since: '0.2.0',
  summary: 'The letters that the platform has written, the newest first, and whether it has a mail server that they go to',
  access: administrator,
  query: z.strictObject({ ...PageQuery, state: LetterState.optional() }),
  answer: Page(Letter).extend({ sends: z.boolean() }),
});

export const getLetter = endpoint({
  method: 'GET',
  path: '/letters/:letterId',
  since: '0.2.0',
  summary: 'A letter with its text: null once it is forgotten, and of secret links where letters are sent',
  access: administrator,
  params: OneLetter,
  answer: Letter.extend({ text: z.string().nullable() }),
  problems: ['letter.unknown'],
});

export const sendLetterAgain = endpoint({
  method: 'POST',
  path: '/letters/:letterId/attempts',
  since: '0.2.0',
  summary: 'Send a letter again that was refused or given up',
  access: administrator,
  params: OneLetter,
  answer: z.undefined(),
  status: 204,
  problems: ['letter.unknown'],
});
