import type { TechnologyStatus } from '@caunoi/contracts/technology-bank/technology';
import { t } from '@lingui/core/macro';
import { type BadgeTone, StatusBadge } from '../../components/status-badge';
import { useLocale } from '../../i18n/locale';

/** Where a listing stands, in a word or two. */
export const technologyStatusName = (status: TechnologyStatus) =>
  ({
    draft: t`Bản nháp`,
    under_review: t`Đang chờ duyệt`,
    returned: t`Cần sửa`,
    published: t`Đang hiển thị`,
    expired: t`Hết hạn`,
    archived: t`Đã lưu trữ`,
  })[status];

const tones: Record<TechnologyStatus, BadgeTone> = {
  draft: 'plain',
  under_review: 'caution',
  returned: 'danger',
  published: 'positive',
  expired: 'caution',
  archived: 'plain',
};

export function TechnologyStatusBadge({ status }: { status: TechnologyStatus }) {
  useLocale();
  return <StatusBadge tone={tones[status]}>{technologyStatusName(status)}</StatusBadge>;
}
