import { nextLook } from './last-look';

const at = (time: string) => `2026-11-22T${time}:00.000Z`;

it.each([
  ['the first look has no news', null, at('09:00'), { at: at('09:00'), since: null }],
  ['the next is told what is new since then', { at: at('09:00'), since: null }, at('15:00'), { at: at('15:00'), since: at('09:00') }],
  ['going back and forth is one look', { at: at('15:00'), since: at('09:00') }, at('15:20'), { at: at('15:20'), since: at('09:00') }],
  [
    'a list that is older than the last look changes nothing',
    { at: at('15:00'), since: at('09:00') },
    at('14:59'),
    { at: at('15:00'), since: at('09:00') },
  ],
])('%s', (_, last, seenAt, look) => expect(nextLook(last, seenAt)).toEqual(look));
