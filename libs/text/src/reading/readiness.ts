import { type Found, type Reading, since } from './reading';

const trlPattern =
  /(?<![\p{L}\d])(?:trl|muc (?:do )?san sang cong nghe(?: \(trl\))?)\s?(?<bound>>=|≥|>|(?:(?:toi thieu|it nhat|tren|tu|dat|phai|la|muc|cap|cua|at least|minimum|au moins)\s?)*|[:=])\s?(?<level>[1-9])(?![\d.,]\d|\d)(?<more>\s?(?:-|den)\s?[1-9]|\s?(?:tro len|or (?:more|higher)|ou plus|\+))?/gu;
const asksFor = /(?:can|yeu cau|muon|toi thieu|it nhat|phai|tu|need|require|at least|minimum|cherch)/;

/** The readiness asked for; the readiness of something the writer already has is another matter. */
export function readTrl({ folded }: Reading): Found<number> | undefined {
  for (const match of folded.matchAll(trlPattern)) {
    const { bound = '', level, more } = match.groups ?? {};
    const sentence = since(/[\n!?]|\.\s/, folded.slice(Math.max(0, match.index - 300), match.index));
    const clause = since(/[;,]/, sentence);
    const alone = clause.trim() === '' && !/da co|dang co|hien|mau thu|ban mau|prototype|moi o/.test(sentence);
    const asked =
      /[>≥]|toi thieu|it nhat|tren|tu |at least|minimum|au moins/.test(`${bound} `) || more !== undefined || asksFor.test(clause);
    const value = Number(level) + (/^(?:>|.*tren\s?)$/.test(bound) ? 1 : 0);
    if ((asked || alone) && value <= 9 && !/(?:hien|moi|da co|dang|chi)\s(?:\S+\s){0,3}$/.test(clause))
      return { value, from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}
