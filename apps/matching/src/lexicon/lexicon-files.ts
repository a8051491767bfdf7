import { readdirSync, readFileSync } from 'node:fs';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { asset } from '@caunoi/kit/assets';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { Abbreviation, Compounds, Concept, Family, Topic } from './concept';
import { buildLexicon, type Lexicon } from './lexicon';

/** Where the lexicon lies: data of this service that ships with the product. */
export const lexiconDirectory = asset('apps/matching/lexicon');

const readLines = <T>(schema: z.ZodType<T>, file: string, faults: string[]): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (!line.trim()) return [];
      const where = `${basename(file)}:${i + 1}`;
      try {
        const parsed = schema.safeParse(JSON.parse(line));
        if (parsed.success) return [parsed.data];
        faults.push(...parsed.error.issues.map(({ path, message }) => `${where} ${path.join('.')}: ${message}`));
      } catch {
        faults.push(`${where} is not JSON`);
      }
      return [];
    });

const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} is used twice`);

const containsOwnTerm = ({ id, everyday, vi }: Concept) =>
  everyday.flatMap((said) =>
    vi.filter((term) => said.toLowerCase().includes(term.toLowerCase())).map((term) => `${id}: "${said}" contains its own term "${term}"`),
  );

const withoutSyllable = (compounds: readonly Compounds[]) =>
  compounds.flatMap(({ syllable, words }) =>
    words.filter((word) => !word.split(/[\s-]+/u).includes(syllable)).map((word) => `compounds: "${word}" does not contain "${syllable}"`),
  );

/** Names of provinces, old and new, that are more than a syllable. */
const places = provinces.codes.flatMap(({ labels, aliases = [] }) => [labels.vi, ...aliases]).filter((name) => /\s/u.test(name));

const lostParents = (topics: readonly Topic[]) =>
  topics.flatMap(({ id, parent }) => (parent && !topics.some((topic) => topic.id === parent) ? [`${id}: no topic "${parent}"`] : []));

/** The concepts and topics of a directory. @throws Error listing every fault with its file and line */
export function readLexicon(directory: string) {
  const faults: string[] = [];
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  const concepts = files.flatMap((name) => readLines(Concept, join(directory, name), faults));
  const [objects, functions] = ['objects', 'functions'].map((name) => readLines(Topic, join(directory, 'topics', `${name}.jsonl`), faults));
  const topics = { objects: objects ?? [], functions: functions ?? [] };
  const compounds = readLines(Compounds, join(directory, 'topics', 'compounds.jsonl'), faults);
  const abbreviations = readLines(Abbreviation, join(directory, 'words', 'abbreviations.jsonl'), faults);
  const families = readLines(Family, join(directory, 'words', 'families.jsonl'), faults);
  faults.push(...repeated(families.map(({ id }) => id)));
  faults.push(...repeated(abbreviations.flatMap(({ short }) => short)));
  faults.push(...repeated(concepts.map(({ id }) => id)), ...concepts.flatMap(containsOwnTerm), ...withoutSyllable(compounds));
  for (const list of Object.values(topics)) faults.push(...repeated(list.map(({ id }) => id)), ...lostParents(list));
  if (faults.length > 0) throw new Error(`faults in the lexicon:\n${faults.join('\n')}`);
  return { concepts, ...topics, compounds, abbreviations, families };
}

/** Reads and builds the lexicon; takes about half a second, so once at start. @throws Error listing every fault */
export function loadLexicon(directory = lexiconDirectory): Lexicon {
  const { compounds, ...data } = readLexicon(directory);
  return buildLexicon({ ...data, compounds: compounds.flatMap(({ words }) => words), places });
}
