import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { formerProvinces } from '@caunoi/contracts/code-lists/former-provinces';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Locale } from '@caunoi/contracts/locales';
import { t } from '@lingui/core/macro';
import { FacetGroup, type FacetOption } from '../../components/facet-group';
import { useLocale } from '../../i18n/locale';
import { type ListFilter, listFilters, type SearchAddress } from '../../things/search/search-params';
import { TrlPicker } from './trl-picker';
import type { SearchAnswer } from './use-search';

export const filterLists: Record<ListFilter, CodeList> = {
  sector: sectors,
  province: provinces,
  cooperation: cooperationForms,
  budgetBand: budgetBands,
  service: expertServices,
  language: languages,
};

export const filterName = (filter: ListFilter) =>
  ({
    sector: t`Lĩnh vực`,
    province: t`Tỉnh, thành phố`,
    cooperation: t`Hình thức hợp tác`,
    budgetBand: t`Ngân sách, giá`,
    service: t`Dịch vụ chuyên gia`,
    language: t`Ngôn ngữ`,
  })[filter];

const shownAtFirst = 7;

interface FiltersProps {
  address: SearchAddress;
  facets: SearchAnswer['facets'] | undefined;
  onChange: (part: Partial<SearchAddress>) => void;
}

/** Every filter with the number of results behind each value, as if nothing of that filter were chosen. */
export function Filters({ address, facets, onChange }: FiltersProps) {
  const locale = useLocale();
  const group = (filter: ListFilter) => (
    <FacetGroup
      key={filter}
      title={filterName(filter)}
      options={options(filter, facets?.[filter] ?? [], address[filter] ?? [], locale)}
      limit={shownAtFirst}
      onChange={(chosen) => onChange({ [filter]: chosen.length > 0 ? chosen : undefined })}
    />
  );
  const [sector, province, ...others] = listFilters;
  return (
    <>
      {group(sector)}
      {group(province)}
      <TrlPicker counts={facets?.trl ?? []} min={address.trlMin} onChange={(trlMin) => onChange({ trlMin })} />
      {others.map(group)}
    </>
  );
}

/** Commonest first; the rest of the code list follows with nothing found, so that one sees what there could be. */
function options(filter: ListFilter, counts: SearchAnswer['facets'][ListFilter], chosen: readonly string[], locale: Locale): FacetOption[] {
  const list = filterLists[filter];
  const found = new Map(counts.map(({ value, count }) => [value, count]));
  const rest = list.codes.map(({ code }) => code).filter((code) => !found.has(code));
  return [...found.keys(), ...rest].map((value) => ({
    value,
    label: label(list, value, locale),
    count: found.get(value) ?? 0,
    selected: chosen.includes(value),
    hint: filter === 'province' ? formerly(value, locale) : undefined,
  }));
}

/** The provinces that merged into this one in 2025 under other names: people still look for them. */
function formerly(province: string, locale: Locale) {
  const own = label(provinces, province, locale);
  const names = formerProvinces.codes
    .filter(({ successors, labels }) => successors.includes(province) && !own.includes(labels[locale]))
    .map(({ labels }) => labels[locale]);
  if (names.length === 0) return undefined;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return t`gồm ${list} cũ`;
}
