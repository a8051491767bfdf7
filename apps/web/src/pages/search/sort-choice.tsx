import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { SearchAddress } from '../../things/search/search-params';
import { hasWords } from '../../things/search/typed-syntax';

type Order = NonNullable<SearchAddress['sort']>;

/** In which order. Without words there is nothing to be relevant to: the newest come first. */
export function SortChoice({ address, onChange }: { address: SearchAddress; onChange: (part: Partial<SearchAddress>) => void }) {
  const { t } = useLingui();
  const id = useId();
  const names: Record<Order, string> = { relevance: t`Đúng ý nhất`, newest: t`Mới đăng`, updated: t`Mới cập nhật` };
  const orders: Order[] = hasWords(address.q) ? ['relevance', 'newest', 'updated'] : ['newest', 'updated'];
  const order = orders.find((one) => one === address.sort) ?? orders[0];
  return (
    <div className="sort-choice">
      <label htmlFor={id}>
        <Trans>Xếp theo</Trans>
      </label>
      <select
        id={id}
        className="input"
        value={order}
        onChange={({ target }) => onChange({ sort: orders.slice(1).find((one) => one === target.value) })}
      >
        {orders.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
