import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../components/button';
import './unproven-address.css';

/** For whoever acts for an organisation that is suspended: why nothing can be changed, and where one reads more. */
export function SuspendedOrganisation({ name }: { name: string }) {
  const { t } = useLingui();
  return (
    <aside className="unproven" aria-label={t`Tổ chức bị tạm ngưng`}>
      <div className="wrap">
        <p>
          <Trans>{name} đang bị tạm ngưng: bạn xem được nhưng chưa thay đổi được gì.</Trans>
        </p>
        <ButtonLink kind="quiet" to="/organisation">
          <Trans>Lý do và khiếu nại</Trans>
        </ButtonLink>
      </div>
    </aside>
  );
}
