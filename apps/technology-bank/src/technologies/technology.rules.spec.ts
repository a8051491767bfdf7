import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import type { z } from 'zod';
import { listing } from '../../test/listing';
import { assertComplete, assess } from './technology.rules';

const today = '2026-11-22';
const complete = TechnologyStatement.parse(listing);
const right = complete.ipr[0] as (typeof complete.ipr)[number];
const codes = (change: Partial<z.input<typeof TechnologyStatement>>) =>
  assess(TechnologyStatement.parse({ ...listing, ...change }), today).defects.map(({ code }) => code);
const idea = { ...right, state: 'none', number: '', expires: null };

describe('the completeness gate', () => {
  it('lets a complete listing through with full points', () =>
    expect(assess(complete, today)).toEqual({
      score: 100,
      complete: true,
      defects: [],
      supportedTrl: 7,
      missingProof: 8,
      noveltyAtRisk: false,
    }));

  it('gives points only for what was answered', () => {
    const scoreOf = (change: Partial<z.input<typeof TechnologyStatement>>) => assess(TechnologyStatement.parse(change), today).score;
    expect([scoreOf({}), scoreOf({ title: listing.title }), scoreOf({ stateFunded: true })]).toEqual([0, 6, 0]);
  });

  it('names everything that an empty listing lacks, in the order of the form', () => {
    const { defects, complete: done } = assess(TechnologyStatement.parse({}), today);
    expect(done).toBe(false);
    expect(defects.filter(({ severity }) => severity === 'blocker').map(({ field }) => field)).toEqual([
      ...['title', 'summary', 'problem', 'solution', 'application', 'advantages', 'trl', 'ipr', 'cooperation', 'sectors'],
    ]);
  });

  it.each([
    ['a claim without its evidence', { trl: 8 }, 'trl.unproven'],
    ['no right at all', { ipr: [] }, 'ipr.missing'],
    ['a granted right without a number', { ipr: [{ ...right, number: '' }] }, 'ipr.number_missing'],
    ['know-how that an office is said to have granted', { ipr: [{ ...right, type: 'trade_secret' }] }, 'ipr.not_fileable'],
    ['a right that ended yesterday', { ipr: [{ ...right, expires: '2026-11-21' }] }, 'ipr.lapsed'],
    ['a right that belongs to others', { ipr: [{ ...right, share: 0 }] }, 'ipr.not_owned'],
    ['the same right twice', { ipr: [right, right] }, 'ipr.repeated'],
    ['a telephone number in the solution', { solution: `${listing.solution} Gọi (+84) 903123456.` }, 'contact.shown'],
    ['a street in the trials', { trials: 'Chạy thử tại số 12 đường Nguyễn Trãi' }, 'contact.shown'],
    ['a state task without its code', { taskCode: '' }, 'task_code.missing'],
    ['a state task without the right to transfer', { ownerMayTransfer: false }, 'transfer_right.missing'],
  ])('stops %s', (_, change, code) => {
    expect(codes(change)).toEqual([code]);
    expect(() => assertComplete(TechnologyStatement.parse({ ...listing, ...change }), today)).toThrow('technology.not_complete');
  });

  it.each([
    ['a right that ends today', { ipr: [{ ...right, expires: today }] }],
    ['a right that is said to have ended', { ipr: [{ ...right, state: 'expired', expires: '2020-01-01' }] }],
    ['know-how without a number', { ipr: [{ ...idea, type: 'trade_secret' }] }],
    ['half a right', { ipr: [{ ...right, share: 50 }] }],
    ['the same number in another territory', { ipr: [right, { ...right, territory: 'EP' }] }],
    ['two ideas without numbers', { ipr: [idea, idea] }],
    ['a private work without a task code', { stateFunded: false, taskCode: '', ownerMayTransfer: false }],
  ])('does not stop %s', (_, change) => expect(codes(change)).toEqual([]));

  it.each([
    ['advantages without a figure', { advantages: 'Rẻ hơn túi nhập khẩu.' }, 'advantages.no_figure'],
    ['a granted patent without its last day', { ipr: [{ ...right, expires: null }] }, 'ipr.expiry_missing'],
    ['no measured result', { results: [] }, 'results.missing'],
  ])('advises on %s', (_, change, code) => {
    expect(codes(change)).toEqual([code]);
    expect(assess(TechnologyStatement.parse({ ...listing, ...change }), today).complete).toBe(true);
  });
});

describe('novelty', () => {
  const long = 'Quả được nhúng trong dung dịch chitosan 1,25 % ở 25 °C trong 90 giây rồi sấy gió. '.repeat(6);
  it.each([
    ['an invention that is described before it is filed', { ipr: [idea], solution: long }, true],
    ['a utility solution likewise', { ipr: [{ ...idea, type: 'utility_solution' }], solution: long }, true],
    ['an invention that is only hinted at', { ipr: [idea] }, false],
    ['an invention that is filed', { ipr: [{ ...idea, state: 'pending' }], solution: long }, false],
    ['a work under copyright', { ipr: [{ ...idea, type: 'copyright' }], solution: long }, false],
  ])('is at risk for %s: %#', (_, change, risk) =>
    expect(assess(TechnologyStatement.parse({ ...listing, ...change }), today).noveltyAtRisk).toBe(risk),
  );
});
