import { type Elasticsearch, ElasticsearchRefusal } from '@caunoi/kit/elasticsearch';
import type { Json } from './conditions.rules';

/** Where things are put in. */
export interface Place {
  index: string;
  isAlias: boolean;
}

interface Answered {
  errors: boolean;
  items: Record<string, { _id: string; status: number; error?: { reason: string } }>[];
}

const OLDER = 409;

/** An index must stand behind an alias: Elasticsearch would make one of its own otherwise, that reads words in its own way. */
export const pathTo = ({ index, isAlias }: Place, rest: string) => `/${index}/${rest}${isAlias ? '?require_alias=true' : ''}`;

/** What is older than what is there already is left out; anything else that is not taken in is thrown, with its status. */
export async function putIn(server: Elasticsearch, place: Place, lines: Json[]) {
  if (lines.length === 0) return;
  const { errors, items } = await server.ask<Answered>('POST', pathTo(place, '_bulk'), { lines });
  const refused = errors ? items.flatMap(Object.values<Answered['items'][number][string]>) : [];
  const [first, ...others] = refused.filter(({ status, error }) => error && status !== OLDER);
  if (!first) return;
  const reason = `${others.length + 1} documents were not taken in, of them ${first._id}: ${first.error?.reason}`;
  throw new ElasticsearchRefusal(reason, first.status);
}
