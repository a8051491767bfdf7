import type { Lang } from '../stop-words';
import { quantities, type Quantity } from './quantities';
import { type Found, type Reading, since } from './reading';

export const budgetCue =
  /(?:ngan sach|kinh phi|du toan|chi phi du kien|chi phi dau tu|muc dau tu|von dau tu|dau tu toi da|san sang (?:chi|tra|dau tu)|du kien (?:chi|dau tu)|budget|invest)/;
const spending =
  /(?:\bchung toi co|\bhien co|\bco the chi|\bcha? duoc|\bbo ra duoc|\bbo ra|\bdanh ra|\bdanh|\bchi tra|\bchi toi da|\btra toi da|\bco san|\bdau tu)\s(?:khoang\s|tam\s|toi da\s)?$/;
const otherMoney =
  /thiet hai|doanh thu|lo |mat |lai |von dieu le|tien dien|tien gas|da dau tu|da chi|da bo ra|lang phi|gia ban|ton |luong |loi nhuan|chi phi (?:dien|nuoc|gas|nhan cong|san xuat|nguyen lieu)|phat |no |thue /;

const topOf = ({ value, second, bound }: Quantity) =>
  bound === '<' || bound === '≤' || second !== null ? (second ?? value) - 1 : (second ?? value);

/** What may be spent: the least and the most in đồng, or that it is to be talked about. */
export type Budget = { low: number; high: number } | 'to_discuss';

const openBudget = /(?:ngan sach|kinh phi|budget)[^.;,\n]{0,20}(?:thoa thuan|thuong luong|trao doi|to be discussed|a discuter)/;

/** An amount is the budget only where the writer says so: losses, prices and turnovers are money too. */
export function readBudgets(read: Reading, language: Lang): Found<Budget>[] {
  const amounts = quantities(read, language).filter(({ kind, per }) => kind === 'đồng' && per === null);
  const found: Found<Budget>[] = [];
  for (const [i, amount] of amounts.entries()) {
    const clause = since(/[;\n!?]|\.\s/, read.folded.slice(0, amount.from));
    const near = since(/,/, clause).slice(-60);
    const after = /^\s(?:cho|de|la)?\s?(?:du an|viec nay|giai phap|ngan sach|kinh phi|thu nghiem)/.test(read.folded.slice(amount.to));
    if ((!budgetCue.test(near) && !spending.test(near) && !after) || otherMoney.test(`${near} `)) continue;
    const next = amounts[i + 1];
    const upper = next && /^\s?(?:-|den|toi|to)\s?$/.test(read.folded.slice(amount.to, next.from)) ? next : undefined;
    const low = amount.bound === '<' || amount.bound === '≤' ? topOf(amount) : amount.value;
    found.push({ value: { low, high: upper ? upper.value - 1 : topOf(amount) }, from: amount.from, to: (upper ?? amount).to });
  }
  const open = openBudget.exec(read.folded);
  if (open) found.push({ value: 'to_discuss', from: open.index, to: open.index + open[0].length });
  return found;
}
