import { type Column, NumberColumn, TextColumn } from './columns';
import type { Condition, SearchDocument } from './search-document';

/** Everything about documents that is not text: kinds, filters, sort values, column by column. */
export class Attributes {
  readonly kinds = new TextColumn();
  private readonly texts = new Map<string, TextColumn>();
  private readonly numbers = new Map<string, NumberColumn>();
  private readonly orders = new Map<string, NumberColumn>();

  set(document: number, { kind, filters, sort = {} }: Pick<SearchDocument, 'kind' | 'filters' | 'sort'>) {
    this.kinds.set(document, kind);
    for (const [name, value] of Object.entries(filters)) {
      if (typeof value === 'number') column(this.numbers, name, NumberColumn).set(document, value);
      else column(this.texts, name, TextColumn).set(document, value);
    }
    for (const [name, value] of Object.entries(sort)) column(this.orders, name, NumberColumn).set(document, value);
  }

  /** Whether a document meets a condition on a filter; a filter that no document has is met by none. */
  test(name: string, condition: Condition): (document: number) => boolean {
    const columns = this.filter(name).map((found) => found.test(condition));
    return (document) => columns.some((test) => test(document));
  }

  /** The columns of a filter: usually one, two if some documents gave a number and others words. */
  filter(name: string): Column[] {
    return [this.texts.get(name), this.numbers.get(name)].filter((found) => found !== undefined);
  }

  order(name: string): NumberColumn | undefined {
    return this.orders.get(name) ?? this.numbers.get(name);
  }

  move(remap: Int32Array) {
    for (const found of this.all()) found.move(remap);
  }

  bytes(): number {
    return this.all().reduce((sum, found) => sum + found.bytes(), 0);
  }

  private all(): Column[] {
    return [this.kinds, ...this.texts.values(), ...this.numbers.values(), ...this.orders.values()];
  }
}

function column<C>(columns: Map<string, C>, name: string, Kind: new () => C): C {
  const known = columns.get(name);
  if (known) return known;
  const fresh = new Kind();
  columns.set(name, fresh);
  return fresh;
}
