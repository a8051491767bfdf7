import type { NeedStatus } from '@caunoi/contracts/needs/need';
import { t } from '@lingui/core/macro';
import type { BadgeTone } from '../../components/status-badge';

/** Where a need stands, in a word or two. */
export const needStatusName = (status: NeedStatus) =>
  ({
    draft: t`Bản nháp`,
    under_review: t`Đang chờ duyệt`,
    returned: t`Cần sửa`,
    published: t`Đang mở`,
    answered: t`Đã có lời giải`,
    expired: t`Quá hạn`,
    withdrawn: t`Đã rút`,
  })[status];

export const needStatusTone: Record<NeedStatus, BadgeTone> = {
  draft: 'plain',
  under_review: 'caution',
  returned: 'danger',
  published: 'positive',
  answered: 'positive',
  expired: 'caution',
  withdrawn: 'plain',
};
