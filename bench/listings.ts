import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '@caunoi/text/engine/search-document';

/** One line of the concept lexicon, as far as listings need it. */
export interface Concept {
  id: string;
  sector: string;
  vi: string[];
  en: string[];
  fr: string[];
  everyday: string[];
  causes: string[];
  methods: string[];
}

export type Random = () => number;

/** Mulberry32: the same seed gives the same numbers on every machine. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

export const readConcepts = (folder: string): Concept[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Concept);

const provinces =
  `Hà Nội|TP. Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế|Quảng Ninh|Bắc Ninh|Hưng Yên|Ninh Bình|Thanh Hóa|Nghệ An|Hà Tĩnh|Quảng Trị|
Quảng Ngãi|Gia Lai|Đắk Lắk|Khánh Hòa|Lâm Đồng|Đồng Nai|Tây Ninh|Vĩnh Long|Đồng Tháp|An Giang|Cà Mau|Lào Cai|Thái Nguyên|Phú Thọ|Sơn La|Lai Châu|
Điện Biên|Lạng Sơn|Cao Bằng|Tuyên Quang`
    .split('|')
    .map((name) => name.trim());
const owners =
  `Công ty TNHH|Hợp tác xã|Trung tâm nghiên cứu|Viện|Trường đại học|Doanh nghiệp|Nhóm nghiên cứu|Xưởng|Tập đoàn|Liên hiệp|Trại|Chi cục`.split(
    '|',
  );
const families =
  `Minh Phát|Hòa Bình|Thủy Nguyên|An Khang|Việt Thắng|Sao Mai|Trường Thịnh|Phú Quý|Đại Thành|Hồng Hà|Tân Tiến|Đông Á|Bình Minh|Lộc Phát|
Kim Long|Nam Hải|Thiên Ân|Gia Hưng|Quang Vinh|Bảo Ngọc`
    .split('|')
    .map((name) => name.trim());
const openers = [
  'Giải pháp',
  'Công nghệ',
  'Hệ thống',
  'Thiết bị',
  'Quy trình',
  'Dây chuyền',
  'Mô hình',
  'Bộ công cụ',
  'Dịch vụ',
  'Nghiên cứu',
];
const cooperation = ['chuyển giao', 'cấp phép', 'hợp tác nghiên cứu', 'thử nghiệm', 'tư vấn', 'liên doanh'];
const kinds = ['technology', 'technology', 'technology', 'technology', 'technology', 'need', 'need', 'need', 'expert', 'organisation'];

type Sentence = (concept: Concept, random: Random) => string;
const number = (random: Random) => Math.floor(random() * 400) + 5;
const sentences: Sentence[] = [
  (c, r) => `Nhiều cơ sở phản ánh ${pick(r, c.everyday)}, gây thiệt hại khoảng ${number(r)} triệu đồng mỗi năm.`,
  (c, r) => `Nguyên nhân chính là ${pick(r, c.causes)}; kết quả khảo sát tại ${pick(r, provinces)} cho thấy điều tương tự.`,
  (c, r) => `Chúng tôi áp dụng ${pick(r, c.methods)} kết hợp ${pick(r, c.vi)}, công suất ${number(r)} kg mỗi giờ.`,
  (c, r) => `Đã thử nghiệm tại ${pick(r, owners)} ${pick(r, families)} với ${pick(r, c.methods)} trong ${Math.ceil(r() * 24)} tháng.`,
  (c, r) =>
    `So với cách làm cũ, ${pick(r, c.vi)} giảm ${Math.ceil(r() * 60)}% chi phí, tiết kiệm ${(r() * 9 + 1).toFixed(1).replace('.', ',')} kWh cho mỗi tấn sản phẩm.`,
  (c, r) => `Cần đối tác ${pick(r, cooperation)} để mở rộng ${pick(r, c.vi)} sang ${pick(r, provinces)} và các tỉnh lân cận.`,
  (c, r) => `Sản phẩm đạt tiêu chuẩn TCVN ${number(r) + 5000}:20${10 + Math.floor(r() * 15)}, sẵn sàng ở mức TRL ${Math.ceil(r() * 9)}.`,
  (c, r) => `Khách hàng thường nói: "${pick(r, c.everyday)}", và ${pick(r, c.causes)} là điều phải xử lý trước.`,
  (c, r) => `Kinh phí dự kiến ${number(r)} triệu đồng, thời gian thực hiện ${Math.ceil(r() * 18)} tháng, ưu tiên ${pick(r, c.methods)}.`,
];

const foreign = (concept: Concept, lang: 'en' | 'fr', random: Random) => {
  const term = () => pick(random, concept[lang].length > 0 ? concept[lang] : concept.en);
  return lang === 'en'
    ? `A ${term()} system for small factories and farms. The team offers ${term()} with tests on site, training and spare parts for ${number(random)} months.`
    : `Un système de ${term()} pour les petites usines et les exploitations. L’équipe propose ${term()} avec essais, formation et pièces pour ${number(random)} mois.`;
};

const textOf = (random: Random, own: readonly Concept[], least: number) => {
  const parts: string[] = [];
  for (let length = 0; length < least; length += parts.at(-1)?.length ?? 0) {
    parts.push(pick(random, sentences)(random() < 0.6 ? (own[0] as Concept) : pick(random, own), random));
  }
  return parts.join(' ');
};

/** Listing number `i`: a title, a summary, keywords and a body of 400 to 900 characters about one concept with asides to two others. */
export function listing(i: number, concepts: readonly Concept[], random: Random): SearchDocument {
  const main = pick(random, concepts);
  const own = [main, pick(random, concepts), pick(random, concepts)];
  const lang = random() < 0.9 ? 'vi' : random() < 0.5 ? 'en' : 'fr';
  const province = pick(random, provinces);
  const owner = `${pick(random, owners)} ${pick(random, families)} ${number(random)}`;
  const vietnamese = lang === 'vi';
  return {
    id: `listing-${i}`,
    kind: pick(random, kinds),
    lang,
    fields: {
      title: vietnamese
        ? `${pick(random, openers)} ${pick(random, main.vi)} cho ${pick(random, own).vi[0]} tại ${province}`
        : pick(random, main[lang]) || main.id,
      summary: vietnamese ? `${owner}: ${textOf(random, own, 60)}` : foreign(main, lang, random),
      keywords: own.map((concept) => pick(random, concept.vi)).join(', '),
      body: vietnamese
        ? textOf(random, own, 400 + random() * 400)
        : `${foreign(main, lang, random)} ${foreign(own[1] as Concept, lang, random)}`,
    },
    filters: {
      sector: main.sector,
      concept: own.map(({ id }) => id),
      province,
      trl: Math.ceil(random() * 9),
      cooperation: cooperation.filter(() => random() < 0.3),
      visibleTo: random() < 0.9 ? ['public'] : [`org-${number(random)}`],
    },
    sort: { publishedAt: 1_700_000_000 + Math.floor(random() * 50_000_000) },
  };
}
