import { fold } from '../normalise';
import { budgetCue } from './money';
import { type Found, type Hit, type Reading, tidyEnds, vocabulary } from './reading';

/** How a rule begins. What may follow "không được" and "phải" is listed: "nước thải không được xử lý" states a fact. */
const prohibitions =
  'không dùng;không sử dụng;không gửi;không đưa;không chứa;không tồn dư;không để lại;không gây;không làm;không ảnh hưởng;không phát sinh;' +
  'không thải;không dừng;không ngừng;không hóa chất;không chất cấm;không kết nối;không lưu;không tăng;không giảm;không quá;không vượt quá;không thay đổi;không có chất;không vượt;' +
  'không được dùng;không được sử dụng;không được tăng;không được giảm;không được vượt;không được quá;không được để;không được làm;' +
  'không được gửi;không được đưa;không được chứa;không được có;không được gây;không được ảnh hưởng;không được thay;không được dừng;' +
  'không được ngừng;không được tồn;không được thải;không được lưu;không được cao;không được thấp;không được ra;không được mang;' +
  'không được chia sẻ;không được tiết lộ;không được phép;không được kết nối;cấm dùng;tuyệt đối không;must not;may not;ne doit pas;without;sans';
const obligations =
  'bắt buộc;phải chạy;phải đạt;phải có;phải bảo đảm;phải đảm bảo;phải tương thích;phải phù hợp;phải đáp ứng;phải tuân thủ;phải hoạt động;' +
  'phải chịu;phải dùng được;phải lắp;phải an toàn;phải tại chỗ;phải nằm;phải hỗ trợ;phải hoàn vốn;phải giữ;phải rẻ;phải dễ;phải là;phải được;' +
  'chạy tại chỗ;triển khai tại chỗ;xử lý tại chỗ;dùng được trong;dùng được cả;dùng được mùa mưa;tuân thủ;hoàn vốn;có trích nguồn;đạt chuẩn;' +
  'đạt tiêu chuẩn;đạt QCVN;đạt TCVN;đạt UL94;on-premise;must;doit';
const rules = vocabulary<'prohibition' | 'obligation'>([
  ...prohibitions.split(';').map((word) => [word, 'prohibition'] as const),
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
    const unable =
      /^\s(?:duoc|noi|kip|biet|het|on)(?:\s|$)/.test(read.folded.slice(hit.to)) && !/duoc$/.test(read.folded.slice(hit.from, hit.to));
    if (factual.test(lead) || unable || /\?/.test(read.folded.charAt(to))) continue;
    const start = subject && !/\d/.test(subject) && subject.split(/\s+/).length <= 5 ? from + opener : hit.from;
    const limit = /^khong (?:vuot )?qua$/.test(read.folded.slice(hit.from, hit.to));
    if (limit && (start === hit.from || budgetCue.test(subject))) continue;
    let last = i;
    if (hit.value === 'prohibition')
      while (read.folded.charAt(clauses[last]?.to ?? 0) === ',' && continues(read, clauses[last + 1], hits)) last += 1;
    const value = tidyEnds(read.cut(start, clauses[last]?.to ?? to));
    if (value.length <= 300 && value.split(/\s+/).length > 1)
      found.push({ value, from: read.folded.indexOf(fold(value.slice(0, 1)), start), to: clauses[last]?.to ?? to });
  }
  return found;
}

const continues = ({ folded }: Reading, clause: Clause | undefined, hits: Hit<unknown>[]) =>
  clause !== undefined &&
  !hits.some(({ from, to }) => from >= clause.from && to <= clause.to) &&
  listed.test(folded.slice(clause.from, clause.to)) &&
  folded.slice(clause.from, clause.to).trim().split(/\s+/).length <= 4;
