import { ExpertStatement } from '@caunoi/contracts/experts/expert';
import type { z } from 'zod';
import { profile } from '../../test/profile';
import { assertComplete, assess } from './expert.rules';

const today = '2026-11-22';
const complete = ExpertStatement.parse(profile);
const work = complete.documents[0] as (typeof complete.documents)[number];
type Change = Partial<z.input<typeof ExpertStatement>>;
const codes = (change: Change) => assess(ExpertStatement.parse({ ...profile, ...change }), today).defects.map(({ code }) => code);

describe('the completeness gate', () => {
  it('lets a complete profile through with full points', () =>
    expect(assess(complete, today)).toEqual({ score: 100, complete: true, defects: [] }));

  it('gives points only for what was answered', () => {
    const scoreOf = (change: Change) => assess(ExpertStatement.parse(change), today).score;
    expect([scoreOf({}), scoreOf({ headline: profile.headline }), scoreOf({ abroad: true })]).toEqual([0, 10, 0]);
  });

  it('names everything that an empty profile lacks, in the order of the form', () =>
    expect(
      assess(ExpertStatement.parse({}), today)
        .defects.filter(({ severity }) => severity === 'blocker')
        .map(({ field }) => field),
    ).toEqual(['displayName', 'headline', 'ford', 'sectors', 'services', 'languages']));

  const stops: [string, Change, string][] = [
    ['no way to help', { services: [] }, 'services.missing'],
    ['a life abroad without a time zone', { abroad: true }, 'time_zone.unknown'],
    ['a life abroad in a time zone that does not exist', { abroad: true, timeZone: 'Mars/Olympus' }, 'time_zone.unknown'],
    ['an ORCID iD with a slip of the pen', { orcid: '0000-0002-1825-0079' }, 'orcid.wrong'],
    ['a telephone number among the words about oneself', { biography: `${profile.biography} Gọi 0912 345 678.` }, 'contact.shown'],
    ['an e-mail in the summary of a work', { documents: [work, work, { ...work, summary: 'an@vmh.vn' }] }, 'contact.shown'],
    ['work of next year', { documents: [work, work, { ...work, year: 2027 }] }, 'documents.future'],
  ];
  it.each(stops)('stops %s', (_, change, code) => {
    expect(codes(change)).toEqual([code]);
    expect(() => assertComplete(ExpertStatement.parse({ ...profile, ...change }), today)).toThrow('expert.not_complete');
  });

  const advises: [string, Change, string[]][] = [
    ['little evidence', { documents: [work] }, ['documents.few']],
    ['no evidence', { documents: [] }, ['documents.missing', 'documents.few']],
    ['an unstated availability', { availableDays: null }, ['availability.missing']],
    ['no province', { province: null }, ['province.missing']],
  ];
  it.each(advises)('advises on %s', (_, change, found) => {
    expect(codes(change)).toEqual(found);
    expect(assess(ExpertStatement.parse({ ...profile, ...change }), today).complete).toBe(true);
  });

  const accepts: [string, Change][] = [
    ['no ORCID iD', { orcid: null }],
    ['work of this year', { documents: [work, work, { ...work, year: 2026 }] }],
    ['a life abroad without a province', { abroad: true, timeZone: 'America/Los_Angeles', province: null }],
    ['no free day this month', { availableDays: 0 }],
  ];
  it.each(accepts)('accepts %s', (_, change) => expect(codes(change)).toEqual([]));
});
