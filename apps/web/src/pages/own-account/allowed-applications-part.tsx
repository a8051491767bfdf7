import type { AllowedApplication } from '@caunoi/contracts/identity/application';
import { allowedApplications, disallowApplication } from '@caunoi/contracts/identity/applications.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { AskingButton } from '../../components/asking-button';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { useLocale } from '../../i18n/locale';
import { claimNames } from '../../things/applications/claim-names';

const allowedQuery = queryOptions({
  queryKey: ['allowed-applications'],
  queryFn: async ({ signal }) => (await api.call(allowedApplications, {}, signal)).items,
});

/** Systems of others that one has allowed to know who one is. */
export function AllowedApplicationsPart() {
  const { data, error, refetch } = useQuery(allowedQuery);
  return (
    <section className="org-part">
      <h2>
        <Trans>Ứng dụng đã cho phép</Trans>
      </h2>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <p className="soft">
          <Trans>Bạn chưa cho phép ứng dụng nào. Khi đăng nhập vào ứng dụng khác bằng Cầu Nối, ứng dụng đó hiện ở đây.</Trans>
        </p>
      )}
      {data && data.length > 0 && (
        <ul className="rows">
          {data.map((application) => (
            <Row key={application.id} application={application} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ application: { id, name, organisation, claims, createdAt, lastUsedAt } }: { application: AllowedApplication }) {
  const { t } = useLingui();
  useLocale();
  const client = useQueryClient();
  const disallow = useMutation({
    mutationFn: () => api.call(disallowApplication, { params: { applicationId: id } }),
    onSuccess: () => toast(t`Đã thu hồi quyền của ${name}`),
    onSettled: () => client.invalidateQueries({ queryKey: allowedQuery.queryKey }),
  });
  return (
    <li className="session-row">
      <div>
        <b>{name}</b> <span className="soft">{organisation}</span>
        <br />
        <span className="small">{claims.map((claim) => claimNames()[claim]).join(' · ')}</span>
        <br />
        <span className="small soft">
          <Trans>
            Cho phép <CalendarDate value={createdAt} />, dùng lần cuối <RelativeDate value={lastUsedAt} />
          </Trans>
        </span>
      </div>
      <AskingButton
        label={
          <span>
            <Trans>Thu hồi</Trans> <span className="sr">{name}</span>
          </span>
        }
        title={t`Thu hồi quyền của ${name}?`}
        action={t`Thu hồi quyền`}
        busy={disallow.isPending}
        onConfirm={(close) => disallow.mutate(undefined, { onSuccess: close })}
      >
        <p>
          <Trans>
            Ứng dụng không được biết thêm gì về bạn, và hỏi lại khi bạn đăng nhập lần sau. Điều đã biết trước đó thì ứng dụng vẫn giữ.
          </Trans>
        </p>
        {disallow.error && <ProblemNotice error={disallow.error} />}
      </AskingButton>
    </li>
  );
}
