import { filterLists } from '@caunoi/contracts/matching/filter-lists';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useLocale } from '../../i18n/locale';
import { filterName, levelsName } from '../../things/search/filter-words';
import { listFilters, type SearchAddress } from '../../things/search/search-params';
import { typedPhrases } from '../../things/search/typed-syntax';

export interface ChosenFilter {
  key: string;
  /** "Lĩnh vực" */
  group: string;
  /** "Thực phẩm" */
  label: string;
  /** What the address becomes without it. */
  without: Partial<SearchAddress>;
}

/** Every filter that is set, and every phrase that is asked for or left out, one by one, with the address without it. */
export function useChosenFilters(address: SearchAddress): ChosenFilter[] {
  const locale = useLocale();
  const lists = listFilters.flatMap((filter) =>
    (address[filter] ?? []).map((value, _, all) => ({
      key: `${filter}-${value}`,
      group: filterName(filter),
      label: label(filterLists[filter], value, locale),
      without: { [filter]: all.length > 1 ? all.filter((other) => other !== value) : undefined },
    })),
  );
  const phrases = typedPhrases(address.q ?? '').map(({ of, phrase, q }, place) => ({
    key: `${of}-${place}`,
    group: of === 'phrase' ? t`Đúng cụm` : t`Không có`,
    label: of === 'phrase' ? `“${phrase}”` : t`không có “${phrase}”`,
    without: { q },
  }));
  const { trlMin, trlMax } = address;
  const levels = {
    key: 'trl',
    group: t`Mức sẵn sàng`,
    label: levelsName(trlMin, trlMax),
    without: { trlMin: undefined, trlMax: undefined },
  };
  return [...lists, ...(trlMin === undefined && trlMax === undefined ? [] : [levels]), ...phrases];
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
