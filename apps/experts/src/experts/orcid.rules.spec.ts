import fc from 'fast-check';
import { isOrcid } from './orcid.rules';

it.each(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'])('%s is an ORCID iD', (orcid) =>
  expect(isOrcid(orcid)).toBe(true),
);

it('one changed digit is always noticed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('0000-0002-1825-0097', '0000-0002-1694-233X'),
      fc.nat(14),
      fc.integer({ min: 1, max: 9 }),
      (orcid, at, by) => {
        const digits = [...orcid.replaceAll('-', '')];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(isOrcid(digits.join(''))).toBe(false);
      },
    ),
  );
});
