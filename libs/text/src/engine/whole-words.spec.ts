import { tokens } from '../tokens';
import { SearchEngine } from './search-engine';

const engine = new SearchEngine();
/** A passing mention in a long text is no near miss. */
const andMore = `, ${'rồi còn nhiều chuyện khác hôm nay kể ra dài lắm '.repeat(4)}`;
const texts = {
  durian: 'Chế phẩm cho vườn sầu riêng mùa mưa',
  own: `Quy trình riêng và từng nhà máy${andMore}`,
  sorrow: `Bộ phim buồn sầu não nề${andMore}`,
  mango: 'Giữ xoài tươi lâu hơn',
  keep: 'Bảo quản hạt giống',
  guard: `Bảo vệ môi trường, quản lý rừng${andMore}`,
  odour: 'Khử mùi hôi chuồng trại nuôi heo: chuồng kín, mùi chuồng heo, chuồng chăn thả và chuồng nuôi nhốt, mùi chuồng nuôi',
  livestock: 'Nghề chăn nuôi và mùi',
  standard: 'Theo chuẩn IEC về mạng',
  sensors: 'Heat pumps and sensors',
  rambutan: 'Vườn chôm chôm',
  dryer: 'Cho thuê máy sấy',
  finish: `Không cần thay máy, sấy khô${andMore}`,
};
for (const [id, title] of Object.entries(texts)) engine.upsert({ id, kind: 'technology', lang: 'vi', fields: { title }, filters: {} });

const found = (text: string, alone: string[] = [], expansions: { text: string; weight: number }[] = []) =>
  engine
    .search({ text, expansions, limit: 20, alone })
    .hits.map(({ id }) => id)
    .sort();

describe('a syllable', () => {
  it.each([
    ['sầu riêng', ['durian']],
    ['sau rieng', ['durian']],
    ['SẦU RIÊNG', ['durian']],
    ['sầu reing', ['durian']],
    ['bảo quản', ['keep']],
    ['môi trường rừng', ['guard']],
  ])('counts beside its neighbour only: %s', (text, expected) => expect(found(text)).toEqual(expected));

  it('is all there is to look for where nothing else was typed', () => expect(found('riêng')).toEqual(['durian', 'own']));

  it('counts alone where it is a word by itself', () => {
    expect(found('gọt xoài')).toEqual([]);
    expect(found('gọt xoài', ['xoai'])).toEqual(['mango']);
  });

  it('finds nothing where its word stands nowhere', () => expect(found('thủy lợi riêng tư')).toEqual([]));

  it('with accents that it must have is no other word', () => {
    expect(found('xoái')).toEqual(['mango']);
    expect(
      found(
        'xoái',
        tokens('xoái').map(({ exact }) => exact),
      ),
    ).toEqual([]);
    expect(
      found(
        'xoài',
        tokens('xoài').map(({ exact }) => exact),
      ),
    ).toEqual(['mango']);
  });

  it('said twice counts once, unless it is a word that way', () => {
    expect(found('riêng riêng')).toEqual(found('riêng'));
    expect(found('sầu riêng riêng')).toEqual(['durian']);
    expect(found('chôm chôm')).toEqual(['rambutan']);
  });

  it('is no neighbour across a comma, a full stop or a line', () => {
    expect(found('máy sấy')).toEqual(['dryer']);
    expect(found('heat sensors sensors')).toEqual(['sensors']);
  });

  it('typed with its accents is no slip of another', () => {
    expect(found('cham')).toEqual(['livestock', 'odour', 'rambutan']);
    expect(found('chăm')).toEqual([]);
  });

  it('in capitals among small letters is an abbreviation', () => {
    expect(found('IEC 64243')).toEqual(['standard']);
    expect(found('chuẩn nào IEC')).toEqual(['standard']);
  });

  it('is told from English words', () => expect(found('heat sensors')).toEqual(['sensors']));
});

it('without whole words a syllable suffices', () =>
  expect(engine.search({ text: 'sầu riêng', limit: 20 }).hits.map(({ id }) => id)).toEqual(expect.arrayContaining(['durian', 'sorrow'])));

it('what says nearly as much of the text as what holds the words is found, too', () =>
  expect(found('mùi chăn nuôi')).toEqual(['livestock', 'odour']));

describe('a phrase beside the text', () => {
  const beside = (text: string) => found('khongcogi', [], [{ text, weight: 1 }]);

  it.each([
    ['sầu riêng', ['durian']],
    ['bảo môi trường', []],
    ['môi trường\nrừng', ['guard']],
    ['mùi\nnuôi', ['livestock', 'odour']],
    ['heat pumps', ['sensors']],
    ['khongcogi', []],
  ])('must stand as it is phrased: %j', (text, expected) => expect(beside(text)).toEqual(expected));
});
