import type { ExpertStatus } from '@caunoi/contracts/experts/expert';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type BadgeTone, StatusBadge } from '../../components/status-badge';

const looks: Record<ExpertStatus, { tone: BadgeTone; name: ReactNode }> = {
  draft: { tone: 'plain', name: <Trans>Bản nháp</Trans> },
  published: { tone: 'positive', name: <Trans>Đang hiển thị</Trans> },
  expired: { tone: 'caution', name: <Trans>Hết hạn</Trans> },
  hidden: { tone: 'locked', name: <Trans>Đang ẩn</Trans> },
};

export const ExpertStatusBadge = ({ status }: { status: ExpertStatus }) => (
  <StatusBadge tone={looks[status].tone}>{looks[status].name}</StatusBadge>
);
