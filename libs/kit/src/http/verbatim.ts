/** A service's answer of type `T`, byte for byte: large lists pass through without being read and written again. */
export class Verbatim<T> {
  /** For the compiler only: bytes of a need are no bytes of an expert. */
  declare private readonly answer: T;

  private known: T | undefined;

  constructor(readonly json: Buffer) {}

  /** Parsed when somebody asks, once. */
  read() {
    this.known ??= JSON.parse(this.json.toString()) as T;
    return this.known;
  }
}
