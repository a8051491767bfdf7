import { labels, type Code } from './code-list';

const namesIn = (text: string) => text.split(';').map((name) => name.trim());

function codeFrom(line: string): Code {
  const [code = '', parent = '', vi, en, fr, ...more] = line.split('|').map((cell) => cell.trim());
  if (!code || !parent || !vi || !en || !fr) throw new Error(`code table: not "code | parent | vi | en | fr": ${line}`);
  const entry: Code = { code, labels: labels(vi, en, fr) };
  if (parent !== '-') entry.parent = parent;
  for (const cell of more) {
    if (cell.startsWith('=')) entry.aliases = namesIn(cell.slice(1));
    else if (cell.startsWith('>')) entry.successors = namesIn(cell.slice(1));
    else throw new Error(`code table: "${cell}" starts neither with = nor with >: ${line}`);
  }
  return entry;
}

/**
 * Reads a long list, one code a line, so that it can be edited and compared line by line:
 * `code | parent or - | vi | en | fr | = other name; other name | > successor; successor` (the last two as needed).
 * @throws Error naming the line, when a cell is missing or unknown
 */
export const codesFrom = (table: string): Code[] =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(codeFrom);
