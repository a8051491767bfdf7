import { withKnownCodes } from './known-codes';

it('of an address, filters by what never was a code are left out', () => {
  expect(withKnownCodes({ q: 'xoài', sector: ['food', 'nonsense'], province: ['999'], budgetBand: undefined })).toEqual({
    q: 'xoài',
    sector: ['food'],
  });
});
