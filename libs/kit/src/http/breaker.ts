const MOST_FAILURES = 10;
const REST_MS = 2_000;

/**
 * Stops the asking of what has failed ten times in a row: for two seconds everybody is refused at once, then one may try, and
 * whether it gets an answer decides about the others.
 */
export class Breaker {
  private failures = 0;
  private restsUntil = 0;

  constructor(private readonly now = () => performance.now()) {}

  /** Whether to ask at all. */
  lets() {
    if (this.failures < MOST_FAILURES) return true;
    if (this.now() < this.restsUntil) return false;
    this.rest();
    return true;
  }

  answered() {
    this.failures = 0;
  }

  failed() {
    this.failures++;
    this.rest();
  }

  private rest() {
    this.restsUntil = this.now() + REST_MS;
  }
}
