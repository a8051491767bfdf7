import { AppealAnswer, type AppealVerdict } from '@caunoi/contracts/identity/suspension';
import { answerAppeal, listAppeals } from '@caunoi/contracts/identity/suspensions.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { Dialog } from '../../components/dialog';
import { EmptyState } from '../../components/empty-state';
import { Skeleton } from '../../components/skeleton';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { Form } from '../../forms/form';
import { OptionField } from '../../forms/select-field';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { useLocale } from '../../i18n/locale';
import { suspensionReasons } from '../../things/suspension/suspension-words';
import { AdminPage } from './admin-page';

type AppealRow = z.output<typeof listAppeals.answer>['items'][number];

const appealsQuery = queryOptions({
  queryKey: ['admin', 'appeals'],
  queryFn: async ({ signal }) => (await api.call(listAppeals, {}, signal)).items,
  staleTime: 0,
});

export function AppealsPage() {
  const { t } = useLingui();
  return <AdminPage title={t`Khiếu nại`}>{() => <Appeals />}</AdminPage>;
}

/** What people say against a suspension or a block: what waits for an answer stands first. */
function Appeals() {
  const { t } = useLingui();
  const { data } = useQuery({ ...appealsQuery, throwOnError: (_, { state }) => state.data === undefined });
  if (!data) return <Skeleton shape="rows" />;
  if (data.length === 0)
    return (
      <EmptyState title={t`Chưa ai khiếu nại`}>
        <Trans>Khiếu nại của tổ chức bị tạm ngưng và của tài khoản bị khóa hiện ở đây, cái gửi trước đứng trước.</Trans>
      </EmptyState>
    );
  return (
    <ul className="rows">
      {data.map((appeal) => (
        <AppealItem key={appeal.id} appeal={appeal} />
      ))}
    </ul>
  );
}

function AppealItem({ appeal }: { appeal: AppealRow }) {
  useLocale();
  const [answering, setAnswering] = useState(false);
  const { subject, name, fullName, reason, reasonText, text, at, verdict, answer, answeredAt, own } = appeal;
  return (
    <li className="listed-account">
      <div>
        <h2>{name}</h2>
        <p className="account-roles">
          <StatusBadge>{subject === 'organisation' ? <Trans>Tổ chức bị tạm ngưng</Trans> : <Trans>Tài khoản bị khóa</Trans>}</StatusBadge>{' '}
          <State verdict={verdict} />
        </p>
        <p className="small soft">
          <Trans>Lý do quyết định:</Trans> {reason && `${suspensionReasons()[reason]}. `}“{reasonText}”
        </p>
        <p className="small soft">
          <Trans>
            {fullName} viết ngày <CalendarDate value={at} />:
          </Trans>
        </p>
        <p className="voice">“{text}”</p>
        {answer && answeredAt && (
          <p className="small soft">
            <Trans>
              Trả lời ngày <CalendarDate value={answeredAt} />:
            </Trans>{' '}
            {answer}
          </p>
        )}
        {!verdict && own && (
          <p className="small soft">
            <Trans>Quản trị viên khác trả lời: bạn đã ra quyết định này hoặc là thành viên của tổ chức.</Trans>
          </p>
        )}
      </div>
      {!verdict && !own && (
        <div className="btns">
          <Button kind="secondary" onClick={() => setAnswering(true)}>
            <span>
              <Trans>Trả lời</Trans> <span className="sr">{name}</span>
            </span>
          </Button>
        </div>
      )}
      {answering && <AnswerDialog appeal={appeal} onClose={() => setAnswering(false)} />}
    </li>
  );
}

function State({ verdict }: { verdict: AppealVerdict | null }) {
  if (verdict === 'lifted')
    return (
      <StatusBadge tone="positive">
        <Trans>Chấp nhận</Trans>
      </StatusBadge>
    );
  if (verdict === 'dismissed')
    return (
      <StatusBadge>
        <Trans>Không chấp nhận</Trans>
      </StatusBadge>
    );
  return (
    <StatusBadge tone="caution">
      <Trans>Chờ trả lời</Trans>
    </StatusBadge>
  );
}

/** What somebody is answered: they read it word by word. */
function AnswerDialog({ appeal: { id: appealId, subject, name }, onClose }: { appeal: AppealRow; onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const heading = useId();
  const form = useZodForm(AppealAnswer, { defaultValues: { verdict: null as unknown as 'dismissed', text: '' } });
  const send = async (body: z.output<typeof AppealAnswer>) => {
    await api.call(answerAppeal, { params: { appealId }, body });
    toast(t`Đã trả lời khiếu nại`);
    onClose();
    await client.invalidateQueries({ queryKey: appealsQuery.queryKey });
  };
  const verdicts = [
    { value: 'lifted', label: subject === 'organisation' ? t`Chấp nhận, cho tổ chức hoạt động lại` : t`Chấp nhận, mở khóa tài khoản` },
    { value: 'dismissed', label: t`Không chấp nhận, giữ quyết định` },
  ];
  return (
    <Dialog open onClose={onClose} labelledBy={heading}>
      <h2 id={heading}>
        <Trans>Trả lời khiếu nại: {name}</Trans>
      </h2>
      <Form form={form} className="dialog-text" onSubmit={send}>
        <OptionField required name="verdict" label={t`Quyết định`} options={verdicts} />
        <TextField required multiline name="text" label={t`Câu trả lời`} hint={t`Người khiếu nại đọc nguyên văn.`} limit={1000} />
        <div className="btns">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Gửi trả lời</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
