import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, ButtonLink } from '../components/button';
import { EmptyState } from '../components/empty-state';
import { ProblemNotice } from '../components/problem-notice';
import { openedFor } from '../data/opened-for';
import { useSession, useSwitchOrganisation } from '../data/session';
import { Page } from './page';

export function NotFoundPage() {
  const { t } = useLingui();
  const { me } = useSession();
  const others = me?.memberships.filter(({ organisationId }) => organisationId !== me.organisation?.id) ?? [];
  return (
    <Page title={t`Không có trang này`}>{me && others.length > 0 ? <PerhapsTheOther me={me} others={others} /> : <Nowhere me={me} />}</Page>
  );
}

function Nowhere({ me }: { me: Me | null | undefined }) {
  const { t } = useLingui();
  return (
    <EmptyState art="bridge" title={t`Địa chỉ này không dẫn tới đâu`} actions={<WaysOn me={me} />}>
      <Trans>Trang có thể đã được gỡ, hoặc bạn không có quyền xem. Xin kiểm tra lại địa chỉ.</Trans>
    </EmptyState>
  );
}

const WaysOn = ({ me }: { me: Me | null | undefined }) => (
  <>
    {me && (
      <ButtonLink kind="secondary" to="/desk">
        <Trans>Về bàn làm việc</Trans>
      </ButtonLink>
    )}
    <ButtonLink kind="secondary" to="/search">
      <Trans>Tìm kiếm</Trans>
    </ButtonLink>
    <ButtonLink kind="quiet" to="/">
      <Trans>Về trang chủ</Trans>
    </ButtonLink>
  </>
);

/** Who acts for several organisations sees the things of one at a time: this may be another's, and the way there is offered. */
function PerhapsTheOther({ me, others }: { me: Me; others: Me['memberships'] }) {
  const { t } = useLingui();
  const change = useSwitchOrganisation({ stays: true });
  const before = others.find(({ organisationId }) => organisationId === openedFor());
  const now = me.organisation?.name;
  const was = before?.name;
  return (
    <>
      {change.error && <ProblemNotice error={change.error} />}
      <EmptyState
        art="bridge"
        title={was ? t`Trang này mở khi bạn còn thay mặt ${was}` : t`Địa chỉ này không dẫn tới đâu`}
        actions={
          <>
            {(before ? [before] : others).map(({ organisationId, name }) => (
              <Button
                key={organisationId}
                kind={before ? 'primary' : 'secondary'}
                busy={change.isPending && change.variables === organisationId}
                onClick={() => change.mutate(organisationId)}
              >
                <Trans>Chuyển sang {name}</Trans>
              </Button>
            ))}
            <WaysOn me={me} />
          </>
        }
      >
        {was ? (
          <Switched now={now} was={was} />
        ) : now ? (
          <Trans>Trang có thể đã được gỡ, hoặc thuộc về một tổ chức khác của bạn. Bạn đang thay mặt {now}.</Trans>
        ) : (
          <Trans>Trang có thể đã được gỡ, hoặc thuộc về một tổ chức của bạn. Bạn hiện không thay mặt tổ chức nào.</Trans>
        )}
      </EmptyState>
    </>
  );
}

const Switched = ({ now, was }: { now: string | undefined; was: string }) =>
  now ? (
    <Trans>
      Ở một thẻ khác bạn đã chuyển sang {now}, nên không còn thấy những gì riêng của {was}. Muốn xem tiếp, bạn chuyển lại.
    </Trans>
  ) : (
    <Trans>Hiện bạn không thay mặt tổ chức nào, nên không còn thấy những gì riêng của {was}. Muốn xem tiếp, bạn chuyển lại.</Trans>
  );
