import { type Elasticsearch, ElasticsearchRefusal } from '@caunoi/kit/elasticsearch';
import type { Json } from './conditions.rules';
import { definition } from './definition';

const REFUSED = 400;
const MISSING = 404;
const EXISTS = 'resource_already_exists_exception';

/** The indexes behind an alias: `things-1`, `things-2` … Searches ask for the alias and never see which it is. */
export class Generations {
  constructor(
    private readonly server: Elasticsearch,
    private readonly alias: string,
  ) {}

  numberOf = (index: string) => Number(index.slice(this.alias.length + 1));

  /** The first time anywhere there is an empty index, and again where Elasticsearch has lost all that it had. */
  async open() {
    if ((await this.behind()) === undefined) await this.make(`${this.alias}-1`, { aliases: { [this.alias]: {} } });
  }

  async current(): Promise<string> {
    const found = await this.behind();
    if (found === undefined) throw new Error(`Nothing stands behind ${this.alias}`);
    return found;
  }

  /** A new one, empty, that nobody searches yet. What was before the present one goes. */
  async begin(): Promise<string> {
    const current = await this.current();
    const all = await this.all();
    for (const older of all) if (this.numberOf(older) !== this.numberOf(current)) await this.discard(older);
    const next = `${this.alias}-${Math.max(...all.map(this.numberOf)) + 1}`;
    await this.make(next);
    return next;
  }

  /** In one step: no search finds none. Asked twice, as where the first answer was lost, it changes nothing more. */
  async swap(index: string) {
    const { alias } = this;
    const actions = [{ remove: { index: `${alias}-*`, alias, must_exist: false } }, { add: { index, alias } }];
    await this.server.ask('POST', '/_aliases', { body: { actions } });
  }

  /** Never what is searched: that an index took its place may be true though its maker did not hear so. */
  async discard(index: string) {
    if ((await this.behind()) !== index) await this.server.ask('DELETE', `/${index}`, { expected: [MISSING] });
  }

  private async make(index: string, more: Json = {}) {
    type Made = { error?: { type: string; reason: string } };
    const { error } = await this.server.ask<Made>('PUT', `/${index}`, { body: { ...definition, ...more }, expected: [REFUSED] });
    if (error && error.type !== EXISTS) throw new ElasticsearchRefusal(`${index} could not be made: ${error.reason}`, REFUSED);
  }

  private async behind(): Promise<string | undefined> {
    const answer = await this.server.ask<Record<string, unknown>>('GET', `/_alias/${this.alias}`, { expected: [MISSING] });
    return Object.keys(answer).find((index) => this.isOwn(index));
  }

  /** Another alias may begin with this one's name. */
  private isOwn = (index: string) => index.startsWith(`${this.alias}-`) && this.numberOf(index) > 0;

  private async all(): Promise<string[]> {
    const named = Object.keys(await this.server.ask<Record<string, unknown>>('GET', `/${this.alias}-*/_alias`));
    return named.filter((index) => this.isOwn(index));
  }
}
