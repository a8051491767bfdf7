import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { SearchAddress } from '../../things/search/search-params';

/** In which order. Without words there is nothing to be relevant to: the newest come first. */
export function SortChoice({ address, onChange }: { address: SearchAddress; onChange: (part: Partial<SearchAddress>) => void }) {
  const { t } = useLingui();
  const id = useId();
  if (!address.q) return null;
  return (
    <div className="sort-choice">
      <label htmlFor={id}>
        <Trans>Xếp theo</Trans>
      </label>
      <select
        id={id}
        className="input"
        value={address.sort ?? 'relevance'}
        onChange={({ target }) => onChange({ sort: target.value === 'newest' ? 'newest' : undefined })}
      >
        <option value="relevance">{t`Đúng ý nhất`}</option>
        <option value="newest">{t`Mới đăng`}</option>
      </select>
    </div>
  );
}
