import { ProblemError } from '@caunoi/contracts/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { NotFoundPage } from './not-found-page';
import { Page } from './page';
import { SignInFirst } from './sign-in-first';

/** A page that could not be shown: what is safe, another try, and the code that finds the log lines. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { t } = useLingui();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  if (problem?.status === 404) return <NotFoundPage />;
  if (problem?.status === 401) return <SignInFirst />;
  const traceId = problem?.traceId;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t`Trang này chưa mở được`}>
      <Notice tone="danger" title={problem && problem.code !== 'network' ? problem.title : undefined}>
        {problem?.code === 'network' ? (
          <p>
            <Trans>Không nối được với máy chủ. Dữ liệu của bạn vẫn an toàn.</Trans>
          </p>
        ) : (
          <p>
            <Trans>Dữ liệu của bạn vẫn an toàn. Thử lại, nếu vẫn lỗi xin gửi mã dưới đây cho người hỗ trợ.</Trans>
          </p>
        )}
        {traceId && (
          <p>
            <Trans>
              Mã lỗi: <code>{traceId}</code>
            </Trans>
          </p>
        )}
        <div className="btns">
          <Button kind="secondary" onClick={retry}>
            <Trans>Thử lại</Trans>
          </Button>
        </div>
      </Notice>
    </Page>
  );
}
