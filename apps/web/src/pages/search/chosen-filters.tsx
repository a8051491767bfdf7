import { label } from '@caunoi/contracts/code-lists/code-list';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useLocale } from '../../i18n/locale';
import { filterLists, filterName } from './filters';
import { listFilters, type SearchAddress } from '../../things/search/search-params';

export interface ChosenFilter {
  key: string;
  /** "Lĩnh vực" */
  group: string;
  /** "Thực phẩm" */
  label: string;
  /** What the address becomes without it. */
  without: Partial<SearchAddress>;
}

/** Every filter that is set, one by one, with the address without it. */
export function useChosenFilters(address: SearchAddress): ChosenFilter[] {
  const { t } = useLingui();
  const locale = useLocale();
  const lists = listFilters.flatMap((filter) =>
    (address[filter] ?? []).map((value, _, all) => ({
      key: `${filter}-${value}`,
      group: filterName(filter),
      label: label(filterLists[filter], value, locale),
      without: { [filter]: all.length > 1 ? all.filter((other) => other !== value) : undefined },
    })),
  );
  const level = address.trlMin;
  const trl = { key: 'trl', group: t`Mức sẵn sàng`, label: t`từ TRL ${level}`, without: { trlMin: undefined } };
  return level === undefined ? lists : [...lists, trl];
}

interface ChosenFiltersProps {
  filters: readonly ChosenFilter[];
  onChange: (part: Partial<SearchAddress>) => void;
  onClear: () => void;
}

/** What the list is narrowed to, each with a way out. */
export function ChosenFilters({ filters, onChange, onClear }: ChosenFiltersProps) {
  if (filters.length === 0) return null;
  return (
    <div className="chips">
      {filters.map(({ key, group, label: name, without }) => (
        <button key={key} type="button" className="chip on" onClick={() => onChange(without)}>
          <span className="sr">
            <Trans>Bỏ lọc {group}:</Trans>
          </span>
          {name}
          <IconX className="i" aria-hidden />
        </button>
      ))}
      {filters.length > 1 && (
        <button type="button" className="btn quiet" onClick={onClear}>
          <Trans>Bỏ hết bộ lọc</Trans>
        </button>
      )}
    </div>
  );
}
