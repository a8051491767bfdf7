import { label } from '@caunoi/contracts/code-lists/code-list';
import type { Locale } from '@caunoi/contracts/locales';
import { filterLists } from '@caunoi/contracts/matching/filter-lists';
import { t } from '@lingui/core/macro';
import { type ListFilter, listFilters, type SearchAddress } from './search-params';

export const filterName = (filter: ListFilter) =>
  ({
    sector: t`Lĩnh vực`,
    province: t`Tỉnh, thành phố`,
    cooperation: t`Hình thức hợp tác`,
    budgetBand: t`Ngân sách, giá`,
    service: t`Dịch vụ chuyên gia`,
    language: t`Ngôn ngữ`,
  })[filter];

/** "từ TRL 6" */
export function levelsName(least: number | undefined, most: number | undefined) {
  if (least === undefined) return t`đến TRL ${most ?? 9}`;
  if (most === undefined) return t`từ TRL ${least}`;
  return least === most ? `TRL ${least}` : t`TRL ${least} đến ${most}`;
}

const kindName = (kind: NonNullable<SearchAddress['kind']>) =>
  ({ need: t`Nhu cầu`, technology: t`Công nghệ`, expert: t`Chuyên gia` })[kind];

/** A search in a line: its words, then what narrows it. */
export function searchInWords({ q, kind, trlMin, trlMax, ...lists }: SearchAddress, locale: Locale): string {
  const codes = listFilters.flatMap((filter) => (lists[filter] ?? []).map((value) => label(filterLists[filter], value, locale)));
  const levels = trlMin === undefined && trlMax === undefined ? [] : [levelsName(trlMin, trlMax)];
  const parts = [...(q ? [q] : []), ...(kind ? [kindName(kind)] : []), ...codes, ...levels];
  return parts.length > 0 ? parts.join(', ') : t`Mọi thứ mới đăng`;
}
