import type { Need } from '@caunoi/contracts/needs/need';
import { isId, listIn, oneOf, textIn, wholeIn } from '../../search-params';

// Read with the first script of every page: the code lists are no part of it.

export type NeedTab = 'technology' | 'expert';

export const places = ['north', 'central', 'south'] as const;
export const conditionNames = ['place', 'tested', 'trl', 'price', 'form'] as const;
export type ConditionName = (typeof conditionNames)[number];

/** What a business asks of suggestions, as its address says it. */
export interface Conditions {
  /** Only in this part of the country. */
  place?: (typeof places)[number] | undefined;
  /** Shown by an independent report. */
  tested?: 'independent' | undefined;
  /** At least this readiness. */
  trl?: number | undefined;
  /** At most this price: a code of the budget bands. */
  price?: string | undefined;
  /** At least one of these forms of cooperation. */
  form?: string[] | undefined;
  /** Which of these are no must: what meets them comes first, nothing is hidden. */
  prefer?: ConditionName[] | undefined;
}

/** What of the page of an own need stands in the address. */
export interface NeedSearch extends Conditions {
  tab?: NeedTab | undefined;
  /** Id of what is suggested. */
  suggestion?: string | undefined;
  /** Ids of what is suggested and chosen to be compared. */
  compare?: string[] | undefined;
  /** What is chosen side by side, or what became of suggestions; otherwise the list. */
  view?: 'compare' | 'history' | undefined;
}

const MOST_CHOSEN = 4;
const LONGEST_CODE = 40;

/** Reads an address of the page. What it says wrongly is left out; which codes there are, whoever lays the conditions knows. */
export const needAddress = (said: Record<string, unknown>): NeedSearch => ({
  tab: oneOf(said['tab'], ['technology', 'expert']),
  suggestion: isId(said['suggestion']) ? said['suggestion'] : undefined,
  compare: some([...new Set(listOf(said['compare']).filter(isId))].slice(0, MOST_CHOSEN)),
  view: oneOf(said['view'], ['compare', 'history']),
  place: oneOf(said['place'], places),
  tested: oneOf(said['tested'], ['independent']),
  trl: wholeIn(said['trl'], 1, 9),
  price: textIn(said['price'], LONGEST_CODE),
  form: some(listOf(said['form'])),
  prefer: some(conditionNames.filter((name) => listOf(said['prefer']).includes(name))),
});

const listOf = (value: unknown) => (value === undefined ? [] : (listIn(value) ?? []));
const some = <T>(list: T[]) => (list.length > 0 ? list : undefined);

/** The page of the need at another place of its address. */
export const needLink = ({ id }: Pick<Need, 'id'>, search: NeedSearch) =>
  ({ to: '/needs/$needId', params: { needId: id }, search }) as const;
