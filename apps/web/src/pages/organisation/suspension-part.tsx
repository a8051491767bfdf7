import type { Appeal } from '@caunoi/contracts/identity/suspension';
import { appealSuspension, ownSuspension } from '@caunoi/contracts/identity/suspensions.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api';
import { CalendarDate } from '../../components/dates';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { toast } from '../../components/toast-store';
import { idempotencyKeys } from '../../data/idempotency-key';
import { useLocale } from '../../i18n/locale';
import { AppealForm } from '../../things/suspension/appeal-form';
import { suspensionReasons } from '../../things/suspension/suspension-words';

const suspensionQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['suspension', organisationId],
    queryFn: async ({ signal }) => (await api.call(ownSuspension, { params: { organisationId } }, signal)).suspension,
    staleTime: 0,
  });

/** Why the organisation is suspended, what that means, and what its members can say against it. */
export function SuspensionPart({ organisationId }: { organisationId: string }) {
  useLocale();
  const { data, error, isPending, refetch } = useQuery(suspensionQuery(organisationId));
  if (isPending) return <Skeleton shape="rows" />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { reason, text, at, appeal } = data;
  return (
    <section className="org-part">
      <Notice
        tone="danger"
        title={
          <Trans>
            Tổ chức bị tạm ngưng từ <CalendarDate value={at} />
          </Trans>
        }
      >
        <p>{suspensionReasons()[reason]}</p>
        <p className="voice">“{text}”</p>
        <p>
          <Trans>
            Nhu cầu, công nghệ và hồ sơ chuyên gia của tổ chức đang ẩn với mọi người; khi được mở lại, tất cả hiện như cũ. Trong lúc này
            thành viên xem được nhưng không thay đổi được gì, và khóa API không dùng được.
          </Trans>
        </p>
      </Notice>
      {appeal ? <Said appeal={appeal} /> : <SayAgainst organisationId={organisationId} />}
    </section>
  );
}

function SayAgainst({ organisationId }: { organisationId: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [keyOf] = useState(idempotencyKeys);
  const send = async (text: string) => {
    await api.call(appealSuspension, { params: { organisationId }, body: { text }, key: keyOf({ text }) });
    toast(t`Đã gửi khiếu nại`);
    await client.invalidateQueries({ queryKey: suspensionQuery(organisationId).queryKey });
  };
  return (
    <>
      <h2>
        <Trans>Khiếu nại</Trans>
      </h2>
      <AppealForm onSend={send} />
    </>
  );
}

const Said = ({ appeal: { text, at, verdict, answer, answeredAt } }: { appeal: Appeal }) => (
  <>
    <h2>
      <Trans>Khiếu nại</Trans>
    </h2>
    <p className="small soft">
      <Trans>
        Gửi ngày <CalendarDate value={at} />
      </Trans>
    </p>
    <p className="voice">“{text}”</p>
    {verdict === 'dismissed' && answeredAt ? (
      <Notice
        tone="locked"
        title={
          <Trans>
            Không được chấp nhận, trả lời ngày <CalendarDate value={answeredAt} />
          </Trans>
        }
      >
        <p>{answer}</p>
      </Notice>
    ) : (
      <p>
        <Trans>Một quản trị viên khác sẽ trả lời. Người quản lý của tổ chức được báo.</Trans>
      </p>
    )}
  </>
);
