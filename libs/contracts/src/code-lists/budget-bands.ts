import { code, labels, type Code, type CodeList } from './code-list';
import { ownList } from './own-list';

/** Limits in đồng: `min` belongs to the band, `max` no longer does; null is no limit, both null is "not said". */
export type BudgetBand = Code & { min: number | null; max: number | null };

const million = 1_000_000;
const band = (min: number | null, max: number | null, entry: ReturnType<typeof code>): BudgetBand => ({
  ...entry,
  min: min === null ? null : min * million,
  max: max === null ? null : max * million,
});

export const budgetBands: CodeList<BudgetBand> = ownList('budget-bands', labels('Ngân sách dự kiến', 'Expected budget', 'Budget prévu'), [
  band(0, 100, code('under_100m', 'Dưới 100 triệu đồng', 'Under VND 100 million', 'Moins de 100 millions de VND')),
  band(100, 500, code('100m_500m', '100 – 500 triệu đồng', 'VND 100–500 million', '100 à 500 millions de VND')),
  band(500, 2_000, code('500m_2b', '500 triệu – 2 tỷ đồng', 'VND 500 million – 2 billion', '500 millions à 2 milliards de VND')),
  band(2_000, 5_000, code('2b_5b', '2 – 5 tỷ đồng', 'VND 2–5 billion', '2 à 5 milliards de VND')),
  band(5_000, 10_000, code('5b_10b', '5 – 10 tỷ đồng', 'VND 5–10 billion', '5 à 10 milliards de VND')),
  band(10_000, null, code('over_10b', 'Từ 10 tỷ đồng trở lên', 'VND 10 billion or more', '10 milliards de VND ou plus')),
  band(null, null, code('to_discuss', 'Thỏa thuận', 'To be discussed', 'À discuter')),
]);

/**
 * The band of an amount.
 * @param amount in đồng, not negative
 * @throws RangeError when the amount is negative or not a number
 */
export function budgetBandOf(amount: number): BudgetBand {
  const found = budgetBands.codes.find(({ min, max }) => min !== null && amount >= min && (max === null || amount < max));
  if (!found) throw new RangeError(`no budget band holds ${amount}`);
  return found;
}
