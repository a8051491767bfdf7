import type { Lang } from '../stop-words';
import { quantities, type Quantity } from './quantities';
import { type Found, type Hit, type Reading, since, vocabulary } from './reading';

export const budgetCue =
  /(?:ngan sach|kinh phi|du toan|chi phi du kien|chi phi dau tu|muc dau tu|von dau tu|dau tu du kien|du kien dau tu|tong tien|tong muc|tong von|dau tu toi da|san sang (?:chi|tra|dau tu)|du kien (?:chi|dau tu)|budget|invest)/g;
const spending =
  /(?:\bchung toi co|\bhien co|\bco the chi|\bcha? duoc|\bbo ra duoc|\bbo ra|\bdanh ra|\bdanh|\bchi tra|\bchi toi da|\btra toi da|\bco san|\bdau tu|\b(?:gop|gom|huy dong)(?: lai)?(?: duoc)?|\bvon(?: (?:tui|toi|minh|em|anh|chi|chung|ben|ca|tu|co|nha)){0,3} co|\bspend|\bdepenser)\s(?:khoang\s|tam\s|toi da\s|up to\s)?$/;
/** Money of another kind: losses, prices, turnovers, what is already spent. */
const otherMoney = vocabulary<true>(
  (
    'thiệt hại;doanh thu;!lỗ;!mất;!lãi;vốn điều lệ;tiền điện;tiền nước;tiền gas;tiền thuốc;tiền phạt;đã đầu tư;đã chi;đã bỏ ra;lãng phí;giá bán;!tốn;!lương;lợi nhuận;' +
    'chi phí điện;chi phí nước;chi phí gas;chi phí nhân công;chi phí sản xuất;chi phí nguyên liệu;chi phí vận hành;!phạt;!nợ;!thuế;claim;giá thành;!giá;bồi thường;' +
    'loss;losses;turnover;revenue;fine;price;costs us;perte;pertes;amende;prix'
  )
    .split(';')
    .map((word) => [word, true] as const),
);

const topOf = ({ value, second, bound }: Quantity) =>
  bound === '<' || bound === '≤' || second !== null ? (second ?? value) - 1 : (second ?? value);

/** What may be spent: the least and the most in đồng, or that it is to be talked about. */
export type Budget = { low: number; high: number } | 'to_discuss';

/** What one of another currency has been worth in đồng, with room: an amount near the edge of two bands says nothing for sure. */
const rates: Readonly<Record<string, readonly [least: number, most: number]>> = {
  đồng: [1, 1],
  USD: [24_000, 28_000],
  EUR: [25_000, 33_000],
};

const openBudget = /(?:ngan sach|kinh phi|budget)[^.;,\n]{0,20}(?:thoa thuan|thuong luong|trao doi|to be discussed|a discuter)/;
const LONGEST_CUE = 60;

/** Whether the words before an amount, back to the last comma, say that it may be spent and not, nearer to it, what it was lost on. */
function isBudget(read: Reading, amount: Quantity, others: readonly Hit<true>[]): boolean {
  const clause = since(/[;\n!?]|\.\s/, read.folded.slice(Math.max(0, amount.from - 2 * LONGEST_CUE), amount.from));
  const near = since(/,/, clause).slice(-LONGEST_CUE);
  const cue = [...near.matchAll(budgetCue)].at(-1)?.index ?? near.search(spending);
  const after = /^\s(?:cho|de|la)?\s?(?:du an|viec nay|giai phap|ngan sach|kinh phi|thu nghiem)/.test(read.folded.slice(amount.to));
  const start = amount.from - near.length;
  const other = others.findLast(({ from, to }) => from >= start && to <= amount.from);
  return (cue >= 0 || after) && (!other || other.to - start <= cue);
}

/** An amount is the budget only where the writer says so: losses, prices and turnovers are money too. */
export function readBudgets(read: Reading, language: Lang): Found<Budget>[] {
  const amounts = quantities(read, language).filter(({ kind, per }) => kind in rates && per === null);
  const others = otherMoney.find(read);
  const found = amounts.flatMap((amount): Found<Budget>[] => {
    if (!isBudget(read, amount, others)) return [];
    const [least, most] = rates[amount.kind] ?? [1, 1];
    const low = amount.bound === '<' || amount.bound === '≤' ? topOf(amount) : amount.value;
    return [{ value: { low: low * least, high: topOf(amount) * most }, from: amount.from, to: amount.to }];
  });
  const open = openBudget.exec(read.folded);
  return open ? [...found, { value: 'to_discuss', from: open.index, to: open.index + open[0].length }] : found;
}
