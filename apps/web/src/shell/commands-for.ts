import { plainLetters } from '@caunoi/contracts/code-lists/code-list';
import type { Command } from './commands';

const plain = (text: string) => plainLetters(text).toLowerCase();

/** Those in whose name every typed word begins a word, with or without accents. */
export function commandsFor(typed: string, commands: readonly Command[]): readonly Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const begins = (name: string) => {
    const parts = plain(name).split(/\s+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  return commands.filter(({ name }) => begins(name));
}
