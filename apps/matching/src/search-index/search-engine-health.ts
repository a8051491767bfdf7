import { endsWithin } from '@caunoi/kit/async/pacing';
import type { Dependency } from '@caunoi/kit/run/health';
import { Injectable } from '@nestjs/common';
import { SearchIndex } from './search-index';

/** Whoever asks for readiness waits no longer for an engine that stands still. */
const MOST_MS = 2_000;

/** Whether the search engine answers. Without it nothing is found; lists that were made before, and what was said of them, are still answered. */
@Injectable()
export class SearchEngineHealth implements Dependency {
  readonly name = 'search';
  readonly needed = false;

  constructor(private readonly index: SearchIndex) {}

  async isUp() {
    const answers = this.index.state();
    return (await endsWithin(answers, MOST_MS)) && (await answers).documents >= 0;
  }
}
