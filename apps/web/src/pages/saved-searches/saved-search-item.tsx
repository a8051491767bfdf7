import type { AlertFrequency, SavedSearch } from '@caunoi/contracts/matching/saved-search';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { StatusBadge } from '../../components/status-badge';
import { useLocale } from '../../i18n/locale';
import { searchInWords } from '../../things/search/filter-words';
import { FrequencyOptions } from '../../things/search/frequency-options';
import { RenameSearch } from './rename-search';
import { useSavedSearch } from './use-saved-search';

/** One search that is kept: what it looks for, what it has found, and how one is told. */
export function SavedSearchItem({ search }: { search: SavedSearch }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { change, remove } = useSavedSearch(search);
  const { name, query, outdated, frequency, paused, news, newestAt } = search;
  const words = searchInWords(query, locale);
  return (
    <li className="kept-search">
      <div>
        <h2>
          <Link to="/search" search={{ ...query, sort: 'newest', saved: search.id }}>
            {name}
          </Link>{' '}
          {news > 0 && (
            <StatusBadge tone="accent">
              <Plural value={news} other="# mới" />
            </StatusBadge>
          )}{' '}
          {paused && (
            <StatusBadge>
              <Trans>Đang tạm dừng</Trans>
            </StatusBadge>
          )}
        </h2>
        {words !== name && <p className="small soft">{words}</p>}
        <Outdated outdated={outdated} />
        <p className="small muted">
          {newestAt ? (
            <Trans>
              Kết quả mới nhất: <RelativeDate value={newestAt} />
            </Trans>
          ) : (
            <Trans>Chưa có kết quả nào từ khi lưu</Trans>
          )}
        </p>
      </div>
      <div className="btns kept-acts">
        <select
          className="input"
          aria-label={t`Báo khi có kết quả mới: ${name}`}
          value={frequency}
          onChange={({ target }) => change.mutate({ frequency: target.value as AlertFrequency })}
        >
          <FrequencyOptions />
        </select>
        <Button kind="quiet" onClick={() => change.mutate({ paused: !paused })}>
          <span>
            {paused ? <Trans>Báo tiếp</Trans> : <Trans>Tạm dừng</Trans>} <span className="sr">{name}</span>
          </span>
        </Button>
        <RenameSearch name={name} onRename={(now) => change.mutate({ name: now })} />
        <Button kind="quiet" busy={remove.isPending} onClick={() => remove.mutate()}>
          <span>
            <Trans>Xóa</Trans> <span className="sr">{name}</span>
          </span>
        </Button>
      </div>
    </li>
  );
}

/** What it was saved with and what says nothing any more: it is kept, and what is left is looked for. */
function Outdated({ outdated }: Pick<SavedSearch, 'outdated'>) {
  const locale = useLocale();
  if (outdated.length === 0) return null;
  const values = new Intl.ListFormat(locale, { type: 'conjunction' }).format(outdated.map(({ value }) => `“${value}”`));
  return (
    <p className="small soft">
      <Trans>Bộ lọc không còn dùng nữa: {values}. Mở ra, chọn lại bộ lọc rồi lưu lại nếu kết quả không còn đúng ý.</Trans>
    </p>
  );
}
