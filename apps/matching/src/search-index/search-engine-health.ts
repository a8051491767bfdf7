import type { Dependency } from '@caunoi/kit/run/health';
import { Injectable } from '@nestjs/common';
import { SearchIndex } from './search-index';

/** Whether the search engine answers. Without it nothing is found; lists that were made before, and what was said of them, are still answered. */
@Injectable()
export class SearchEngineHealth implements Dependency {
  readonly name = 'search';
  readonly needed = false;

  constructor(private readonly index: SearchIndex) {}

  async isUp() {
    return (await this.index.state()).documents >= 0;
  }
}
