import { shelfOf } from '@caunoi/contracts/matching/match';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { loadLexicon } from '../src/lexicon/lexicon-files';
import { type Corpus, readCorpus } from './demo-corpus';
import { type Ask, evaluateEveryday, evaluateShelves, type Shelved } from './evaluate';
import { everydayNeeds, factOf } from './everyday';
import { type Matcher, matcherOf } from './in-process';

const today = '2026-11-22';
let corpus: Corpus;
let matcher: Matcher;
let stated: Shelved[];
let everyday: Shelved[];

async function answers(need: NeedFact) {
  const { suggestions } = await matcher.matchNeed('need_technology', need);
  return suggestions.map(({ target, score, conditional, band }) => ({ code: target.id, score, conditional, shelf: shelfOf(band) }));
}

beforeAll(async () => {
  corpus = readCorpus(new Date(`${today}T02:00:00Z`));
  matcher = await matcherOf(corpus, loadLexicon(), today);
  const ask: Ask = (_, need) => answers(need);
  stated = await evaluateShelves(ask, new Map(corpus.needs.map((need) => [need.reference, need])));
  everyday = await evaluateEveryday(ask, `${today}T00:00:00Z`);
}, 60_000);

const wrong = (list: readonly Shelved[]) => list.flatMap(({ need, wrong: found }) => found.map(({ code }) => `${need} ${code}`));

/** A need in everyday words by a piece of its title. */
const titled = async (words: string) => {
  const found = everydayNeeds.find(({ title }) => title.includes(words));
  if (!found) throw new Error(`no need "${words}"`);
  return answers(factOf(found, `${today}T00:00:00Z`));
};

describe('the first shelf', () => {
  it('holds the answer to every need that was written with its listing', () =>
    expect(stated.filter(({ expected, found }) => expected && found !== 'suggested')).toEqual([]));

  it('holds most answers to needs in everyday words', () => {
    const answerable = everyday.filter(({ expected }) => expected);
    expect(answerable.filter(({ found }) => found === 'suggested').length / answerable.length).toBeGreaterThanOrEqual(0.8);
  });

  it('holds little else', () => {
    expect(wrong(stated).length).toBeLessThanOrEqual(7);
    expect(wrong(everyday).length).toBeLessThanOrEqual(5);
  });

  it('is nearly always empty where nothing answers, though every condition fits', () => {
    const unanswerable = [...stated, ...everyday].filter(({ expected }) => !expected);
    expect(wrong(unanswerable).length).toBeLessThanOrEqual(1);
  });
});

describe('what may be related', () => {
  it('holds the answers that other words hide', () =>
    expect(everyday.filter(({ expected, found }) => expected && found === null)).toEqual([]));

  it('is no place for what only shares the air, a unit or a wooden vat: wood dust gets nothing', async () =>
    expect(await titled('Xưởng mộc bụi quá')).toEqual([]));

  it('holds what is about the same food where the work is another', async () => {
    const found = await titled('bánh tráng phơi hoài không khô');
    expect(found.filter(({ shelf }) => shelf === 'suggested')).toEqual([]);
  });

  it('stands below the first', async () => {
    for (const need of corpus.needs) {
      const shelves = (await answers(need)).map(({ shelf }) => shelf);
      expect(shelves).toEqual([...shelves].sort());
    }
  });
});

describe('a long dictated need', () => {
  const sentences = [
    'Em chạy đội xe 46 đầu kéo với 30 xe tải 15 tấn tuyến Hải Phòng Hà Nội Lào Cai chở hàng đi thì đầy mà chiều về rỗng đến 45 phần trăm số chuyến , dầu giờ hơn 19 nghìn một lít nên càng chạy càng lỗ',
    'Điều xe đang làm bằng zalo với excel hai cô ngồi gọi điện cả ngày , xe đến kho chờ bốc hàng trung bình 3,2 tiếng',
    'Em muốn có phần mềm ghép hàng chiều về với cả xếp tuyến có tính giờ cấm tải , giờ lái của tài không quá 4 tiếng liên tục , hàng nào không được chở chung với hàng nào , để chạy rỗng xuống còn 25% trong năm đầu và thời gian chờ xuống 1,5 tiếng',
    'Phải nối được với thiết bị GPS đang dùng của bên thứ ba',
    'Không ai trong công ty em rành IT nên giao diện phải thật là dễ',
    'Ngân sách thuê bao khoảng 40tr/tháng đổ lại hoặc mua đứt dưới 800tr',
    'Xong trước Tết 2027 thì tốt quá , muộn nhất 30/6/2027',
  ];
  const dictated = (without: number | null): NeedFact => ({
    ...factOf(everydayNeeds[0] as (typeof everydayNeeds)[number], `${today}T00:00:00Z`),
    title: 'Xe tải chiều về rỗng, cần phần mềm ghép hàng và xếp tuyến',
    problem: sentences.filter((_, at) => at !== without).join(' . '),
    sector: 'logistics',
    constraints: [],
    targets: [{ quantity: 'tỷ lệ chạy rỗng', unit: '%', current: 45, wanted: 25 }],
  });

  it.each([null, ...sentences.keys()])('keeps its answer in front when sentence %s is taken away', async (without) => {
    const [first] = await answers(dictated(without));
    expect(first).toMatchObject({ code: 'T59', shelf: 'suggested' });
    expect(first?.score).toBeGreaterThan(68);
  });
});

describe('a sentence that says nothing', () => {
  const neutral = [
    'Anh em trong xưởng ai cũng sốt ruột lắm rồi.',
    'Có gì liên hệ chúng tôi trong giờ hành chính nhé.',
    'Thị trường năm nay khó khăn, khách hàng đòi hỏi nhiều hơn trước.',
  ];

  it.each(neutral)('moves no answer to another shelf: %s', async (sentence) => {
    const moved: string[] = [];
    for (const { need: code, expected, found } of stated) {
      const need = corpus.needs.find(({ reference }) => reference === code);
      if (!expected || need?.language !== 'vi') continue;
      const told = await answers({ ...need, problem: `${need.problem} ${sentence}` });
      const now = told.find((answer) => answer.code === expected)?.shelf ?? null;
      if (now !== found) moved.push(`${code} ${expected}: ${now}`);
    }
    expect(moved).toEqual([]);
  });
});
