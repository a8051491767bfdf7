import { appealBlock, readBlock } from '@caunoi/contracts/identity/suspensions.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api';
import { ButtonLink } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { Page } from '../../shell/page';
import { AppealForm } from '../../things/suspension/appeal-form';
import './account.css';
import { isOver, LinkOver, SecretLink } from './secret-link';

const ToContact = () => (
  <ButtonLink kind="primary" to="/contact">
    <Trans>Liên hệ người vận hành</Trans>
  </ButtonLink>
);

/** Where the letter leads that tells somebody that their account is blocked: they can't sign in. */
export function AppealPage() {
  const { t } = useLingui();
  return (
    <SecretLink purpose="appeal_block" title={t`Khiếu nại`} otherwise={<ToContact />}>
      {({ secret }) => <SayAgainst secret={secret} />}
    </SecretLink>
  );
}

function SayAgainst({ secret }: { secret: string }) {
  const { t } = useLingui();
  const [said, setSaid] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['block', secret],
    queryFn: ({ signal }) => api.call(readBlock, { body: { secret } }, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Page title={t`Khiếu nại`}>
      <div className="account" aria-live="polite">
        {said && (
          <Notice tone="positive" title={<Trans>Đã gửi khiếu nại</Trans>}>
            <p>
              <Trans>Một quản trị viên khác sẽ trả lời bạn bằng thư.</Trans>
            </p>
          </Notice>
        )}
        {!said && isOver(error) && <LinkOver otherwise={<ToContact />} />}
        {!said && error && !isOver(error) && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {!said && !data && !error && <Skeleton shape="rows" />}
        {!said && data && (
          <>
            <Notice
              tone="locked"
              title={
                <Trans>
                  Tài khoản của {data.fullName} bị khóa từ <CalendarDate value={data.at} />
                </Trans>
              }
            >
              <p className="voice">“{data.reason}”</p>
            </Notice>
            <AppealForm onSend={(text) => api.call(appealBlock, { body: { secret, text } }).then(() => setSaid(true))} />
          </>
        )}
      </div>
    </Page>
  );
}
