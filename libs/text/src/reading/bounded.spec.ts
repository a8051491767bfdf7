import { readConstraints } from './constraints';
import { readDeadline } from './dates';
import { leaksIn } from './leaks';
import { readBudgets } from './money';
import { readOldTyping } from './old-typing';
import { quantities } from './quantities';
import { reading } from './reading';
import { readSector } from './sectors';
import { readTargets } from './targets';
import { readTitle } from './titles';

/**
 * Cost is counted, not timed: how many characters the patterns are given in all. A pattern that starts over for each place of a text would
 * make this grow with the square of its length.
 */
function charactersRead(work: () => void): number {
  const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')?.value as RegExp['exec'];
  let count = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const begin = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    count += (found ? found.index + found[0].length : text.length) - begin;
    return found;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return count;
}

const sentence = 'Hiện hao hụt 15 % và tốn 2,5 triệu mỗi tháng, cần còn dưới 5 % trước 30/6/2027 ở xưởng số 12 của chúng tôi. ';
const everything = (text: string) => () => {
  const read = reading(text);
  quantities(read);
  readDeadline(read, '2026-11-29', () => '2027-02-06');
  readSector(read);
  readConstraints(read, 0);
  readTitle(read, 'vi');
  leaksIn(text, ['Công ty TNHH Việt Mỹ Hưng']);
  readOldTyping(text);
};

it('reading twice as much costs about twice as much', () => {
  const [once, twice] = [charactersRead(everything(sentence.repeat(18))), charactersRead(everything(sentence.repeat(36)))];
  expect(twice / once).toBeLessThan(2.6);
});

it.each([
  ['a run of digits', '1'.repeat(4000)],
  ['a run of letters', 'a'.repeat(4000)],
  ['number words', 'hai mươi '.repeat(440)],
  ['dots and at signs', 'a.'.repeat(1000) + '@'.repeat(1000)],
  ['spaces', ' '.repeat(4000)],
])('%s of the longest text is read to its end', (_, text) => {
  const read = reading(text);
  expect([readTargets(read, 'vi', 0), readBudgets(read, 'vi'), readDeadline(read, '2026-11-29', () => '2027-02-06')]).toEqual([
    [],
    [],
    undefined,
  ]);
  expect(leaksIn(text, ['Công ty TNHH Việt Mỹ Hưng']).filter(({ kind }) => kind === 'organisation_name')).toEqual([]);
});
