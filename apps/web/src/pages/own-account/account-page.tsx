import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StatusBadge } from '../../components/status-badge';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import '../../things/organisation/organisation.css';
import { EmailPart } from './email-part';
import { PasswordPart } from './password-part';
import { PersonPart } from './person-part';
import { SessionsPart } from './sessions-part';

export function AccountPage() {
  const { t } = useLingui();
  return <SignedIn title={t`Tài khoản của tôi`}>{(me) => <OwnAccount me={me} />}</SignedIn>;
}

/** The own name, language, password, and where one is signed in. */
function OwnAccount({ me }: { me: Me }) {
  const { t } = useLingui();
  return (
    <Page title={t`Tài khoản của tôi`} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div className="narrow">
          <h1 className="page-title" tabIndex={-1}>
            <Trans>Tài khoản của tôi</Trans>
          </h1>
          <p className="soft">
            {me.account.email}{' '}
            {me.account.emailVerified ? (
              <StatusBadge tone="positive">
                <Trans>Đã xác nhận</Trans>
              </StatusBadge>
            ) : (
              <StatusBadge tone="caution">
                <Trans>Chưa xác nhận</Trans>
              </StatusBadge>
            )}
          </p>
          <p>
            <Link to="/account/notifications">
              <Trans>Chọn thông báo và thư muốn nhận</Trans>
            </Link>
          </p>
          <p>
            <Link to="/account/security">
              <Trans>Bảo mật: xác thực hai bước, khóa truy cập, tài khoản bên ngoài</Trans>
            </Link>
          </p>
          <p>
            <Link to="/account/data">
              <Trans>Dữ liệu của tôi: nền tảng dùng vào việc gì, tôi đồng ý điều gì</Trans>
            </Link>
          </p>
          <p>
            <Link to="/account/organisations">
              <Trans>Tổ chức của tôi: chuyển, xin vào, rời tổ chức</Trans>
            </Link>
          </p>
          <PersonPart me={me} />
          <EmailPart />
          <PasswordPart email={me.account.email} />
          <SessionsPart />
        </div>
      </div>
    </Page>
  );
}
