import { NeedStatement, type Proposal, type Target } from '@caunoi/contracts/needs/need';
import { dictated, heldOut, type LongNeed } from '../../test/long-needs';
import { proposals } from './proposals.rules';

const today = '2026-11-29';
const fields = ['sector', 'province', 'budgetBand', 'deadline', 'targets'] as const;
const isTarget = (value: unknown): value is Target => typeof value === 'object' && value !== null && 'wanted' in value;
/** A target without its name, "per year" and the like: what stands there and what is wanted. */
const shown = ({ value }: Proposal) =>
  isTarget(value) ? `${value.current}→${value.wanted} ${value.unit.replace(/^(?!mg)(.*?)\/.*$/, '$1')}` : String(value);

function read({ problem, language }: LongNeed) {
  const found = proposals({ ...NeedStatement.parse({}), problem, language }, today);
  return fields.map((field) => [field, found.filter((proposal) => proposal.field === field).map(shown)] as const);
}

/** Facts that the text states, those of them that are proposed, and proposals that are not so. */
function measured(need: LongNeed) {
  const counts = read(need).map(([field, values]) => {
    const right = need.right[field];
    const hits = values.filter((value) => right.includes(value));
    const stated = field === 'targets' ? right.length : Math.min(1, right.length);
    return { stated, hits: Math.min(hits.length, stated), wrong: values.filter((value) => !right.includes(value)) };
  });
  return {
    stated: counts.reduce((sum, { stated }) => sum + stated, 0),
    hits: counts.reduce((sum, { hits }) => sum + hits, 0),
    wrong: counts.flatMap(({ wrong }) => wrong),
  };
}

describe.each([
  ['needs as people dictate them', dictated],
  ['needs that were held out', heldOut],
])('%s', (_, needs) => {
  it.each(needs)('$name: nothing wrong is proposed', (need) => expect(measured(need).wrong).toEqual([]));

  it.each(needs)('$name: what is measured is called by neighbouring words of the text', (need) => {
    const found = proposals({ ...NeedStatement.parse({}), problem: need.problem, language: need.language }, today);
    const own = found.flatMap(({ value }) => (isTarget(value) ? [value.quantity.replace(/^(?:tỷ lệ|thời gian) (?=\S)/, '')] : []));
    const text = need.problem.toLowerCase();
    expect(own.filter((name) => !text.includes(name.toLowerCase()))).toEqual([]);
  });

  const all = needs.map(measured);
  const [stated, hits] = [all.reduce((sum, need) => sum + need.stated, 0), all.reduce((sum, need) => sum + need.hits, 0)];
  it(`at least 70% of what they state is proposed: ${hits} of ${stated}`, () => expect(hits / stated).toBeGreaterThanOrEqual(0.7));
});
