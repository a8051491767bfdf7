import { DataRequestAnswer, type DataRequestStep, isOpen } from '@caunoi/contracts/identity/data-request';
import { dataRequestLimits } from '@caunoi/contracts/identity/data-request-limits';
import { answerDataRequest, listDataRequests } from '@caunoi/contracts/identity/data-requests.endpoints';
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
import { RequestLimit, requestNames, RequestState } from '../../things/data-requests/request-words';
import { AdminPage } from './admin-page';
import { ErasureProgress } from './erasure-progress';

type Request = z.output<typeof listDataRequests.answer>['items'][number];

const requestsQuery = queryOptions({
  queryKey: ['admin', 'data-requests'],
  queryFn: async ({ signal }) => (await api.call(listDataRequests, {}, signal)).items,
  staleTime: 0,
});

export function DataRequestsPage() {
  const { t } = useLingui();
  return <AdminPage title={t`Yêu cầu về dữ liệu`}>{() => <DataRequests />}</AdminPage>;
}

const { answerWorkingDays, days: toShow, moreDays } = dataRequestLimits.access;
const { days: toErase } = dataRequestLimits.erasure;
const { days: toStop } = dataRequestLimits.objection;

/** What people have asked about their data: whose limit ends next stands first. */
function DataRequests() {
  const { t } = useLingui();
  const { data } = useQuery({ ...requestsQuery, throwOnError: (_, { state }) => state.data === undefined });
  if (!data) return <Skeleton shape="rows" />;
  return (
    <>
      <p className="soft">
        <Trans>
          Nghị định 356/2025: trả lời trong {answerWorkingDays} ngày làm việc; thực hiện trong {toShow} ngày (xem, sửa), {toStop} ngày (phản
          đối), {toErase} ngày (xóa); gia hạn một lần, không quá {moreDays} ngày.
        </Trans>
      </p>
      {data.length === 0 ? (
        <EmptyState title={t`Chưa ai gửi yêu cầu`}>
          <Trans>Yêu cầu gửi từ trang Dữ liệu của tôi hiện ở đây, cái sắp đến hạn đứng trước.</Trans>
        </EmptyState>
      ) : (
        <ul className="rows">
          {data.map((request) => (
            <RequestItem key={request.id} request={request} />
          ))}
        </ul>
      )}
    </>
  );
}

function RequestItem({ request }: { request: Request }) {
  const [answering, setAnswering] = useState(false);
  const { kind, text, state, fullName, email, askedAt, late, answer, answeredAt, erasure } = request;
  const isOver = erasure?.state === 'begun' || erasure?.state === 'done';
  return (
    <li className="listed-account">
      <div>
        <h2>{requestNames()[kind]}</h2>
        <p>
          {fullName}
          {!isOver && `, ${email}`}
        </p>
        <p className="account-roles">
          <RequestState state={state} />
          {late && (
            <StatusBadge tone="danger">
              <Trans>Quá hạn</Trans>
            </StatusBadge>
          )}
        </p>
        <p className="small soft">
          <Trans>
            Gửi ngày <CalendarDate value={askedAt} />
          </Trans>
          {isOpen(state) && ', '}
          <RequestLimit request={request} />
        </p>
        {text && <p>{text}</p>}
        {erasure && <ErasureProgress erasure={erasure} />}
        {answer && answeredAt && (
          <p className="small soft">
            <Trans>
              Trả lời ngày <CalendarDate value={answeredAt} />:
            </Trans>{' '}
            {answer}
          </p>
        )}
      </div>
      {isOpen(state) && !isOver && (
        <div className="btns">
          <Button kind="secondary" onClick={() => setAnswering(true)}>
            <span>
              <Trans>Trả lời</Trans> <span className="sr">{fullName}</span>
            </span>
          </Button>
        </div>
      )}
      {answering && <AnswerDialog request={request} onClose={() => setAnswering(false)} />}
    </li>
  );
}

const Answer = DataRequestAnswer.omit({ version: true });

/** What somebody is answered: they read it word by word. */
function AnswerDialog({
  request: { id, version, kind, state, extended, fullName, erasure },
  onClose,
}: {
  request: Request;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const heading = useId();
  const form = useZodForm(Answer, { defaultValues: { step: null as unknown as 'accept', text: '' } });
  const steps: [DataRequestStep, string, boolean][] = [
    ['accept', t`Tiếp nhận, nói cách thực hiện`, state === 'received'],
    ['extend', t`Cần thêm thời gian (một lần)`, !extended],
    // An account whose owner has asked for it is erased by itself.
    ['done', t`Đã thực hiện xong`, erasure?.state !== 'asked'],
    ['refuse', t`Không thực hiện được`, erasure?.state !== 'asked'],
  ];
  const send = async (body: z.output<typeof Answer>) => {
    await api.call(answerDataRequest, { params: { requestId: id }, body: { ...body, version } });
    toast(t`Đã trả lời ${fullName}`);
    onClose();
    await client.invalidateQueries({ queryKey: requestsQuery.queryKey });
  };
  return (
    <Dialog open onClose={onClose} labelledBy={heading}>
      <h2 id={heading}>{requestNames()[kind]}</h2>
      <Form form={form} className="dialog-text" onSubmit={send}>
        <OptionField
          required
          name="step"
          label={t`Câu trả lời`}
          options={steps.filter(([, , may]) => may).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          required
          multiline
          name="text"
          label={t`Viết cho ${fullName}`}
          hint={t`Gửi nguyên văn bằng thư. Từ chối hoặc gia hạn thì nói rõ lý do.`}
          limit={2000}
        />
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
