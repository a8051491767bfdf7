import type { TechnologyStatus } from '@caunoi/contracts/technology-bank/technology';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type BadgeTone, StatusBadge } from '../../components/status-badge';

const looks: Record<TechnologyStatus, { tone: BadgeTone; name: ReactNode }> = {
  draft: { tone: 'plain', name: <Trans>Bản nháp</Trans> },
  under_review: { tone: 'caution', name: <Trans>Đang chờ duyệt</Trans> },
  returned: { tone: 'danger', name: <Trans>Cần sửa</Trans> },
  published: { tone: 'positive', name: <Trans>Đang hiển thị</Trans> },
  expired: { tone: 'caution', name: <Trans>Hết hạn</Trans> },
  archived: { tone: 'plain', name: <Trans>Đã lưu trữ</Trans> },
};

export const TechnologyStatusBadge = ({ status }: { status: TechnologyStatus }) => (
  <StatusBadge tone={looks[status].tone}>{looks[status].name}</StatusBadge>
);
