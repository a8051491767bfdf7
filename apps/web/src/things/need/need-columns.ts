import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Need } from '@caunoi/contracts/needs/need';
import { t } from '@lingui/core/macro';
import type { Column } from '../../components/table-file';
import { thingAddress } from '../../components/thing-link';
import { formatDay } from '../../i18n/format';
import { currentLocale } from '../../i18n/locale';
import { needName } from '../names';
import { needStatusName } from './need-words';

/** What a list of one's own needs says in a file. */
export const needColumns = (): Column<Need>[] => [
  { name: t`Mã`, cell: ({ reference }) => reference },
  { name: t`Tên`, cell: needName },
  { name: t`Tình trạng`, cell: ({ status }) => needStatusName(status) },
  { name: t`Lĩnh vực`, cell: ({ sector }) => sector && label(sectors, sector, currentLocale()) },
  { name: t`Ngân sách`, cell: ({ budgetBand }) => budgetBand && label(budgetBands, budgetBand, currentLocale()) },
  { name: t`Hạn`, cell: ({ deadline }) => deadline },
  { name: t`Ngày đăng`, cell: ({ publishedAt }) => publishedAt && formatDay(new Date(publishedAt)) },
  { name: t`Sửa lần cuối`, cell: ({ updatedAt }) => formatDay(new Date(updatedAt)) },
  { name: t`Địa chỉ`, cell: ({ id }) => thingAddress('need', id) },
];
