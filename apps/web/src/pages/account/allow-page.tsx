import { answerApplication, applicationRequest } from '@caunoi/contracts/gateway/applications.endpoints';
import type { ApplicationRequest } from '@caunoi/contracts/identity/application';
import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { useSession } from '../../data/session';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import { SignInFirst } from '../../shell/sign-in-first';
import { claimNames } from '../../things/applications/claim-names';
import './account.css';

const route = getRouteApi('/allow');

/** Where an application of others sends people to sign in: what it asks for, in words. What they have allowed before is not asked again. */
export function AllowPage() {
  const { request } = route.useSearch();
  const { me } = useSession();
  if (request === undefined) return <Refused />;
  if (me === undefined) return <PendingPage />;
  return me ? <Asked key={request} me={me} requestId={request} /> : <SignInFirst known />;
}

/** The application has sent somebody here with an address that is not right. */
function Refused() {
  const { t } = useLingui();
  const { error } = route.useSearch();
  const isAddress = error === 'invalid_redirect_uri' || error === 'invalid_client';
  return (
    <Page title={t`Chưa đăng nhập được`}>
      <Notice
        tone="danger"
        title={
          isAddress ? (
            <Trans>Ứng dụng này chưa được đăng ký, hoặc gửi bạn về một địa chỉ chưa đăng ký</Trans>
          ) : (
            <Trans>Ứng dụng gửi yêu cầu chưa đúng, hoặc yêu cầu đã quá mười phút</Trans>
          )
        }
      >
        <p>
          <Trans>
            Không có thông tin nào của bạn được gửi đi. Xin quay lại ứng dụng và thử lại, hoặc báo cho người vận hành ứng dụng đó.
          </Trans>
        </p>
      </Notice>
    </Page>
  );
}

function Asked({ me, requestId }: { me: Me; requestId: string }) {
  const { t } = useLingui();
  const params = { requestId };
  const { data, error, refetch } = useQuery({
    queryKey: ['application-request', requestId],
    queryFn: ({ signal }) => api.call(applicationRequest, { params }, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  const answer = useMutation({
    mutationFn: (allow: boolean) => api.call(answerApplication, { params, body: { allow } }),
    onSuccess: ({ address }) => location.assign(address),
  });
  const { mutate } = answer;
  const again = data?.allowed === true;
  const begun = useRef(false);
  useEffect(() => {
    if (again && !begun.current) mutate(true);
    begun.current ||= again;
  }, [again, mutate]);
  if (!data && !error) return <PendingPage />;
  if (!data)
    return (
      <Page title={t`Đăng nhập vào ứng dụng khác`}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (again && !answer.error) return <PendingPage />;
  return <Question me={me} request={data} error={answer.error} busy={!answer.isIdle && !answer.isError} onAnswer={mutate} />;
}

interface QuestionProps {
  me: Me;
  request: ApplicationRequest;
  error: unknown;
  busy: boolean;
  onAnswer: (allow: boolean) => void;
}

function Question({ me, request: { application, claims, host }, error, busy, onAnswer }: QuestionProps) {
  const { t } = useLingui();
  useLocale();
  const { name, organisation } = application;
  const { fullName, email } = me.account;
  return (
    <Page title={t`Cho phép ${name}?`}>
      <div className="account account-asks">
        <p>
          <Trans>
            <b>{name}</b> của {organisation} muốn biết bạn là ai để đăng nhập cho bạn. Ứng dụng sẽ được biết:
          </Trans>
        </p>
        <ul>
          {claims.map((claim) => (
            <li key={claim}>{claimNames()[claim]}</li>
          ))}
        </ul>
        <p>
          <Trans>
            Bạn đang đăng nhập là {fullName} ({email}). Sau đó bạn trở về <b>{host}</b>.
          </Trans>
        </p>
        <p className="small soft">
          <Trans>
            Ứng dụng không biết mật khẩu của bạn và không làm được gì thay bạn ở Cầu Nối. Thu hồi lúc nào cũng được ở trang Bảo mật.
          </Trans>
        </p>
        {error !== null && <ProblemNotice error={error} />}
        <div className="btns account-acts">
          <Button kind="primary" busy={busy} onClick={() => onAnswer(true)}>
            <Trans>Cho phép</Trans>
          </Button>
          <Button kind="quiet" onClick={() => onAnswer(false)}>
            <Trans>Không cho phép</Trans>
          </Button>
        </div>
      </div>
    </Page>
  );
}
