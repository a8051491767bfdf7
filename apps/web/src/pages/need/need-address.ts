import type { Need } from '@caunoi/contracts/needs/need';
import { isId, listIn, oneOf } from '../../search-params';

export type NeedTab = 'technology' | 'expert';

/** What of the page of an own need stands in the address. */
export interface NeedSearch {
  tab?: NeedTab | undefined;
  /** Id of what is suggested. */
  suggestion?: string | undefined;
  /** Ids of what is suggested and chosen to be compared. */
  compare?: string[] | undefined;
  /** Whether what is chosen stands side by side. */
  view?: 'compare' | undefined;
}

const MOST_CHOSEN = 4;

/** Reads an address of the page. What it says wrongly is left out. */
export const needAddress = (said: Record<string, unknown>): NeedSearch => ({
  tab: oneOf(said['tab'], ['technology', 'expert']),
  suggestion: isId(said['suggestion']) ? said['suggestion'] : undefined,
  compare: chosenIn(said['compare']),
  view: oneOf(said['view'], ['compare']),
});

function chosenIn(value: unknown) {
  const ids = [...new Set(listIn(value)?.filter(isId))].slice(0, MOST_CHOSEN);
  return ids.length > 0 ? ids : undefined;
}

/** The page of the need at another place of its address. */
export const needLink = ({ id }: Pick<Need, 'id'>, search: NeedSearch) =>
  ({ to: '/needs/$needId', params: { needId: id }, search }) as const;
