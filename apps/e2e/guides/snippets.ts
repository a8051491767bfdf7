import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Snippet {
  file: string;
  language: string;
  lines: string[];
}

const FENCE = /^( *)```(diff|ts)\n([\s\S]*?)^\1```$/gm;
const PATH = /`((?:apps|libs)\/[\w./-]+\.\w+)`/g;

/** The snippets of a part of a guide, in their order, each with the file that was named last before it. */
export function snippetsIn(guide: string, from: string, to: string): Snippet[] {
  const part = guide.slice(guide.indexOf(from), guide.indexOf(to));
  return [...part.matchAll(FENCE)].map(({ index, 1: indent = '', 2: language = '', 3: text = '' }) => {
    const [, file] = [...part.slice(0, index).matchAll(PATH)].at(-1) ?? [];
    if (!file) throw new Error(`the guide does not say where this goes: ${text}`);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(indent.length));
    return { file, language, lines };
  });
}

/** Does in a copy of the sources what the guide says: `diff` changes lines, `ts` is a new file, or goes to the end of one or of its class. */
export function apply(home: string, { file, language, lines }: Snippet) {
  const path = join(home, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeFileSync(path, language === 'diff' ? patched(text, lines, file) : extended(text, lines));
}

function patched(text: string, lines: string[], file: string) {
  const without = (mark: string) => lines.filter((line) => !line.startsWith(mark)).map((line) => `${line.slice(1)}\n`);
  const [before, after] = [without('+').join(''), without('-').join('')];
  if (text.split(before).length !== 2) throw new Error(`${file} does not have once what the guide changes in it:\n${before}`);
  return text.replace(before, () => after);
}

function extended(text: string, lines: string[]) {
  const whole = `${lines.join('\n')}\n`;
  if (text === '') return whole;
  if (whole.startsWith('export')) return `${text}\n${whole}`;
  const isImport = (line: string) => line.startsWith('import ');
  const imports = lines.filter(isImport).map((line) => `${line}\n`);
  const members = lines.filter((line) => !isImport(line) && line !== '').map((line) => `  ${line}\n`);
  return `${imports.join('')}${text.replace(/\}\n$/, () => `\n${members.join('')}}\n`)}`;
}
