import { fold } from './normalise';
import { editDistance } from './spelling';
import { Suggester } from './suggest';

const phrases: [phrase: string, weight: number][] = [
  ['máy sấy bơm nhiệt', 5],
  ['máy sấy thăng hoa', 9],
  ['sấy lạnh nông sản', 3],
  ['sạc pin nhanh', 20],
  ['năng lượng mặt trời', 12],
  ['nước nhiễm mặn', 4],
  ['bơm nhiệt', 7],
  ['gia công CNC', 6],
  ['thủy điện nhỏ', 2],
  ['đo độ mặn', 2],
];

const filled = () => {
  const suggester = new Suggester();
  for (const [phrase, weight] of phrases) suggester.add(phrase, weight);
  return suggester;
};
const suggester = filled();
const texts = (input: string, limit?: number) => suggester.suggest(input, limit).map(({ text }) => text);

describe('as people type', () => {
  it.each([
    ['ma', 'máy sấy thăng hoa'],
    ['may say b', 'máy sấy bơm nhiệt'],
    ['nhiet', 'bơm nhiệt'],
    ['mat tr', 'năng lượng mặt trời'],
    ['cnc', 'gia công CNC'],
    ['hoa', 'máy sấy thăng hoa'],
    ['thuỷ đ', 'thủy điện nhỏ'],
    ['MÁY SẤY T', 'máy sấy thăng hoa'],
    ['mặn do', 'đo độ mặn'],
  ])('%j suggests %j first', (input, expected) => {
    expect(texts(input)[0]).toBe(expected);
    expect(texts(input.normalize('NFD'))[0]).toBe(expected);
  });

  it('prefers words with the accents typed to commoner ones without', () => {
    expect(texts('sa')[0]).toBe('sạc pin nhanh');
    expect(texts('sấ').slice(0, 3)).toEqual(['máy sấy thăng hoa', 'máy sấy bơm nhiệt', 'sấy lạnh nông sản']);
  });

  it.each([
    ['sâ', 'máy sấy thăng hoa'],
    ['máy sây', 'máy sấy thăng hoa'],
    ['máy sấ', 'máy sấy thăng hoa'],
    ['thuy', 'thủy điện nhỏ'],
    ['thuỷ', 'thủy điện nhỏ'],
    ['nhiê', 'bơm nhiệt'],
  ])('goes on from a syllable of which only the letters before its tone are there: %j', (input, expected) =>
    expect(texts(input)[0]).toBe(expected),
  );

  it('goes on with no other tone than the one that was typed, where any word has that', () => {
    const other = new Suggester();
    for (const phrase of ['máy sấy', 'phần mềm sàng lọc cho máy', 'hoạch định', 'hóa chất']) other.add(phrase);
    const found = (input: string) => other.suggest(input).map(({ text }) => text);
    expect(found('máy sấ')).toEqual(['máy sấy']);
    expect(found('hóa')).toEqual(['hóa chất']);
    expect(found('hoá')).toEqual(['hóa chất']);
    expect(found('sà')).toEqual(['phần mềm sàng lọc cho máy']);
    expect(found('sạ').length).toBe(2);
  });

  it('matches whole words before the last one, which a space closes', () => {
    expect(texts('na luong')).toEqual([]);
    expect(texts('mat')).toContain('năng lượng mặt trời');
    expect(texts('ma ')).toEqual([]);
  });

  it('gives at most as many as asked, nothing for nothing, each once', () => {
    expect(texts('m', 2)).toHaveLength(2);
    expect(texts('')).toEqual([]);
    expect(texts('xyz')).toEqual([]);
    expect(new Set(texts('n')).size).toBe(texts('n').length);
  });

  it('counts the same phrase once however it is encoded, and forgets what is taken back', () => {
    const changing = filled();
    changing.add('thuỷ điện nhỏ'.normalize('NFD'), 5);
    expect(changing.size).toBe(phrases.length);
    expect(changing.suggest('thuy')).toEqual([{ text: 'thủy điện nhỏ', weight: 7 }]);
    changing.remove('Thủy điện nhỏ', 7);
    expect(changing.suggest('thuy')).toEqual([]);
    expect(changing.size).toBe(phrases.length - 1);
    changing.add('thủy điện nhỏ');
    expect(changing.suggest('thuy')).toEqual([{ text: 'thủy điện nhỏ', weight: 1 }]);
  });

  it('finds words added after many others', () => {
    const large = new Suggester();
    for (let i = 0; i < 3000; i++) large.add(`mẫu k${i}z`);
    large.add('zirconi');
    expect(large.suggest('zir')[0]?.text).toBe('zirconi');
    expect(large.suggest('k2999')[0]?.text).toBe('mẫu k2999z');
  });
});

describe('did you mean', () => {
  it.each([
    ['nang luong mat tori', 'năng lượng mặt trời'],
    ['bơm nhiêtt', 'bơm nhiệt'],
    ['may sya thang hoa', 'máy sấy thăng hoa'],
    ['thuyr dien', 'thủy điện'],
    ['gia coong CNC', 'gia công CNC'],
  ])('%j: %j', (query, expected) => expect(suggester.didYouMean(query)).toBe(expected));

  it.each(['năng lượng mặt trời', 'nang luong mat troi', 'bơm nhiệt', '', 'CO2 1234', 'zzzzzzzzzz', 'gia cong cnd'])(
    'has nothing to say to %j',
    (query) => {
      expect(suggester.didYouMean(query)).toBeUndefined();
    },
  );

  it('leaves a syllable as it is that was typed with its accents, known or not', () => {
    const other = new Suggester();
    for (const phrase of ['thuận tiện', 'phát hiện lỗi', 'bảo quản', 'chuyển giao']) other.add(phrase, 5);
    for (const right of ['lợi nhuận', 'lợi', 'bắp', 'lợn', 'phổi', 'bão', 'chuyện', 'thuần'])
      expect(other.didYouMean(right)).toBeUndefined();
    expect(other.didYouMean('lợi thuậnn')).toBe('lợi thuận');
    expect(other.mistyped('lợi chuyeenr', () => false)).toBe('lợi chuyển');
  });

  it('takes no short word for one with other consonants', () => {
    const other = new Suggester();
    for (const phrase of ['bảo quản', 'con thoi', 'tre', 'máy']) other.add(phrase, 5);
    for (const short of ['lon', 'bap', 'llm', 'gan', 'toi']) expect(other.didYouMean(short)).toBeUndefined();
    expect(other.didYouMean('mya')).toBe('máy');
  });

  it('leaves what is right by itself', () => {
    const other = new Suggester();
    other.add('thuận tiện', 5);
    expect(other.didYouMean('nhuan')).toBe('thuận');
    expect(other.didYouMean('nhuan', ({ fold: plain }) => plain === 'nhuan')).toBeUndefined();
  });

  it('reads small letters as a word sooner than as an abbreviation', () => {
    const other = new Suggester();
    other.add('máy AOI', 8);
    other.add('vườn xoài', 3);
    expect(other.didYouMean('xaoi')).toBe('xoài');
    expect(other.didYouMean('XAOI')).toBe('AOI');
  });

  it('mends one slip in each known phrase', () => {
    for (const [phrase] of phrases) {
      const slip = fold(phrase).replace(/(\w)(\w)(?=\W|$)/, '$2$1');
      const known = suggester.suggest(slip).length > 0;
      if (!known) expect(fold(suggester.didYouMean(slip) ?? slip)).toBe(fold(phrase));
    }
  });

  it.each([
    ['robot', 'robto', 1],
    ['say', 'sya', 1],
    ['nhiet', 'nhit', 1],
    ['may', 'mayy', 1],
    ['loc', 'lac', 1],
    ['abc', 'xyz', 3],
    ['bom', 'bom', 0],
  ])('%s and %s are %d letters apart', (one, other, distance) => {
    expect(editDistance(one, other, 5)).toBe(distance);
    expect(editDistance(other, one, 5)).toBe(distance);
    if (distance > 1) expect(editDistance(one, other, 1)).toBe(2);
  });
});

describe('words that are to be forgotten', () => {
  it('are gone with the last phrase that held them; everything else answers as before', () => {
    const [forgetful, fresh] = [filled(), filled()];
    forgetful.add('máy sấy quỳnh hương', 2);
    forgetful.remove('máy sấy quỳnh hương', 2);
    expect(JSON.stringify([...held(forgetful)])).toContain('quỳnh');
    forgetful.forgetUnused();
    expect(JSON.stringify([...held(forgetful)])).not.toMatch(/qu[yỳ]nh/);
    for (const input of ['ma', 'may s', 'nhiet', 'd']) expect(forgetful.suggest(input)).toEqual(fresh.suggest(input));
    for (const input of ['may say bom nhit', 'quynh']) expect(forgetful.didYouMean(input)).toBe(fresh.didYouMean(input));
  });

  it('may come back', () => {
    const forgetful = filled();
    for (const _ of [1, 2]) {
      forgetful.add('quỳnh hương', 2);
      expect(forgetful.suggest('quy').map(({ text }) => text)).toEqual(['quỳnh hương']);
      forgetful.remove('quỳnh hương', 2);
      forgetful.forgetUnused();
      expect(forgetful.suggest('quy')).toEqual([]);
    }
  });
});

/** All texts in something, maps included. */
function* held(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Map) for (const [key, part] of value) yield* held([key, part]);
  else if (value && typeof value === 'object' && !ArrayBuffer.isView(value)) for (const part of Object.values(value)) yield* held(part);
}
