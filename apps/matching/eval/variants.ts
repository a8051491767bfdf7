import type { NeedFact } from '@caunoi/contracts/needs/needs.events';

const isWord = /[\p{L}\p{M}]+/gu;

const nthWord = (text: string, n: number, least: number, change: (word: string) => string) => {
  let count = 0;
  return text.replace(isWord, (word) => (word.length >= least && ++count % n === 0 ? change(word) : word));
};

/** As people type without an input method: letters keep their case. */
const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** hòa → hoà, thủy → thuỷ: the other of the two accepted places of the tone mark. */
const swapTones = (text: string) =>
  text
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/giu, '$1$3$2')
    .normalize('NFC');

export const swapLetters = (word: string) => {
  const at = Math.floor(word.length / 2) - 1;
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
};

/** What people write short in messages and forms. */
const short: readonly (readonly [long: string, short: string])[] = [
  ['hợp tác xã', 'HTX'],
  ['công ty', 'cty'],
  ['công nghệ', 'CN'],
  ['sản xuất', 'SX'],
  ['nông nghiệp', 'NN'],
  ['nhà máy', 'NM'],
  ['bệnh viện', 'BV'],
  ['thành phố', 'TP'],
  ['chất lượng', 'CL'],
  ['nhiệt độ', 'nh.độ'],
  ['không', 'ko'],
  ['được', 'đc'],
  ['người', 'ng'],
  ['trước', 'trc'],
  ['khách hàng', 'KH'],
  ['thời gian', 'tg'],
];

const abbreviate = (text: string) =>
  short.reduce((written, [long, brief]) => written.replace(new RegExp(`(?<!\\p{L})${long}(?!\\p{L})`, 'giu'), brief), text);

/** The ways people write the same text: the robustness matrix, without its cells across languages. */
export const variants = {
  clean: (text: string) => text,
  'no accents': (text: string) => text.replace(isWord, plain),
  'half accents': (text: string) => nthWord(text, 2, 1, plain),
  NFD: (text: string) => text.normalize('NFD'),
  'tone swap': swapTones,
  typo: (text: string) => nthWord(text, 8, 4, swapLetters),
  abbreviation: abbreviate,
} satisfies Record<string, (text: string) => string>;

export type Variant = keyof typeof variants;

/** The need as somebody else would have typed it: every text of it, nothing else. */
export function rewritten(need: NeedFact, variant: Variant): NeedFact {
  const write = variants[variant];
  return {
    ...need,
    title: write(need.title),
    problem: write(need.problem),
    processStep: write(need.processStep),
    targets: need.targets.map((target) => ({ ...target, quantity: write(target.quantity) })),
    constraints: need.constraints.map(write),
    wishes: need.wishes.map(write),
    keywords: need.keywords.map(write),
  };
}
