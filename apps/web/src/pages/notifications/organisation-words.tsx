import type { OrganisationNotice } from '@caunoi/contracts/identity/organisation.events';
import { Trans } from '@lingui/react/macro';

interface OrganisationWordsProps {
  event: OrganisationNotice;
  name: string | null;
  organisation: string;
}

/** What happened between an organisation and its people, in one sentence. */
export function OrganisationWords({ event, name, organisation }: OrganisationWordsProps) {
  switch (event) {
    case 'join_requested':
      return (
        <Trans>
          {name} xin vào tổ chức {organisation}
        </Trans>
      );
    case 'join_accepted':
      return <Trans>Bạn đã được nhận vào tổ chức {organisation}</Trans>;
    case 'join_declined':
      return <Trans>Tổ chức {organisation} không nhận yêu cầu của bạn</Trans>;
    case 'made_manager':
      return (
        <Trans>
          {name} cho bạn quản lý tổ chức {organisation}
        </Trans>
      );
    case 'manager_no_more':
      return (
        <Trans>
          {name} đã rút quyền quản lý tổ chức {organisation} của bạn
        </Trans>
      );
    case 'member_removed':
      return (
        <Trans>
          {name} đã đưa bạn ra khỏi tổ chức {organisation}
        </Trans>
      );
    case 'handover_offered':
      return (
        <Trans>
          {name} muốn giao quyền quản lý tổ chức {organisation} cho bạn
        </Trans>
      );
    case 'handover_accepted':
      return (
        <Trans>
          {name} đã nhận quyền quản lý tổ chức {organisation}
        </Trans>
      );
    case 'handover_declined':
      return (
        <Trans>
          {name} không nhận quyền quản lý tổ chức {organisation}
        </Trans>
      );
    case 'suspended':
      return <Trans>Tổ chức {organisation} bị tạm ngưng; bạn có thể khiếu nại một lần</Trans>;
    case 'suspension_lifted':
      return <Trans>Tổ chức {organisation} hoạt động lại, hồ sơ hiện như trước</Trans>;
    case 'appeal_dismissed':
      return <Trans>Khiếu nại của tổ chức {organisation} không được chấp nhận</Trans>;
  }
}
