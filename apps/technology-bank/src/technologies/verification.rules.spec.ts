import type { TrlEvidence } from '@caunoi/contracts/technology-bank/technology';
import { afterReview, holding, type Verification } from './verification.rules';

const row = (level: number, note: string): TrlEvidence => ({ level, grade: 'B', note });
const verification = (level: number, note: string): Verification => ({ level, note, by: 'r1', at: '2026-11-20T00:00:00.000Z' });
const evidence = [row(4, 'Báo cáo phòng thử'), row(7, 'Biên bản tại cảng')];
const now = { by: 'r2', at: '2026-11-29T00:00:00.000Z' };

it('a verification holds while the words stand that were compared', () => {
  const verified = [verification(4, 'Báo cáo phòng thử'), verification(7, 'Biên bản cũ')];
  expect(holding({ trlEvidence: evidence }, verified)).toEqual([verified[0]]);
});

it('a review adds the levels it compared and keeps those that still hold', () => {
  const before = [verification(4, 'Báo cáo phòng thử'), verification(7, 'Biên bản cũ')];
  expect(afterReview({ trlEvidence: evidence }, before, { levels: [7], ...now })).toEqual([
    before[0],
    { level: 7, note: 'Biên bản tại cảng', ...now },
  ]);
});

it('a level compared again carries the later day, once', () =>
  expect(afterReview({ trlEvidence: evidence }, [verification(4, 'Báo cáo phòng thử')], { levels: [4], ...now })).toEqual([
    { level: 4, note: 'Báo cáo phòng thử', ...now },
  ]));

it('a level without evidence is not verified', () =>
  expect(afterReview({ trlEvidence: evidence }, [], { levels: [9], ...now })).toEqual([]));
