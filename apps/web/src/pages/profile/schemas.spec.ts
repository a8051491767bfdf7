import { ExpertStatement } from '@caunoi/contracts/experts/expert';
import { isWhole, readable } from '../../drafts/shapes';
import { blankInterest, blankWork, formOf, shape } from './schemas';

const statement = ExpertStatement.parse({
  displayName: 'Chuyên gia E03',
  keywords: ['xoài', 'HACCP'],
  orcid: '0000-0002-1825-0097',
  documents: [
    { kind: 'publication', title: 'Độ già thu hái', year: 2021, role: 'lead', link: 'https://doi.org/10.1000/182' },
    { kind: 'training', title: 'Tập huấn đóng gói', year: 2024, role: 'member' },
  ],
  interests: [{ technologyId: 'edf9f6ab-b132-5ca4-b769-3262e486050a', relation: 'adviser' }],
});

test('the form gives back what it was made from', () => {
  const values = formOf(statement);
  expect(isWhole(shape, values)).toBe(true);
  expect(readable(shape, values)).toEqual(statement);
});

test('every field of a profile is asked for', () =>
  expect(Object.keys(shape).toSorted()).toEqual(Object.keys(ExpertStatement.shape).toSorted()));

test('rows that were only opened count as not there, and empty lines are nothing', () => {
  const values = { ...formOf(statement), orcid: ' ', documents: [blankWork()], interests: [blankInterest()] };
  expect(readable(shape, values)).toMatchObject({ orcid: null, documents: [], interests: [] });
});

test('a work without its year waits', () => {
  const values = { ...formOf(statement), documents: [{ ...blankWork(), kind: 'patent', title: 'Buồng phun' }] };
  expect(isWhole(shape, values)).toBe(false);
  expect(readable(shape, values)).toMatchObject({ documents: [] });
});
