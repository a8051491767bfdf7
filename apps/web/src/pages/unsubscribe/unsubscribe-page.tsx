import { unsubscribe } from '@caunoi/contracts/notifications/preferences.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '../../api';
import { Button } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { Page } from '../../shell/page';

const route = getRouteApi('/unsubscribe');

/** Opened it does nothing: programs that look at the links in letters open them too. */
export function UnsubscribePage() {
  const { t } = useLingui();
  const { token = '' } = route.useSearch();
  const end = useMutation({ mutationFn: () => api.call(unsubscribe, { body: { token } }) });
  return (
    <Page title={t`Ngừng nhận thư`}>
      <div aria-live="polite">
        {end.isSuccess ? (
          <p>
            <Trans>
              Đã ngừng gửi thư loại này. Bạn có thể đổi ý ở trang <Link to="/account/notifications">Thông báo và thư</Link>.
            </Trans>
          </p>
        ) : (
          <>
            <p>
              <Trans>Bạn sẽ không nhận thư loại này nữa. Thông báo trên nền tảng vẫn như cũ.</Trans>
            </p>
            {end.error && <ProblemNotice error={end.error} />}
            <div className="btns">
              <Button kind="primary" busy={end.isPending} onClick={() => end.mutate()}>
                <Trans>Ngừng nhận thư</Trans>
              </Button>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
