import type { Match } from '@caunoi/contracts/matching/match';
import type { Need } from '@caunoi/contracts/needs/need';
import { useNavigate } from '@tanstack/react-router';
import { MOST_COMPARED } from '../../components/differing-rows';
import { needLink, type NeedSearch } from './need-address';

/** Which suggestions are chosen, in the address: what is compared can be sent, and gone back to. */
export function useChosen(need: Need, search: NeedSearch, matches: readonly Match[]) {
  const navigate = useNavigate();
  const ids = search.compare ?? [];
  const chosen = ids.flatMap((id) => matches.find(({ target }) => target.id === id) ?? []);
  const full = chosen.length >= MOST_COMPARED;
  const put = (compare: readonly Match[]) => {
    const left = compare.map(({ target }) => target.id);
    const view = left.length > 0 ? search.view : undefined;
    void navigate({
      ...needLink(need, { ...search, view, compare: left.length > 0 ? left : undefined }),
      ...{ replace: true, resetScroll: false },
    });
  };
  const choose = (match: Match, on: boolean) => put(on ? [...chosen, match] : chosen.filter(({ id }) => id !== match.id));
  const isChosen = ({ id }: Match) => chosen.some((match) => match.id === id);
  const toggle = (match: Match) => (isChosen(match) || !full) && choose(match, !isChosen(match));
  const choiceOf = (match: Match) => ({ chosen: isChosen(match), full, onChange: (on: boolean) => choose(match, on) });
  return { chosen, missing: ids.length - chosen.length, choose, toggle, isChosen, choiceOf, clear: () => put([]) };
}
