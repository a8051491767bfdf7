import type { Applicant } from '@caunoi/contracts/identity/join-request';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { ReasonDialog } from '../../forms/reason-dialog';
import { useLocale } from '../../i18n/locale';
import { roleName } from '../../things/organisation/role-names';
import { applicantsQuery, letIn, membersQuery, sayNo } from './organisation-data';

/** Who asks to be let in; nothing stands here while nobody does. */
export function Applicants({ organisationId }: { organisationId: string }) {
  const { data, error, refetch } = useQuery(applicantsQuery(organisationId));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <div className="sheet pad no-print">
      <h3>
        <Trans>Xin vào tổ chức</Trans>
      </h3>
      <ul className="rows">
        {data.map((applicant) => (
          <ApplicantRow key={applicant.id} organisationId={organisationId} applicant={applicant} />
        ))}
      </ul>
    </div>
  );
}

function ApplicantRow({ organisationId, applicant }: { organisationId: string; applicant: Applicant }) {
  useLocale();
  const { fullName, email, role, message, expiresAt } = applicant;
  return (
    <li className="session-row">
      <div>
        <b>{fullName}</b> <span className="small soft">{email}</span>
        <br />
        <span className="small">{roleName(role)}</span>
        {message && <p className="voice">“{message}”</p>}
        <p className="small soft">
          <Trans>
            Chờ trả lời đến <CalendarDate value={expiresAt} />
          </Trans>
        </p>
      </div>
      <Decision organisationId={organisationId} applicant={applicant} />
    </li>
  );
}

function Decision({ organisationId, applicant: { id, fullName } }: { organisationId: string; applicant: Applicant }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const onSettled = async () => {
    await client.invalidateQueries({ queryKey: membersQuery(organisationId).queryKey });
    await client.invalidateQueries({ queryKey: applicantsQuery(organisationId).queryKey });
  };
  const accept = useMutation({
    mutationFn: (manager: boolean) => letIn(organisationId, id, manager),
    onSuccess: () => toast(t`${fullName} đã là thành viên`),
    onSettled,
  });
  const decline = useMutation({
    mutationFn: (reason: string) => sayNo(organisationId, id, reason),
    onSuccess: () => toast(t`Đã từ chối ${fullName}`),
    onSettled,
  });
  return (
    <div className="btns">
      {accept.error && <ProblemNotice error={accept.error} />}
      <Button kind="primary" busy={accept.isPending && !accept.variables} onClick={() => accept.mutate(false)}>
        <span>
          <Trans>Nhận làm thành viên</Trans> <span className="sr">{fullName}</span>
        </span>
      </Button>
      <Button kind="quiet" busy={accept.isPending && accept.variables} onClick={() => accept.mutate(true)}>
        <span>
          <Trans>Nhận và cho quản lý</Trans> <span className="sr">{fullName}</span>
        </span>
      </Button>
      <Button kind="quiet" onClick={() => setRefusing(true)}>
        <span>
          <Trans>Từ chối</Trans> <span className="sr">{fullName}</span>
        </span>
      </Button>
      <ReasonDialog
        open={refusing}
        title={t`Từ chối ${fullName}?`}
        action={t`Từ chối`}
        hint={t`${fullName} đọc nguyên văn.`}
        onConfirm={(reason) => decline.mutateAsync(reason)}
        onClose={() => setRefusing(false)}
      />
    </div>
  );
}
