import type { AlertFrequency, SavedQuery } from '@caunoi/contracts/matching/saved-search';
import { saveSearch } from '@caunoi/contracts/matching/saved-searches.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { api } from '../../api';
import { Button } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { useSession } from '../../data/session';
import { forgetNewId, newIdOf } from '../../drafts/new-id';
import { useLocale } from '../../i18n/locale';
import { searchInWords } from '../../things/search/filter-words';
import { FrequencyOptions } from '../../things/search/frequency-options';
import { NAME_LIMIT, savedSearchesKey } from '../../things/search/saved-query';

/** A search is named by what it looks for, unless somebody names it otherwise. */
export function SaveForm({ query, onClose }: { query: SavedQuery; onClose: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const locale = useLocale();
  const { me } = useSession();
  const client = useQueryClient();
  const owner = `saved-search ${JSON.stringify(query)}`;
  const save = useMutation({
    mutationFn: (body: { name: string; frequency: AlertFrequency }) =>
      api.call(saveSearch, { body: { ...body, query, id: newIdOf(owner) } }),
    onSuccess: async ({ id: made, name }) => {
      forgetNewId(owner, made);
      await client.invalidateQueries({ queryKey: savedSearchesKey(me) });
      toast(t`Đã lưu tìm kiếm “${name}”`);
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    save.mutate({ name: String(form.get('name')), frequency: String(form.get('frequency')) as AlertFrequency });
  };
  return (
    <form className="save-search" onSubmit={submit}>
      <div className="field">
        <label className="label" htmlFor={`${id}-name`}>
          <Trans>Tên tìm kiếm</Trans>
        </label>
        <input
          id={`${id}-name`}
          className="input"
          name="name"
          required
          maxLength={NAME_LIMIT}
          autoComplete="off"
          defaultValue={searchInWords(query, locale).slice(0, NAME_LIMIT)}
          data-first
        />
      </div>
      <div className="field">
        <label className="label" htmlFor={`${id}-frequency`}>
          <Trans>Báo khi có kết quả mới đúng ý</Trans>
        </label>
        <select id={`${id}-frequency`} className="input" name="frequency" defaultValue="daily">
          <FrequencyOptions />
        </select>
        <span className="hint">
          <Trans>Thông báo trên nền tảng đến ngay; thư đến theo lựa chọn này.</Trans>
        </span>
      </div>
      {save.error && <ProblemNotice error={save.error} />}
      <Acts busy={save.isPending} onClose={onClose} />
    </form>
  );
}

const Acts = ({ busy, onClose }: { busy: boolean; onClose: () => void }) => (
  <div className="btns">
    <Button kind="primary" type="submit" busy={busy}>
      <Trans>Lưu tìm kiếm</Trans>
    </Button>
    <Button kind="quiet" onClick={onClose}>
      <Trans>Thôi</Trans>
    </Button>
  </div>
);
