import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { SearchService } from '../apps/matching/src/search/search.service';
import { SearchIndex } from '../apps/matching/src/search-index/search-index';
import { matchingOf } from './filled';

/** The search of matching over these technologies, and the index that it asks. `against.bench.ts` puts another in its place for its base. */
export async function searcherOf(facts: readonly TechnologyFact[]) {
  const { service, putMs } = await matchingOf(facts.map((fact) => ({ kind: 'technology', fact })));
  const index = service.app.get(SearchIndex);
  const stop = async () => {
    await service.close();
    await stopPostgres();
  };
  return { finder: service.app.get(SearchService), engine: (q: string): unknown => index.search([{ text: q, limit: 20 }]), putMs, stop };
}
