import { fold } from '../normalise';
import { budgetCue } from './money';
import { type Found, type Hit, type Reading, tidyEnds, vocabulary } from './reading';

/** How a rule begins. What may follow "không được" and "phải" is listed: "nước thải không được xử lý" states a fact. */
const prohibited =
  'dùng;sử dụng;xài;gửi;đưa;chứa;tồn dư;để lại;gây;làm;ảnh hưởng;phát sinh;thải;dừng;ngừng;cắt;hóa chất;hoá chất;chất cấm;kết nối;lưu;tăng;giảm;quá;vượt quá;thay đổi;có chất;vượt';
const notAllowed =
  'dùng;xài;sử dụng;tăng;giảm;vượt;quá;để;làm;gửi;đưa;chứa;có;gây;ảnh hưởng;thay;dừng;ngừng;cắt;tồn;thải;lưu;cao;thấp;dưới;ra;mang;chia sẻ;tiết lộ;phép;kết nối';
/** Chats and the south say no in their own ways; a single k counts as written only. */
const nos = ['không', 'khong', 'ko', 'k', 'K', 'hông', 'hổng', 'hong', 'hok', 'hem', 'chẳng', 'đừng', 'cấm'];
const allowed = ['được', 'đc', 'đươc', 'dc'];
const spelt = (list: string, before: readonly string[]) => list.split(';').flatMap((verb) => before.map((words) => `${words} ${verb}`));
const prohibitions = [
  ...spelt(prohibited, nos),
  ...spelt(
    notAllowed,
    nos.flatMap((no) => allowed.map((may) => `${no} ${may}`)),
  ),
  ...'tuyệt đối không;must not;may not;ne doit pas;sans;without'.split(';'),
];
const obligations =
  'bắt buộc;phải chạy;phải đạt;phải có;phải bảo đảm;phải đảm bảo;phải tương thích;phải phù hợp;phải đáp ứng;phải tuân thủ;phải hoạt động;' +
  'phải chịu;phải dùng được;phải lắp;phải an toàn;phải tại chỗ;phải nằm;phải hỗ trợ;phải hoàn vốn;phải giữ;phải rẻ;phải dễ;phải là;phải được;' +
  'chạy tại chỗ;triển khai tại chỗ;xử lý tại chỗ;dùng được trong;dùng được cả;dùng được mùa mưa;tuân thủ;hoàn vốn;có trích nguồn;đạt chuẩn;' +
  'đạt tiêu chuẩn;đạt QCVN;đạt TCVN;đạt UL94;on-premise;must;doit';
const rules = vocabulary<'prohibition' | 'obligation'>([
  ...prohibitions.map((word) => [word, 'prohibition'] as const),
  ...obligations.split(';').map((word) => [word, 'obligation'] as const),
]);
const factual =
  /(?:^|\s)(?:hien|hien nay|hien tai|dang|da|chua|vua|van|thuong|nen|khien|buoc|luon|truoc day|lau nay|vi vay|do do|neu)(?:\s|$)/;
const openers = /^(?:\s|va|nhung|nhat la|dong thoi|ngoai ra|giai phap|can|muon|chung toi|yeu cau|rang|ma|-|•|\d\))+(?=\s|$)/;
const listed =
  /^\s(?!(?:can|phai|muon|khong|hien|dang|co|dat|trong|truoc|ngan sach|kinh phi|gia|chi phi|thoi|nhung|vi|trl|ma|va phai)(?:\s|$))[^\d\n]+$/;
const clausePattern = /(?:\.(?=\d)|,(?=\d)|(?!\s(?:nhung|va (?=khong |phai |bat buoc |chay )|mot khi)\s?)[^.,;\n!?])+/g;

interface Clause {
  from: number;
  to: number;
}

function clausesOf({ folded }: Reading): Clause[] {
  return [...folded.matchAll(clausePattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

const isSubject = (words: string) => words !== '' && !/\d/.test(words) && words.split(/\s+/).length <= 5;
/** "không được tăng" says nothing without what it is. */
const unfinished =
  /^\S+(?: (?:duoc|dc))? (?:dung|su dung|xai|tang|giam|vuot|qua|vuot qua|cao|thap|ra|ngung|lam|gay|co|chua|gui|dua|de|thai|luu|ket noi|thay|thay doi|cat)$/;

/** A day by which it must be there is the deadline. */
const dated = /(?:before|by|avant|truoc)\s.*\d/;

/** Clauses that forbid or oblige, in the writer's words, with the short subject before them ("ảnh không được gửi ra ngoài"). */
export function readConstraints(read: Reading, titleLength: number): Found<string>[] {
  const clauses = clausesOf(read);
  const hits = rules.find(read);
  const found: Found<string>[] = [];
  for (const [i, { from, to }] of clauses.entries()) {
    const hit = hits.find((rule) => rule.from >= from && rule.to <= to);
    if (!hit || from < titleLength) continue;
    const lead = read.folded.slice(from, hit.from);
    const opener = openers.exec(lead)?.[0].length ?? 0;
    const subject = lead.slice(opener).trim();
    const close = lead.length - (lead.split(/\s(?:ma|thi|de|va|nhung)\s/).at(-1) ?? '').length;
    const unable =
      /^\s(?:duoc|noi|kip|biet|het|on)(?:\s|$)/.test(read.folded.slice(hit.to)) && !/duoc$/.test(read.folded.slice(hit.from, hit.to));
    if (factual.test(lead) || unable || /\?/.test(read.folded.charAt(to))) continue;
    const start = isSubject(subject) ? from + opener : isSubject(lead.slice(close).trim()) ? from + close : hit.from;
    const limit = /^khong (?:vuot )?qua$/.test(read.folded.slice(hit.from, hit.to));
    if (limit && (start === hit.from || subject.search(budgetCue) >= 0)) continue;
    let last = i;
    if (hit.value === 'prohibition')
      while (read.folded.charAt(clauses[last]?.to ?? 0) === ',' && continues(read, clauses[last + 1], hits)) last += 1;
    const value = tidyEnds(read.cut(start, clauses[last]?.to ?? to));
    const bare = (start === hit.from && unfinished.test(fold(value))) || dated.test(fold(value));
    if (!bare && value.length <= 300 && value.split(/\s+/).length > 1)
      found.push({ value, from: read.folded.indexOf(fold(value.slice(0, 1)), start), to: clauses[last]?.to ?? to });
  }
  return found;
}

const continues = ({ folded }: Reading, clause: Clause | undefined, hits: Hit<unknown>[]) =>
  clause !== undefined &&
  !hits.some(({ from, to }) => from >= clause.from && to <= clause.to) &&
  listed.test(folded.slice(clause.from, clause.to)) &&
  folded.slice(clause.from, clause.to).trim().split(/\s+/).length <= 4;
