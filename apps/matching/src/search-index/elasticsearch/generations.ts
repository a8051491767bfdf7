import type { Elasticsearch } from '@caunoi/kit/elasticsearch';
import { definition } from './definition';

const EXISTS = 400;
const MISSING = 404;

/** The indexes behind an alias: `things-1`, `things-2` … Searches ask for the alias and never see which it is. */
export class Generations {
  constructor(
    private readonly server: Elasticsearch,
    private readonly alias: string,
  ) {}

  numberOf = (index: string) => Number(index.slice(this.alias.length + 1));

  /** The first time anywhere there is an empty index. */
  async open() {
    await this.server.ask('PUT', `/${this.alias}-1`, { body: { ...definition, aliases: { [this.alias]: {} } }, expected: [EXISTS] });
  }

  async current(): Promise<string> {
    const [found] = Object.keys(await this.server.ask<Record<string, unknown>>('GET', `/_alias/${this.alias}`));
    if (found === undefined) throw new Error(`Nothing stands behind ${this.alias}`);
    return found;
  }

  /** A new one, empty, that nobody searches yet. What was before the present one goes. */
  async begin(): Promise<string> {
    const current = await this.current();
    const all = await this.all();
    for (const older of all) if (this.numberOf(older) !== this.numberOf(current)) await this.discard(older);
    const next = `${this.alias}-${Math.max(...all.map(this.numberOf)) + 1}`;
    await this.server.ask('PUT', `/${next}`, { body: definition });
    return next;
  }

  /** In one step: no search finds none. */
  async swap(index: string) {
    const current = await this.current();
    const { alias } = this;
    const actions = [{ remove: { index: current, alias, must_exist: true } }, { add: { index, alias } }];
    await this.server.ask('POST', '/_aliases', { body: { actions } });
  }

  async discard(index: string) {
    await this.server.ask('DELETE', `/${index}`, { expected: [MISSING] });
  }

  private async all(): Promise<string[]> {
    const named = Object.keys(await this.server.ask<Record<string, unknown>>('GET', `/${this.alias}-*/_alias`));
    return named.filter((index) => Number.isInteger(this.numberOf(index)));
  }
}
