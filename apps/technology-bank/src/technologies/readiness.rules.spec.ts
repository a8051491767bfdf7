import type { TrlEvidence } from '@caunoi/contracts/technology-bank/technology';
import { claimsTooMuch, missingProof, supportedTrl } from './readiness.rules';

const evidence = (...proofs: [TrlEvidence['level'], TrlEvidence['grade']][]) =>
  proofs.map(([level, grade]) => ({ level, grade, note: 'Báo cáo thử nghiệm' }));

it.each([
  ['nothing shows nothing', evidence(), null],
  ['the owner’s word is enough for an idea', evidence([3, 'C']), 3],
  ['the owner’s word is not enough for a test', evidence([4, 'C']), null],
  ['the owner’s word does not take away what a document shows', evidence([5, 'B'], [8, 'C']), 5],
  ['an own measurement shows a test', evidence([6, 'B']), 6],
  ['a document shows the highest level too', evidence([9, 'B']), 9],
  ['a level that is shown stands for those below it', evidence([4, 'B'], [7, 'B']), 7],
  ['order does not matter', evidence([7, 'B'], [4, 'B']), 7],
])('%s', (_, trlEvidence, level) => expect(supportedTrl(trlEvidence)).toBe(level));

it.each([
  ['nothing is claimed or shown: begin with the first', null, evidence(), 1],
  ['the claim is not shown: prove the claim', 7, evidence([4, 'B']), 7],
  ['the claim is shown: prove the next', 6, evidence([6, 'B']), 7],
  ['more is shown than claimed: prove what comes after that', 4, evidence([6, 'B']), 7],
  ['everything is shown', 9, evidence([9, 'B']), null],
])('%s', (_, trl, trlEvidence, level) => expect(missingProof({ trl, trlEvidence })).toBe(level));

it.each([
  [null, evidence(), false],
  [1, evidence(), true],
  [5, evidence([5, 'C']), true],
  [5, evidence([5, 'B']), false],
  [4, evidence([5, 'B']), false],
])('a claim of %p on %j is too much: %p', (trl, trlEvidence, tooMuch) => expect(claimsTooMuch({ trl, trlEvidence })).toBe(tooMuch));
