import { grown } from './growable';
import type { Condition, FacetCount } from './search-document';

const isList = (condition: Condition): condition is readonly (string | number)[] => Array.isArray(condition);

/** Strings of documents, one or several each, as numbers into a dictionary. */
export class TextColumn {
  private readonly values: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** 0: nothing; n > 0: value n - 1; n < 0: list -n - 1. Equal lists are stored once. */
  private cells = new Int32Array(256);
  private readonly lists: Int32Array[] = [];
  private readonly listNumbers = new Map<string, number>();

  set(document: number, given: string | readonly string[]) {
    this.cells = grown(this.cells, document + 1);
    const values = typeof given === 'string' ? [given] : given;
    const found = values.length < 2 ? values.map((value) => this.number(value)) : this.numbersOf(values);
    const [first] = found;
    if (first === undefined) this.cells[document] = 0;
    else this.cells[document] = found.length === 1 ? first + 1 : -this.list(found) - 1;
  }

  /** The single value of the document, '' if it has none. */
  valueOf(document: number): string {
    return this.values[(this.cells[document] ?? 0) - 1] ?? '';
  }

  test(condition: Condition): (document: number) => boolean {
    const wanted = new Uint8Array(this.values.length);
    if (isList(condition)) for (const value of condition) wanted[this.numbers.get(String(value)) ?? this.values.length] = 1;
    return (document) => {
      const cell = this.cells[document] ?? 0;
      if (cell >= 0) return cell > 0 && wanted[cell - 1] === 1;
      return this.lists[-cell - 1]?.some((number) => wanted[number] === 1) ?? false;
    };
  }

  /** How many of the listed documents have each value. */
  count(...listed: (readonly number[])[]): FacetCount[] {
    const { cells, lists } = this;
    const counts = new Int32Array(this.values.length);
    for (const documents of listed) {
      for (const document of documents) {
        const cell = cells[document] ?? 0;
        if (cell > 0) counts[cell - 1] = (counts[cell - 1] as number) + 1;
        else if (cell < 0) for (const number of lists[-cell - 1] as Int32Array) counts[number] = (counts[number] as number) + 1;
      }
    }
    return this.values.map((value, number) => ({ value, count: counts[number] ?? 0 })).filter(({ count }) => count > 0);
  }

  move(remap: Int32Array) {
    this.cells = moved(this.cells, remap, 0);
  }

  bytes(): number {
    return this.cells.length * 4 + this.lists.reduce((sum, list) => sum + list.length * 4 + 200, 0) + this.values.length * 120;
  }

  private numbersOf(values: readonly string[]): number[] {
    return [...new Set(values)].map((value) => this.number(value)).sort((a, b) => a - b);
  }

  private number(value: string): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  private list(found: readonly number[]): number {
    const key = found.join();
    const known = this.listNumbers.get(key);
    if (known !== undefined) return known;
    this.listNumbers.set(key, this.lists.length);
    return this.lists.push(Int32Array.from(found)) - 1;
  }
}

/** Numbers of documents. */
export class NumberColumn {
  private cells = new Float64Array(256).fill(NaN);

  set(document: number, value: number) {
    this.cells = grown(this.cells, document + 1, NaN);
    this.cells[document] = value;
  }

  /** NaN if the document has none. */
  valueOf(document: number): number {
    return this.cells[document] ?? NaN;
  }

  test(condition: Condition): (document: number) => boolean {
    if (isList(condition)) {
      const wanted = new Set(condition.map(Number));
      return (document) => wanted.has(this.valueOf(document));
    }
    const { min = -Infinity, max = Infinity } = condition;
    return (document) => this.valueOf(document) >= min && this.valueOf(document) <= max;
  }

  /** How many of the listed documents have each value. */
  count(...listed: (readonly number[])[]): FacetCount[] {
    const numbers = new Map<number, number>();
    const counts: FacetCount[] = [];
    for (const documents of listed) {
      for (const document of documents) {
        const value = this.cells[document] ?? NaN;
        if (Number.isNaN(value)) continue;
        const known = numbers.get(value);
        if (known === undefined) numbers.set(value, counts.push({ value: String(value), count: 1 }) - 1);
        else (counts[known] as FacetCount).count++;
      }
    }
    return counts;
  }

  move(remap: Int32Array) {
    this.cells = moved(this.cells, remap, NaN);
  }

  bytes(): number {
    return this.cells.length * 8;
  }
}

export type Column = TextColumn | NumberColumn;

/** Commonest first, equal ones by value, so that the order never depends on how documents arrived. */
export const commonestFirst = (counts: FacetCount[]): FacetCount[] =>
  counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));

function moved<A extends Int32Array | Float64Array>(cells: A, remap: Int32Array, filler: number): A {
  const target = cells.slice().fill(filler) as A;
  for (let document = 0; document < cells.length; document++) {
    const now = remap[document] ?? -1;
    if (now >= 0) target[now] = cells[document] ?? filler;
  }
  return target;
}
