import fc from 'fast-check';
import { PairTable } from './pair-table';

it('numbers pairs from 0 in order of arrival, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(2_000_000_000)), { maxLength: 4000 }), (pairs) => {
      const table = new PairTable();
      const expected = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        if (!expected.has(key)) expected.set(key, expected.size);
        expect(table.number(first, second)).toBe(expected.get(key));
      }
      expect(table.size).toBe(expected.size);
      for (const [first, second] of pairs) expect(table.find(first, second)).toBe(expected.get(`${first} ${second}`));
      expect(table.find(61, 0)).toBe(-1);
    }),
    { numRuns: 30 },
  );
});
