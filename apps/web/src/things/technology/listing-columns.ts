import { label } from '@caunoi/contracts/code-lists/code-list';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { t } from '@lingui/core/macro';
import type { Column } from '../../components/table-file';
import { thingAddress } from '../../components/thing-link';
import { formatDay } from '../../i18n/format';
import { currentLocale } from '../../i18n/locale';
import { listingName } from '../names';
import { technologyStatusName } from './technology-status';

/** What a list of one's own listings says in a file. */
export const listingColumns = (): Column<Technology>[] => [
  { name: t`Mã`, cell: ({ reference }) => reference },
  { name: t`Tên`, cell: listingName },
  { name: t`Tình trạng`, cell: ({ status }) => technologyStatusName(status) },
  { name: 'TRL', cell: ({ trl }) => trl },
  { name: t`Lĩnh vực`, cell: (listing) => listing.sectors.map((code) => label(sectors, code, currentLocale())).join('; ') },
  { name: t`Hết hạn`, cell: ({ expiresAt }) => expiresAt && formatDay(new Date(expiresAt)) },
  { name: t`Sửa lần cuối`, cell: ({ updatedAt }) => formatDay(new Date(updatedAt)) },
  { name: t`Địa chỉ`, cell: ({ id }) => thingAddress('technology', id) },
];
