import { type DataRequest, DataRequestDetails, isOpen } from '@caunoi/contracts/identity/data-request';
import { dataRequestKinds, dataRequestLimits } from '@caunoi/contracts/identity/data-request-limits';
import { askAboutData, myDataRequests, takeBackDataRequest } from '@caunoi/contracts/identity/data-requests.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { toast } from '../../components/toast-store';
import { Form } from '../../forms/form';
import { OptionField } from '../../forms/select-field';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { RequestLimit, requestNames, RequestState } from '../../things/data-requests/request-words';
import './data.css';

const requestsQuery = queryOptions({
  queryKey: ['data-requests', 'mine'],
  queryFn: async ({ signal }) => (await api.call(myDataRequests, {}, signal)).items,
  staleTime: 0,
});

const { answerWorkingDays } = dataRequestLimits.access;
const days = Object.values(dataRequestLimits).map((limit) => limit.days);
const [least, most] = [Math.min(...days), Math.max(...days)];

/** What one may ask of whoever runs the platform, and what became of it. */
export function RequestsPart() {
  const { data, error, refetch } = useQuery(requestsQuery);
  return (
    <section className="org-part data-part">
      <h2>
        <Trans>Yêu cầu về dữ liệu</Trans>
      </h2>
      <p>
        <Trans>
          Bạn được trả lời trong {answerWorkingDays} ngày làm việc, và được thực hiện trong {least} đến {most} ngày tùy loại. Câu trả lời
          đến bằng thư và hiện ở đây.
        </Trans>
      </p>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" />}
      {data && data.length > 0 && (
        <ul className="rows">
          {data.map((request) => (
            <RequestRow key={request.id} request={request} />
          ))}
        </ul>
      )}
      <AskForm />
    </section>
  );
}

function RequestRow({ request }: { request: DataRequest }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { id, kind, text, state, askedAt, answer, answeredAt } = request;
  const takeBack = useMutation({
    mutationFn: () => api.call(takeBackDataRequest, { params: { requestId: id } }),
    onSuccess: () => toast(t`Đã rút yêu cầu`),
    onSettled: () => client.invalidateQueries({ queryKey: requestsQuery.queryKey }),
  });
  return (
    <li className="purpose">
      <b>{requestNames()[kind]}</b> <RequestState state={state} />
      <p className="small soft">
        <Trans>
          Gửi ngày <CalendarDate value={askedAt} />
        </Trans>
        {isOpen(state) && ', '}
        <RequestLimit request={request} />
      </p>
      {text && <p className="owners-words">{text}</p>}
      {answer && answeredAt && (
        <p>
          <b>
            <Trans>
              Trả lời ngày <CalendarDate value={answeredAt} />:
            </Trans>
          </b>{' '}
          {answer}
        </p>
      )}
      {takeBack.error && <ProblemNotice error={takeBack.error} />}
      {isOpen(state) && (
        <div className="btns">
          <Button kind="quiet" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
            <span>
              <Trans>Rút yêu cầu</Trans> <span className="sr">{requestNames()[kind]}</span>
            </span>
          </Button>
        </div>
      )}
    </li>
  );
}

function AskForm() {
  const { t } = useLingui();
  const client = useQueryClient();
  const form = useZodForm(DataRequestDetails, { defaultValues: { kind: null as unknown as 'access', text: '' } });
  const ask = async (body: z.output<typeof DataRequestDetails>) => {
    await api.call(askAboutData, { body });
    toast(t`Đã gửi yêu cầu`);
    form.reset();
    await client.invalidateQueries({ queryKey: requestsQuery.queryKey });
  };
  const names = requestNames();
  return (
    <Form form={form} onSubmit={ask}>
      <OptionField
        required
        name="kind"
        label={t`Bạn muốn`}
        options={dataRequestKinds.map((kind) => ({ value: kind, label: names[kind] }))}
      />
      <TextField
        required
        multiline
        name="text"
        label={t`Cụ thể là gì`}
        hint={t`Dữ liệu nào, sai ở đâu, hoặc vì sao bạn phản đối.`}
        limit={2000}
      />
      <div className="btns">
        <Button kind="secondary" type="submit" busy={form.formState.isSubmitting}>
          <Trans>Gửi yêu cầu</Trans>
        </Button>
      </div>
    </Form>
  );
}
