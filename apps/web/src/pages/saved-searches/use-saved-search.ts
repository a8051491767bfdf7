import type { AlertFrequency, SavedSearch } from '@caunoi/contracts/matching/saved-search';
import { changeSavedSearch, deleteSavedSearch, restoreSavedSearch } from '@caunoi/contracts/matching/saved-searches.endpoints';
import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { toast } from '../../components/toast-store';
import { problemText } from '../../data/problem-text';
import { useSession } from '../../data/session';
import { savedSearchesKey } from '../../things/search/saved-query';

/** What may be done with a search that one keeps. It shows at once, and is taken back where the platform refuses it. */
export function useSavedSearch({ id, name, frequency, paused }: SavedSearch) {
  const { t } = useLingui();
  const { me } = useSession();
  const client = useQueryClient();
  const queryKey = savedSearchesKey(me);
  const params = { savedSearchId: id };
  const show = (change: (all: SavedSearch[]) => SavedSearch[]) =>
    void client.setQueryData<SavedSearch[]>(queryKey, (all) => (all ? change(all) : all));
  const settled = {
    onError: (error: Error) => toast(problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  };
  const change = useMutation({
    ...settled,
    mutationFn: (part: { name?: string; frequency?: AlertFrequency; paused?: boolean }) =>
      api.call(changeSavedSearch, { params, body: { name, frequency, paused, ...part } }),
    onMutate: (part) => show((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one))),
  });
  const restore = useMutation({ ...settled, mutationFn: () => api.call(restoreSavedSearch, { params }) });
  const remove = useMutation({
    ...settled,
    mutationFn: () => api.call(deleteSavedSearch, { params }),
    onMutate: () => show((all) => all.filter((one) => one.id !== id)),
    onSuccess: () => toast(t`Đã xóa tìm kiếm “${name}”`, () => restore.mutate()),
  });
  return { change, remove };
}
