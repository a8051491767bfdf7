import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../components/button';
import { Doors } from '../../components/doors';
import { Notice } from '../../components/notice';
import { useSession } from '../../data/session';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import './new.css';

/** Where “Đăng mới” leads: what one needs, or what one has. */
export function NewPage() {
  const { t } = useLingui();
  const { me, may } = useSession();
  if (me === undefined) return <PendingPage />;
  if (me && !may('business', 'scientist')) return <NothingToPost />;
  return (
    <Page title={t`Bạn muốn đăng gì?`} lead={t`Chọn một trong hai. Viết dở vẫn được giữ, lúc nào cũng viết tiếp được.`}>
      <div className="new-doors">
        <Doors />
      </div>
    </Page>
  );
}

/** For those who review or run the platform: they stand on neither side, and read how to post all the same. */
export function NothingToPost() {
  const { t } = useLingui();
  const { may } = useSession();
  const reviews = may('moderator', 'administrator');
  return (
    <Page title={t`Đăng mới`}>
      <Notice title={<Trans>Tài khoản này dùng để vận hành nền tảng</Trans>}>
        <p>
          <Trans>
            Người duyệt không đứng về bên nào, nên tài khoản này không đăng nhu cầu hay công nghệ. Muốn đăng cho tổ chức của mình, bạn dùng
            một tài khoản khác.
          </Trans>
        </p>
      </Notice>
      <div className="btns page-actions">
        {reviews && (
          <ButtonLink kind="primary" to="/review">
            <Trans>Mở hàng chờ</Trans>
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" to="/desk">
          <Trans>Về bàn làm việc</Trans>
        </ButtonLink>
      </div>
    </Page>
  );
}
