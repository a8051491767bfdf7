import { Suggester } from '@caunoi/text/suggest';
import { tokens } from '@caunoi/text/tokens';
import { lexiconDirectory, loadLexicon, readLexicon } from '../src/lexicon/lexicon-files';
import { readCorpus } from './demo-corpus';
import { finderOf } from './in-process';
import type { Find } from './search';

const corpus = readCorpus(new Date('2026-11-22T02:00:00Z'));
let find: Find;
beforeAll(async () => {
  find = await finderOf(corpus);
});
const codes = async (text: string) => (await find(text)).hits.map(({ code }) => code);

describe('one thing is found by any of its words', () => {
  it.each([
    [
      'salt in the water',
      ['nước mặn', 'chống mặn', 'xâm nhập mặn', 'nhiễm mặn', 'độ mặn', 'nuoc man', 'salinity', 'saline intrusion', 'salinité'],
      ['N28', 'E28', 'T33'],
    ],
    ['salt in the water of estuaries', ['nước lợ', 'ngập mặn', 'khử mặn'], ['N28', 'E28', 'T33']],
    ['acid sulphate soil', ['chua phèn', 'đất phèn', 'nhiễm phèn', 'acid sulphate soil'], ['E16']],
    ['drought', ['hạn hán', 'hạn', 'khô hạn', 'drought', 'sécheresse'], ['N28', 'E25']],
    ['floods', ['lũ', 'ngập lụt', 'ngập úng', 'úng', 'flooding'], ['E39', 'N42']],
    ['banks that break away', ['sạt lở', 'xói lở', 'lở đất', 'landslide'], ['E39']],
    ['pigs', ['lợn', 'heo', 'pig'], ['N14', 'E14', 'T14']],
    ['cold stores', ['kho lạnh', 'kho đông', 'kho đông lạnh', 'cold storage'], ['N26', 'E26', 'T30']],
    ['filter membranes', ['màng lọc', 'siêu lọc', 'ultrafiltration'], ['T33', 'E06', 'T06']],
  ])('%s', async (_, ways, expected) => {
    for (const way of ways) expect([way, await codes(way)]).toEqual([way, expect.arrayContaining(expected)]);
  });

  it.each([
    ['xâm nhập mặn', ['T46', 'N38']],
    ['lợn', ['T09', 'E09', 'N17']],
    ['úng', ['E37', 'E06', 'T37']],
    ['hạn', ['E11', 'T11']],
    ['dê', ['N20', 'E21', 'N46']],
    ['bắp', ['E33', 'N38']],
    ['ngô', ['T09']],
    ['máy sấy', ['T54', 'T11', 'T16']],
    ['chôm chôm', ['T29']],
  ])('%s does not find what only has its letters or a part of it', async (text, wrong) => {
    const found = await codes(text);
    for (const code of wrong) expect(found).not.toContain(code);
  });

  it.each([
    ['lúa chịu mặn', 'E16'],
    ['nuôi tôm nước lợ', 'E02'],
    ['máy sấy', 'T05'],
    ['kho lạnh', 'N26'],
    ['màng lọc', 'T33'],
    ['máy ép', 'E04'],
    ['máy đóng gói', 'E03'],
  ])('%s finds %s first', async (text, first) => expect((await codes(text))[0]).toBe(first));
});

it.each(['máy', 'máy sấy', 'xoài', 'nước mắm'])('%s said again and again finds the same', async (text) => {
  const once = await find(text);
  expect(once.total).toBeGreaterThan(0);
  for (const times of [2, 3, 50]) expect(await find(`${text} `.repeat(times))).toEqual(once);
});

it.each(['AND OR NOT', 'và hoặc không', 'the of', 'NOT'])('%s finds nothing', async (text) => expect((await find(text)).total).toBe(0));

it('the operators of other engines are no words', async () => expect(await find('xoài AND chuối')).toEqual(await find('xoài chuối')));

it('white space finds everything, in the order of nothing', async () => {
  const everything = await find('');
  for (const blank of [' ', '   ', '\u00a0', '\u200b \t']) expect(await find(blank)).toEqual(everything);
});

describe('did you mean leaves alone', () => {
  const lexicon = loadLexicon();
  const suggester = new Suggester();
  for (const { title, keywords } of [...corpus.needs, ...corpus.technologies])
    for (const phrase of [title, ...keywords]) suggester.add(phrase, 2);
  const corrected = (words: Iterable<string>) =>
    [...words].filter((word) => suggester.didYouMean(word, (token) => lexicon.writes(token) || lexicon.knows(token)) !== undefined);

  it('every word of the lexicon', () => {
    const { concepts, objects, functions, families } = readLexicon(lexiconDirectory);
    const said = [
      ...concepts.flatMap(({ vi, en, fr, everyday, causes, methods }) => [...vi, ...en, ...fr, ...everyday, ...causes, ...methods]),
      ...[...objects, ...functions, ...families].flatMap(({ vi, en, fr }) => [...vi, ...en, ...fr]),
    ];
    const words = new Set(said.flatMap((phrase) => tokens(phrase).map(({ surface }) => surface)));
    expect(words.size).toBeGreaterThan(4_000);
    expect(corrected(words)).toEqual([]);
  });

  it('syllables of every day, as they are typed with their accents', () => {
    const syllables =
      'lợi lãi lỗ nhuận thuế lương thưởng phạt vốn nợ vay trả bán mua giá rẻ đắt bão lũ lụt gió nắng mưa ẩm khô ngập úng hạn phèn mặn ngọt chua cay đắng béo gầy ốm đau mệt khỏe sốt ho phổi gan thận dạ ruột tủy não răng lưỡi họng mũi mắt tai tóc lợn bò trâu dê cừu ngựa chó mèo vịt ngan ngỗng gà chim ong bướm kiến muỗi ruồi rệp sâu ốc ếch nhái rắn rùa cá tôm cua mực sứa hến trai bắp ngô khoai sắn lúa gạo nếp tẻ đậu lạc vừng mía chè cà tiêu điều ổi mận đào lê táo cam quýt bưởi chanh dứa chuối mít xoài nhãn vải thợ thầy trò trường lớp học dạy sách vở bút mực giấy bàn ghế tủ giường cửa nhà phố phường quận huyện tỉnh làng xã ấp bản buôn đường cầu cống đò phà bến chợ quán hàng xe tàu thuyền máy cày bừa cuốc xẻng liềm hái búa kìm đục cưa bào khoan vít đinh ốc dây xích răng trục bánh lốp xăng dầu nhớt điện nước lửa khói bụi rác phân đất đá cát sỏi vôi gạch ngói tôn thép sắt đồng chì kẽm nhôm vàng bạc chợt chửi chuyện';
    expect(corrected(syllables.split(' '))).toEqual([]);
  });
});
