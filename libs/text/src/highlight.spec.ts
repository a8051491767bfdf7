import fc from 'fast-check';
import { completion, sharedTerms, readText, snippet, wantedWords } from './highlight';

const long =
  'Hợp tác xã trồng xoài ở Đồng Tháp thu hoạch dồn vào hai tháng, hàng ế thối từng xe. Chúng tôi cần máy sấy bơm nhiệt công suất 500 kg mỗi mẻ, ' +
  'giữ được màu vàng và mùi thơm, tiền điện dưới 2.000 đồng mỗi kg. Nhà xưởng đã có điện ba pha và nước sạch, nhân công tại chỗ biết vận hành.';

const marked = (text: string, query: string | string[], most = 1000) =>
  snippet(readText(text), wantedWords(query), most)
    .parts.filter(({ hit }) => hit)
    .map((part) => part.text);
const whole = (text: string, query: string | string[], most: number) =>
  snippet(readText(text), wantedWords(query), most)
    .parts.map((part) => part.text)
    .join('');

describe('snippet', () => {
  it.each([
    ['máy sấy bơm nhiệt', ['máy sấy bơm nhiệt']],
    ['may say bom nhiet', ['máy sấy bơm nhiệt']],
    ['mây say', []],
    ['dien', ['điện', 'điện']],
    ['diện', []],
    ['tiền của chúng tôi', ['tiền']],
  ])('marks %j', (query, expected) => expect(marked(long, query)).toEqual(expected));

  it('takes several terms, each with its own accents', () => {
    expect(marked(long, ['xoài', 'nuoc sach'])).toEqual(['xoài', 'nước sạch']);
  });

  it('marks unaccented text for an accented query', () => {
    expect(marked('can may say bom nhiet gap', 'máy sấy')).toEqual(['may say']);
  });

  it('marks decomposed text and gives it back as it was', () => {
    const decomposed = long.normalize('NFD');
    expect(marked(decomposed, 'máy sấy bơm nhiệt')).toEqual(['máy sấy bơm nhiệt'.normalize('NFD')]);
    expect(whole(decomposed, 'máy sấy', 2000)).toBe(decomposed);
  });

  it('shows the stretch with most of the query', () => {
    const shown = whole(long, 'máy sấy bơm nhiệt tiền điện', 120);
    expect(shown).toContain('máy sấy bơm nhiệt');
    expect(shown.length).toBeLessThanOrEqual(120);
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true);
  });

  it('begins at the beginning when nothing matches', () => {
    expect(whole(long, 'robot', 40)).toMatch(/^Hợp tác xã trồng xoài.*…$/);
  });

  it('never cuts a word, keeps to the room and gives back only the text', () => {
    const word = fc.constantFrom('máy', 'sấy', 'bơm', 'nhiệt,', 'điện.', 'công', 'suất', '1,6', 'mm');
    const text = fc.array(word, { minLength: 1, maxLength: 80 }).map((list) => list.join(' '));
    const query = fc.array(word, { maxLength: 4 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, query, fc.integer({ min: 20, max: 150 }), fc.constantFrom('NFC', 'NFD'), (plain, asked, most, form) => {
        const given = plain.normalize(form);
        const shown = whole(given, asked, most);
        const inner = shown.replace(/^…|…$/g, '');
        const at = given.indexOf(inner);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(at).toBeGreaterThanOrEqual(0);
        const words = new Set(given.split(/[\s.]+|,(?!\d)/));
        for (const piece of inner.split(/[\s.]+|,(?!\d)/)) expect(words).toContain(piece);
      }),
    );
  });
});

describe('completion', () => {
  const title = 'Bảo quản xoài cát chu';
  it.each([
    ['bao quan xo', ['Bảo quản xo']],
    ['xoà', ['xoà']],
    ['xoai cat', ['xoài cát']],
    ['chu ', ['chu']],
    ['ca', ['cá']],
    ['cà', []],
    ['', []],
  ])('of "%s" marks %j', (typed, marked) => {
    const made = completion(title, typed);
    expect(made.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(marked);
    expect(made.map(({ text }) => text).join('')).toBe(title);
  });
});

describe('sharedTerms', () => {
  const idf = (word: string) => (['may', 'dien'].includes(word) ? 1 : 4);
  const need = 'Cần máy sấy bơm nhiệt cho xoài, giảm tiền điện và giữ màu.';
  const offer = 'Máy sấy bơm nhiệt đa năng: giảm tiền điện một nửa so với lò than. Phù hợp xoài, mít.';

  it('finds the longest shared phrases, most telling first, with their places in both', () => {
    const terms = sharedTerms(need, offer, idf);
    expect(terms.map(({ phrase }) => phrase)).toEqual(['máy sấy bơm nhiệt', 'giảm tiền điện']);
    for (const { phrase, a, b } of terms) {
      for (const { start, end } of a) expect(need.slice(start, end)).toBe(phrase);
      for (const { start, end } of b) expect(offer.slice(start, end).toLowerCase()).toBe(phrase);
      expect(a.length * b.length).toBeGreaterThan(0);
    }
    expect(terms[0]?.weight).toBe(13);
  });

  it.each<[string, string, string, string[]]>([
    ['grammar words alone do not count', 'chúng tôi và các anh là của những', 'và các anh là của những người', []],
    ['a lone syllable does not count', 'xoài chín', 'xoài non', []],
    ['a code does', 'đạt chuẩn UL94', 'vỏ UL-94 V0', ['UL94']],
    ['so does a long foreign word', 'use blockchain here', 'a blockchain ledger', ['blockchain']],
    ['accents are compared when both have them', 'phân bón lá cây', 'phân bón là tốt', ['phân bón']],
    ['and ignored when one has none', 'máy sấy nông sản', 'may say nong san tot', ['máy sấy nông sản']],
    ['encodings and tone placement do not matter', 'nhà máy thủy điện', 'thuỷ điện'.normalize('NFD'), ['thủy điện']],
    ['phrases do not cross sentences', 'lọc nước. Sạch sẽ', 'lọc nước sạch', ['lọc nước']],
    ['nothing in common', 'máy sấy', 'robot hàn', []],
    ['nothing at all', '', '', []],
  ])('%s', (_name, a, b, expected) => expect(sharedTerms(a, b, idf).map(({ phrase }) => phrase)).toEqual(expected));

  it('gives every place of a repeated phrase', () => {
    const [term] = sharedTerms('bơm nhiệt nhỏ', 'bơm nhiệt lớn, bơm nhiệt vừa', idf);
    expect(term?.b).toHaveLength(2);
  });
});
