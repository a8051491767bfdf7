import { fold } from '../normalise';

/** Legal form and kind of business: everybody's words, so they identify nobody. */
const forms =
  'cong ty trach nhiem huu han mot thanh vien|cong ty trach nhiem huu han|cong ty tnhh mot thanh vien|cong ty tnhh mtv|cong ty tnhh|cong ty co phan|' +
  'cong ty hop danh|cong ty cp|tong cong ty|cong ty|ctcp|cty|tnhh mtv|tnhh|mtv|co phan|tap doan|doanh nghiep tu nhan|dntn|hop tac xa|htx|' +
  'lien hiep hop tac xa|ho kinh doanh|chi nhanh|nha may|co so|trung tam|vien nghien cuu|vien|truong dai hoc|dai hoc|benh vien da khoa|benh vien|' +
  'trang trai|trai|to hop tac|to chuc|quy|company limited|joint stock company|jsc|co\\.?,? ltd\\.?|ltd\\.?|limited|company|corporation|corp\\.?|inc\\.?|sarl|sas|group';
const business =
  'san xuat|thuong mai|dich vu|xuat nhap khau|xuat khau|nhap khau|dau tu|phat trien|xay dung|cong nghe|cong nghiep|nong nghiep|thuy san|thuc pham|' +
  'che bien|nong san|co khi|dien tu|det may|det|may|nhuom|logistics|van tai|vat lieu|nang luong|moi truong|duoc pham|y te|giai phap|ky thuat|' +
  'quoc te|viet nam|vietnam|va|va phat trien|kinh doanh|tong hop|tinh|thanh pho|tp|huyen|xa|phuong|da khoa|nhua|trai cay|tom|lua|gao|ca phe|' +
  'sau rieng|xoai|gach men|cang|kho lanh|giong|cay trong|rau|hoa|dien luc|san pham|phan mem|and|of|the|trading|service|services|production|tech|technology';
/** What is grown, made and sold: it stands before the name on the sign of a small firm. */
const products =
  'kho|ca loc|ca tra|ca basa|ca com|ca sac|ca dieu hong|ca ro phi|ca|muc|cua|ech|luon|bo sua|bo|heo|ga|vit|chim yen|yen sao|nuoc mam|mam|nuoc da|nuoc uong|' +
  'banh keo|banh trang|banh|bun|hu tieu|nem|cha lua|muoi tom|rau cu|nam an|cam sanh|cam|buoi|chuoi|mit|nhan|vai thieu|thanh long|chom chom|dua|khoai lang|' +
  'ho tieu|hat dieu|ca cao|che|mia duong|mat ong|duoc lieu|phan bon|thuc an chan nuoi|cay giong|hoa kieng|do go|noi that|bao bi|gach|xi mang|gom su|chieu|may mac|' +
  'dac san|hai san|trai cay say|da xanh|nam roi|cat chu|cat hoa loc|hoa loc|hat|say';
/** Words that many firms are called by and that everybody writes: in small letters and alone they name nobody. */
const everyday =
  'thanh cong|mua nuoc noi|mua vang|que huong|hoa binh|tuong lai|ben vung|huu co|an toan|cong nghe cao|sinh thai|thien nhien|sach|xanh|tuoi|ngon|moi|' +
  'chat luong|hien dai|thong minh|anh sang|niem tin|doan ket|hop tac|uy tin|dia phuong|dong bang|song cuu long|nha nong|nong dan|bien|song|vuon|ruong';
const leading = new RegExp(`^(?:${forms}|${business})(?=\\s|$)[\\s,.&–-]*`, 'u');
const trailing = new RegExp(`(?:^|[\\s,.&–-]+)(?:${forms}|${business})$`, 'u');
const leadingProduct = new RegExp(`^(?:${products}|${business})(?=\\s|$)[\\s,.&–-]*`, 'u');
const trailingProduct = new RegExp(`(?:^|[\\s,.&–-]+)(?:${products}|${business})$`, 'u');
const said = (words: string) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'gu');
const [common, commonOrEveryday] = [said(`${forms}|${business}|${products}`), said(`${forms}|${business}|${products}|${everyday}`)];
const form = new RegExp(`^(?:${forms})(?=\\s|$)[\\s,.-]*`, 'u');

const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}&.,-]+/gu, ' ')
    .trim();

function stripped(text: string, pattern: RegExp): string {
  const shorter = text.replace(pattern, '').trim();
  return shorter === text ? text : stripped(shorter, pattern);
}

const places = new Set(
  (
    'ha noi|hanoi|ho chi minh|hcm|tphcm|da nang|hai phong|can tho|hue|dong thap|dak lak|ca mau|bac ninh|phu tho|vinh phuc|tay ninh|long an|nghe an|' +
    'thai nguyen|vinh long|hung yen|dong nai|an giang|lam dong|khanh hoa|quang ninh|thanh hoa|ninh binh|gia lai|quang ngai|ha tinh|quang tri|lao cai|' +
    'son la|lang son|cao bang|tuyen quang|dien bien|lai chau|binh duong|ben tre|tien giang|mien tay|mien trung|mien bac|mien nam|' +
    'hau giang|soc trang|bac lieu|kien giang|tra vinh|binh phuoc|vung tau|ba ria vung tau|binh thuan|ninh thuan|phu yen|binh dinh|quang nam|quang binh|' +
    'kon tum|dak nong|dac lac|ha giang|bac kan|yen bai|bac giang|hai duong|ha nam|nam dinh|ha tay|phu quoc|da lat|nha trang|sa dec|cao lanh|cao phong'
  ).split('|'),
);
/** A place at the end of a longer name; two of them are also names of their own. */
const trailingPlace = new RegExp(`[\\s,.&–-]+(?:${[...places, 'hoa binh', 'thai binh'].join('|')})$`, 'u');

export const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const syllables = (words: string) => words.split(/[\s,.&–-]+/).filter(Boolean);

/** Whether the words are more than a form, a trade and a product, which may stand in any text; `alone`: without the form they began with. */
export const isDistinctive = (words: string, alone: boolean): boolean =>
  syllables(words.replace(alone ? commonOrEveryday : common, ' ')).length > (alone ? 0 : 1);
export const hasForm = (words: string): boolean => form.test(words);

const MOST_OF_A_PAIR = 2;

/** What is left of a name without products and the place at its end: nothing where it is made of those only, unless they
 * may as well be a name without its accents: Nhân Hòa is neither longan nor flower. */
function bare(own: string): string {
  const name = stripped(stripped(own, leadingProduct), trailingProduct);
  if (places.has(name) || (name === '' && syllables(own).length > MOST_OF_A_PAIR)) return '';
  const placeless = stripped(name.replace(trailingPlace, ''), trailing);
  return [placeless, name].find((words) => syllables(words).length > 1) ?? own;
}

const LEAST_OF_A_TAIL = 3;

/** The ends of a name that go on with its trade or product: "Khô Cá Lóc Út Hiền" → "Cá Lóc Út Hiền". */
function tails(proper: string, core: string): string[] {
  if (!isDistinctive(core, true)) return [];
  const end = proper.lastIndexOf(core) + core.length;
  const words = proper.slice(0, end).split(' ');
  return words
    .map((_, i) => words.slice(i).join(' '))
    .filter((tail) => syllables(tail).length >= LEAST_OF_A_TAIL && tail.length > core.length);
}

/** The name in full, what is left of it without its legal form, and the part that only this organisation bears. */
export function spellings(name: string): string[] {
  const full = plain(name);
  const proper = stripped(full, form);
  const own = stripped(stripped(proper, leading), trailing);
  const core = bare(own);
  const telling = (words: string) => words.length >= 3 && !places.has(words) && !/^[\d\s]+$/.test(words);
  const kept = core !== '' && (own === proper || telling(own)) ? [proper, own, core, ...tails(proper, core)] : [];
  return [...new Set([full, ...kept].filter(telling))].filter(
    (words) => stripped(stripped(words, leading), trailing) !== '' || words === full,
  );
}

/** Capitals of the words of the name, with and without those of its form: CTCP Việt Mỹ Hưng → VMH. */
export function abbreviations(name: string): string[] {
  const initials = (text: string) => [...text.matchAll(/(?:^|\s)(\p{L})/gu)].map((match) => match[1] ?? '').join('');
  const full = plain(name);
  const capitals = name.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]{2,}(?![\p{L}\d])/gu) ?? [];
  const common = new Set(['TNHH', 'MTV', 'HTX', 'CTCP', 'DNTN', 'KCN', 'JSC', 'LTD', 'TPHCM', 'HCM', 'UBND', 'XNK']);
  const made = [full, stripped(full, form), stripped(stripped(full, form), leading)].map(initials).map((letters) => letters.toUpperCase());
  return [...new Set([...made, ...capitals.map((word) => fold(word).toUpperCase())])].filter(
    (letters) => letters.length >= 3 && !common.has(letters),
  );
}
