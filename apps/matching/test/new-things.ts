import type * as experts from '@caunoi/contracts/experts/experts.events';
import type * as needs from '@caunoi/contracts/needs/needs.events';
import type * as technologies from '@caunoi/contracts/technology-bank/technologies.events';
import { createHash, randomUUID } from 'node:crypto';
import { expert, need, technology } from './content';

let words = 0;
/** A word that nothing else in a test holds, nor resembles. */
export const newWord = () =>
  BigInt(`0x${createHash('sha256').update(String(++words)).digest('hex')}`)
    .toString(36)
    .replaceAll(/\d/g, '')
    .slice(0, 14);
const titled = <F extends { id: string; title: string }>(fact: F, title: string, change: Partial<F> = {}): F => ({
  ...fact,
  id: randomUUID(),
  organisationId: randomUUID(),
  title,
  ...change,
});
export const aNeed = (title: string, change: Partial<needs.NeedFact> = {}) => titled(need('N03'), title, change);
export const aTechnology = (title: string, change: Partial<technologies.TechnologyFact> = {}) => titled(technology('T03'), title, change);
export const anExpert = (headline: string): experts.ExpertFact => ({
  ...expert('E03'),
  id: randomUUID(),
  organisationId: randomUUID(),
  headline,
});
