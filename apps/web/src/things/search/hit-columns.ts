import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Kind } from '@caunoi/contracts/matching/match';
import { t } from '@lingui/core/macro';
import { thingAddress } from '../../components/thing-link';
import type { Column } from '../../components/table-file';
import { formatDay } from '../../i18n/format';
import { currentLocale } from '../../i18n/locale';
import type { SearchAnswer } from './search-query';

type Hit = SearchAnswer['items'][number];

const kindName = (kind: Kind) => ({ need: t`Nhu cầu`, technology: t`Công nghệ`, expert: t`Chuyên gia` })[kind];

const named = (list: CodeList, code: string | null) => (code === null ? '' : label(list, code, currentLocale()));

/** What a list of results says in a file: what one compares and chooses by, and where to read on. */
export const hitColumns = (): Column<Hit>[] => [
  { name: t`Mã`, cell: ({ reference }) => reference },
  { name: t`Loại`, cell: ({ kind }) => kindName(kind) },
  { name: t`Tên`, cell: ({ title }) => title },
  { name: t`Tóm tắt`, cell: ({ summary }) => summary },
  { name: t`Lĩnh vực`, cell: (hit) => hit.sectors.map((code) => named(sectors, code)).join('; ') },
  { name: t`Tỉnh, thành`, cell: ({ province }) => named(provinces, province) },
  { name: 'TRL', cell: ({ trl }) => trl },
  { name: t`Ngân sách`, cell: ({ budgetBand }) => named(budgetBands, budgetBand) },
  { name: t`Hạn`, cell: ({ deadline }) => deadline },
  { name: t`Xác nhận`, cell: ({ confirmedAt }) => confirmedAt && formatDay(new Date(confirmedAt)) },
  { name: t`Địa chỉ`, cell: ({ kind, id }) => thingAddress(kind, id) },
];
