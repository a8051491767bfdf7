import { loadLexicon } from './lexicon-files';
import { queryWriter, type Writing } from './writing.rules';

let write: (query: string) => Writing;
beforeAll(() => {
  ({ write } = loadLexicon());
});
const text = (query: string) => write(query).text;

describe('acronyms', () => {
  it.each(['CO2', 'COD', 'PCR', 'HACCP', 'UAV', 'BOD', 'RFID', 'PM2.5'])('%s is the same in any case', (acronym) => {
    for (const typed of [acronym.toLowerCase(), acronym.charAt(0) + acronym.slice(1).toLowerCase(), `đo ${acronym.toLowerCase()} nước`])
      expect(text(typed)).toBe(text(typed.replace(new RegExp(acronym, 'i'), acronym)));
    expect(text(acronym.toLowerCase())).toBe(acronym);
  });

  it('but not where they could be a word: xài, vóc', () => {
    const small = queryWriter([], ['XAI', 'VOC']);
    expect(small('xai voc').text).toBe('xai voc');
  });
});

describe('degrees', () => {
  it.each(['37 độ C', '37 độ C'.normalize('NFD'), '37℃', '37 do C', '37 Độ c', '37độ C', '37độC', '37oc', '37oC', '37 ℃', '37do c'])(
    '%s is 37°C',
    (typed) => expect(text(typed)).toBe('37°C'),
  );
  it.each(['độ C', 'độ mặn 37', 'nhiệt độ cao', '3 độ cồn', '5 oc', '12 ốc vít', '3docs'])('%s stays', (typed) =>
    expect(text(typed)).toBe(typed),
  );
});

describe('abbreviations', () => {
  it.each([
    ['CNTT', 'công nghệ thông tin'],
    ['cntt', 'công nghệ thông tin'],
    ['ĐBSCL', 'đồng bằng sông Cửu Long'],
    ['dbscl', 'đồng bằng sông Cửu Long'],
    ['đồng bằng sông cửu long', 'đồng bằng sông Cửu Long'],
    ['dong bang song cuu long', 'đồng bằng sông Cửu Long'],
    ['TP.HCM', 'thành phố Hồ Chí Minh'],
    ['TPHCM', 'thành phố Hồ Chí Minh'],
    ['tp hcm', 'thành phố Hồ Chí Minh'],
    ['Sài Gòn', 'thành phố Hồ Chí Minh'],
    ['thuốc BVTV cho HTX', 'thuốc bảo vệ thực vật cho hợp tác xã'],
    ['HTXLNT của KCN', 'hệ thống xử lý nước thải của khu công nghiệp'],
    ['thuoc bvtv', 'thuoc bao ve thuc vat'],
    ['AI', 'trí tuệ nhân tạo'],
    ['KH&CN', 'khoa học công nghệ'],
    ['khoa học và công nghệ', 'khoa học công nghệ'],
  ])('%s is %s', (typed, full) => expect(text(typed)).toBe(full));

  it.each(['ai mua xoài', 'HTXY', 'KCN2', 'hợp tác', 'xã hợp tác', 'the ai that I saw on the farm', ''])('%j stays', (typed) =>
    expect(write(typed)).toEqual({ text: typed, also: [], names: [], told: [] }),
  );

  it.each([
    ['IoT sensors for the farm', 'IoT', 'internet of things', 'internet vạn vật'],
    ['internet of things sensors for the farm', 'internet of things', 'IoT', 'internet vạn vật'],
    ['AI for solar drying', 'AI', 'artificial intelligence', 'trí tuệ nhân tạo'],
    ['the artificial intelligence for drying of fruit', 'artificial intelligence', 'AI', 'trí tuệ nhân tạo'],
    ['intelligence artificielle pour le séchage des fruits', 'intelligence artificielle', 'AI', 'trí tuệ nhân tạo'],
    ['IA pour le séchage des fruits', 'IA', 'intelligence artificielle', 'trí tuệ nhân tạo'],
    ['HPLC for testing of the herbs', 'HPLC', 'high-performance liquid chromatography', 'sắc ký lỏng hiệu năng cao'],
    ['R&D on the drying of fruit', 'R&D', 'research and development', 'nghiên cứu và phát triển'],
    ['GMP for a small factory', 'GMP', 'good manufacturing practice', 'thực hành tốt sản xuất'],
    ['une usine aux bonnes pratiques de fabrication', 'bonnes pratiques de fabrication', 'GMP', 'thực hành tốt sản xuất'],
  ])('%s: the sentence stays, and %s is a thing of many names', (typed, said, otherwise, name) => {
    const { text: stays, names, told } = write(typed);
    expect(stays).toBe(typed);
    expect(told).toEqual([{ typed: said, otherwise }]);
    expect(names).toEqual(expect.arrayContaining([name, otherwise]));
  });

  it.each(['internet of things', 'internet des objets', 'IoT', 'iot', 'internet vạn vật'])(
    '%s alone is one thing in three languages',
    (typed) => {
      const { text: full, also } = write(typed);
      expect(full).toBe('IoT');
      expect([full, ...also]).toEqual(expect.arrayContaining(['internet vạn vật', 'IoT', 'internet of things', 'internet des objets']));
    },
  );

  it('are searched besides, in place of their words, and told', () => {
    expect(write('hợp tác xã ở ĐBSCL')).toEqual({
      text: 'hợp tác xã ở đồng bằng sông Cửu Long',
      also: ['HTX ở ĐBSCL', 'HTX ở DBSCL'],
      names: [],
      told: [
        { typed: 'hợp tác xã', otherwise: 'HTX' },
        { typed: 'ĐBSCL', otherwise: 'đồng bằng sông Cửu Long' },
      ],
    });
  });
});
