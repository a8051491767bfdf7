import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { askForProof } from '../../data/proof';
import { securityQuery } from '../../data/security';
import { sessionQuery } from '../../data/session';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import '../../things/organisation/organisation.css';
import { AccountLinksPart } from './account-links-part';
import { AllowedApplicationsPart } from './allowed-applications-part';
import { PasskeysPart } from './passkeys-part';
import { TwoStepsPart } from './two-steps-part';

export function SecurityPage() {
  const { t } = useLingui();
  return <SignedIn title={t`Bảo mật`}>{(me) => <OwnSecurity me={me} />}</SignedIn>;
}

/** What keeps others out of the account besides its password. */
function OwnSecurity({ me }: { me: Me }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(securityQuery);
  return (
    <Page title={t`Bảo mật`} crumbs={[{ label: t`Tài khoản của tôi`, link: { to: '/account' } }]} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div className="narrow">
          <h1 className="page-title" tabIndex={-1}>
            <Trans>Bảo mật</Trans>
          </h1>
          <p className="soft">
            <Trans>
              Mật khẩu và nơi đang đăng nhập ở trang <Link to="/account">Tài khoản của tôi</Link>.
            </Trans>
          </p>
          {me.withheld.length > 0 && <Withheld isOn={Boolean(data?.authenticatorSince)} />}
          {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton shape="rows" />}
          {data && <TwoStepsPart security={data} />}
          {data && <PasskeysPart passkeys={data.passkeys} />}
          {data && <AccountLinksPart links={data.accountLinks} />}
          {data && <AllowedApplicationsPart />}
        </div>
      </div>
    </Page>
  );
}

/** Appointments that do not count in this session. */
function Withheld({ isOn }: { isOn: boolean }) {
  const client = useQueryClient();
  const prove = async () => {
    if (await askForProof()) await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return (
    <Notice tone="caution" title={<Trans>Vai trò duyệt bài và quản trị của bạn đang chờ xác thực hai bước</Trans>}>
      {isOn ? (
        <>
          <p>
            <Trans>Bạn đã bật, nhưng phiên này mới chỉ có mật khẩu.</Trans>
          </p>
          <div className="btns">
            <Button kind="secondary" onClick={() => void prove()}>
              <Trans>Nhập mã xác thực</Trans>
            </Button>
          </div>
        </>
      ) : (
        <p>
          <Trans>Bật ở dưới đây, vai trò dùng được ngay.</Trans>
        </p>
      )}
    </Notice>
  );
}
