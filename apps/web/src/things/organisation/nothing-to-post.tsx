import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { useSession, useSwitchOrganisation } from '../../data/session';
import { Page } from '../../shell/page';

/** For those who can't post as they are: they act for no organisation, or they review or run the platform. */
export function NothingToPost() {
  const { t } = useLingui();
  const { me } = useSession();
  const actsForNone = me && !me.organisation && (me.roles.length === 0 || me.memberships.length > 0);
  return <Page title={t`Đăng mới`}>{actsForNone ? <ForNobody me={me} /> : <ForThePlatform />}</Page>;
}

function ForNobody({ me: { memberships } }: { me: Me }) {
  const change = useSwitchOrganisation();
  return (
    <>
      <Notice title={<Trans>Bạn hiện không thay mặt tổ chức nào</Trans>}>
        <p>
          {memberships.length > 0 ? (
            <Trans>Nhu cầu và công nghệ luôn đăng thay mặt một tổ chức. Muốn đăng, bạn chuyển sang một tổ chức của mình.</Trans>
          ) : (
            <Trans>
              Nhu cầu và công nghệ luôn đăng thay mặt một tổ chức. Muốn đăng, bạn xin vào một tổ chức hoặc lập tổ chức mới ở{' '}
              <Link to="/account/organisations">Tổ chức của tôi</Link>.
            </Trans>
          )}
        </p>
      </Notice>
      {change.error && <ProblemNotice error={change.error} />}
      <div className="btns page-actions">
        {memberships.map(({ organisationId, name }) => (
          <Button
            key={organisationId}
            kind="primary"
            busy={change.isPending && change.variables === organisationId}
            onClick={() => change.mutate(organisationId)}
          >
            <Trans>Chuyển sang {name}</Trans>
          </Button>
        ))}
        <ToTheDesk />
      </div>
    </>
  );
}

/** They stand on neither side, and read how to post all the same. */
function ForThePlatform() {
  const { may } = useSession();
  return (
    <>
      <Notice title={<Trans>Tài khoản này dùng để vận hành nền tảng</Trans>}>
        <p>
          <Trans>
            Người duyệt không đứng về bên nào, nên tài khoản này không đăng nhu cầu hay công nghệ. Muốn đăng cho tổ chức của mình, bạn dùng
            một tài khoản khác.
          </Trans>
        </p>
      </Notice>
      <div className="btns page-actions">
        {may('moderator', 'administrator') && (
          <ButtonLink kind="primary" to="/review">
            <Trans>Mở hàng chờ</Trans>
          </ButtonLink>
        )}
        <ToTheDesk />
      </div>
    </>
  );
}

const ToTheDesk = () => (
  <ButtonLink kind="secondary" to="/desk">
    <Trans>Về bàn làm việc</Trans>
  </ButtonLink>
);
