import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans } from '@lingui/react/macro';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { useSignOut } from '../../data/session';
import { type Offer, OfferPage } from './offer-page';

/** The address has an account: it joins with that. The secret goes along behind `#`, where no server sees it. */
export const AskedToSignIn = ({ secret, offer }: { secret: string; offer: Offer }) => (
  <OfferPage offer={offer}>
    <p>
      <Trans>
        Địa chỉ <b>{offer.email}</b> đã có tài khoản. Đăng nhập xong, bạn bấm tham gia.
      </Trans>
    </p>
    <div className="btns account-acts">
      <ButtonLink kind="primary" to="/sign-in" search={{ next: '/join' }} hash={secret}>
        <Trans>Đăng nhập</Trans>
      </ButtonLink>
      <ButtonLink kind="quiet" to="/forgot-password">
        <Trans>Quên mật khẩu?</Trans>
      </ButtonLink>
    </div>
  </OfferPage>
);

/** An invitation is for whoever reads the letters of its address, and for no other account. */
export function InvitedAsAnother({ me, offer }: { me: Me; offer: Offer }) {
  const leave = useSignOut({ stays: true });
  const { email } = offer;
  return (
    <OfferPage offer={offer}>
      <Notice tone="caution" title={<Trans>Lời mời này gửi cho {email}</Trans>}>
        <p>
          <Trans>
            Bạn đang đăng nhập bằng {me.account.email}, nên chưa nhận lời được. Bạn đăng xuất rồi nhận lời bằng địa chỉ được mời, hoặc xin
            người mời gửi lời mời tới địa chỉ của tài khoản này.
          </Trans>
        </p>
      </Notice>
      {leave.error && <ProblemNotice error={leave.error} />}
      <div className="btns account-acts">
        <Button kind="primary" busy={leave.isPending} onClick={() => leave.mutate()}>
          <Trans>Đăng xuất để nhận lời bằng {email}</Trans>
        </Button>
        <ButtonLink kind="quiet" to="/desk">
          <Trans>Về bàn làm việc</Trans>
        </ButtonLink>
      </div>
    </OfferPage>
  );
}
