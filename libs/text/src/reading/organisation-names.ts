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
const leading = new RegExp(`^(?:${forms}|${business})(?=\\s|$)[\\s,.&–-]*`, 'u');
const trailing = new RegExp(`(?:^|[\\s,.&–-]+)(?:${forms}|${business})$`, 'u');
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
    'son la|lang son|cao bang|tuyen quang|dien bien|lai chau|binh duong|ben tre|tien giang|mien tay|mien trung|mien bac|mien nam'
  ).split('|'),
);

export const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The name in full, what is left of it without its legal form, and the part that only this organisation bears. */
export function spellings(name: string): string[] {
  const full = plain(name);
  const proper = stripped(full, form);
  const own = stripped(stripped(proper, leading), trailing);
  const telling = (words: string) => words.length >= 3 && !places.has(words) && !/^[\d\s]+$/.test(words);
  const kept = own === proper || telling(own) ? [proper, own] : [];
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
