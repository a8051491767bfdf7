import type { Lang } from '../stop-words';
import { sayingNothing, tellingWords } from './measured-names';
import { type Found, type Reading, tidyEnds, vocabulary } from './reading';

const wishes = vocabulary<'wish' | 'other'>([
  ...'cần;muốn;mong muốn;mong;cần tìm;đang tìm;muốn tìm;đang cần;nhu cầu;tìm kiếm;cần có;muốn có;need;need to;want to;want;looking for;cherchons;cherche à;besoin de'
    .split(';')
    .map((word) => [word, 'wish'] as const),
  ...'cần thiết;không cần;chưa cần;cần thơ;không muốn;nhu cầu thị trường'.split(';').map((word) => [word, 'other'] as const),
]);
const titleLead = /^[\s:]*(?:(?:mot|duoc|tim|kiem|co|phai|la|lam sao|co the|tim duoc|giup|de|giai phap de|a|to|un|une)\s)*/;
const titleStop =
  /\s(?:trong (?:vong )?(?:\d|quy|thang|nam|tuan|q\d)|truoc(?! khi\s)|vao (?:thang|quy|nam|cuoi|dau|dip|mua)|den (?:het|cuoi|nam|thang)|cham nhat|muon nhat|by|before|within|until|avant|d'ici|lam sao|sao cho|voi ngan sach|voi kinh phi|ngan sach|kinh phi|nhung|theo|trl|va khong|ma khong|va phai)(?:\s|\d|≥|>|$)/;
const notTitle = /^(?:\d|<|>|≥|≤|duoi|tren|khoang|ngan sach|kinh phi|trl|them|tien|nguoi|chuyen gia tu van$|biet|hoi|xong|truoc|trong)/;
/** A wish for attention, an answer or help is none for a thing. */
const call =
  /^(?:(?:som|duoc|rat|cung|luon|duoc su)\s)*(?:su|nhan|ho tro|giup|tu van|hop tac|quan tam|phan hoi|hoi am|lien he|lien lac|trao doi|gap|lam viec|xem xet|chia se|huong dan|quy|thay co|anh chi|anh|chi em|moi nguoi|cac ben|y kien|thong tin|bao gia|it|this|that|them|you|your|us|help|support|advice|assistance|hear|talk|discuss|meet|answer|reply|information|be contacted|contact|votre|vos|vous|aide|aides|reponse|soutien|conseil|conseils|rencontrer|discuter|l'aide|en savoir)(?=\s|$)/;
const callWithin =
  /(?:^|\s)(?:sau day|duoi day|quy vi|quy co quan|quy cong ty|quy anh chi|quy thay co|as soon as|following|au plus vite|des que possible|votre part|cam on|tran trong|voi a|it|this|them|pour (?:le|la|les) \S+(?:er|ir|re)|pour cela)(?=\s|$)/;
/** "… để tỉ lệ sửa lại còn 2%" is what for, and stands among the targets. */
const withoutPurpose = (words: string) => /^(?:\S+\s){3,}?\S+(?=\sde\s.*\d)/.exec(words)?.[0] ?? words;
const LONGEST_SENTENCE = 400;
const LONGEST_TITLE = 100;

/** What the writer wants, in his own words: the phrase after the first "cần …", "muốn …" that is long enough to stand alone. */
export function readTitle(read: Reading, language: Lang): Found<string> | undefined {
  const noise = sayingNothing(read, language);
  for (const { to: after, value: kind } of wishes.find(read)) {
    if (kind === 'other') continue;
    const from = after + (titleLead.exec(read.folded.slice(after, after + LONGEST_SENTENCE))?.[0].length ?? 0);
    const sentence = read.folded.slice(from, from + LONGEST_SENTENCE).split(/[;\n!?:(]|\.(?!\d)/, 1)[0] ?? '';
    const stop = sentence.search(titleStop);
    const wanted = stop < 0 ? sentence : sentence.slice(0, stop);
    const comma = [...wanted.matchAll(/,(?!\d)/g)].map(({ index }) => index).find((index) => wanted.slice(0, index).split(' ').length >= 4);
    const words = withoutPurpose((comma === undefined ? wanted : wanted.slice(0, comma)).trimEnd());
    const value = tidyEnds(read.cut(from, from + words.length));
    if (
      notTitle.test(words) ||
      call.test(words) ||
      callWithin.test(words) ||
      words.split(' ').length < 3 ||
      value.length < 10 ||
      value.length > LONGEST_TITLE
    )
      continue;
    if (tellingWords(read, from, from + words.length, noise) < 2) continue;
    return { value: value.charAt(0).toUpperCase() + value.slice(1), from, to: from + words.length };
  }
  return undefined;
}
