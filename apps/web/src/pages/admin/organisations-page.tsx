import { NewSuspension } from '@caunoi/contracts/identity/suspension';
import { liftSuspension, organisationsWithStanding, suspendOrganisation } from '@caunoi/contracts/identity/suspensions.endpoints';
import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { CodeLabel } from '../../components/code-label';
import { CalendarDate } from '../../components/dates';
import { Dialog } from '../../components/dialog';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { toast } from '../../components/toast-store';
import { useSession } from '../../data/session';
import { Form } from '../../forms/form';
import { OptionField } from '../../forms/select-field';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { useLocale } from '../../i18n/locale';
import { suspensionReasons } from '../../things/suspension/suspension-words';
import { AdminPage } from './admin-page';
import { FindForm } from './find-form';

type OrganisationRow = z.output<typeof organisationsWithStanding.answer>['items'][number];

const route = getRouteApi('/admin/organisations');
const queryKey = ['admin', 'organisations'];
const organisationsQuery = (q: string) =>
  queryOptions({
    queryKey: [...queryKey, q],
    queryFn: ({ signal }) => api.call(organisationsWithStanding, { query: { q } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });

export function OrganisationsPage() {
  const { t } = useLingui();
  return <AdminPage title={t`Mọi tổ chức`}>{() => <Organisations />}</AdminPage>;
}

/** Finds organisations by name or tax code, and suspends those that break the rules. */
function Organisations() {
  const { t } = useLingui();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery({ ...organisationsQuery(q), throwOnError: (_, { state }) => state.data === undefined });
  const count = data?.items.length ?? 0;
  return (
    <>
      <FindForm
        key={q}
        q={q}
        label={t`Tìm theo tên hoặc mã số thuế`}
        placeholder={t`Tên hoặc mã số thuế`}
        onFind={(wanted) => void navigate({ search: { q: wanted } })}
      />
      {!data && <Skeleton shape="rows" />}
      {data && (
        <p className="small muted" role="status">
          {data.more ? (
            <Trans>{count} tổ chức đầu tiên. Gõ thêm tên để thấy tổ chức khác.</Trans>
          ) : (
            <Plural value={count} _0="Không tìm thấy tổ chức nào" other="# tổ chức" />
          )}
        </p>
      )}
      {data && count === 0 && (
        <EmptyState title={t`Không có tổ chức nào khớp với “${q}”`}>
          <Trans>Thử một phần của tên, không cần dấu, hoặc mã số thuế đầy đủ.</Trans>
        </EmptyState>
      )}
      {data && count > 0 && (
        <ul className="rows">
          {data.items.map((organisation) => (
            <OrganisationItem key={organisation.id} organisation={organisation} />
          ))}
        </ul>
      )}
    </>
  );
}

function OrganisationItem({ organisation }: { organisation: OrganisationRow }) {
  useLocale();
  const { me } = useSession();
  const { id, name, type, taxCode, members, suspension } = organisation;
  const isOwn = me?.memberships.some(({ organisationId }) => organisationId === id);
  return (
    <li className="listed-account">
      <div>
        <h2>{name}</h2>
        <p className="small soft">
          <CodeLabel list={organisationTypes} code={type} />
          {taxCode && `, ${taxCode}`}, <Plural value={members} other="# thành viên" />
        </p>
        {suspension && (
          <Notice
            tone="locked"
            title={
              <Trans>
                Tạm ngưng từ <CalendarDate value={suspension.at} />
              </Trans>
            }
          >
            <p>{suspensionReasons()[suspension.reason]}</p>
            <p className="voice">“{suspension.text}”</p>
          </Notice>
        )}
      </div>
      {!isOwn && <div className="btns">{suspension ? <Lift organisation={organisation} /> : <Suspend organisation={organisation} />}</div>}
    </li>
  );
}

function Suspend({ organisation: { id: organisationId, name } }: { organisation: OrganisationRow }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        <span>
          <Trans>Tạm ngưng</Trans> <span className="sr">{name}</span>
        </span>
      </Button>
      {asking && <SuspendDialog organisationId={organisationId} name={name} onClose={() => setAsking(false)} />}
    </>
  );
}

function SuspendDialog({ organisationId, name, onClose }: { organisationId: string; name: string; onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const heading = useId();
  const form = useZodForm(NewSuspension, { defaultValues: { reason: null as unknown as 'other', text: '' } });
  const names = suspensionReasons();
  const send = async (body: z.output<typeof NewSuspension>) => {
    await api.call(suspendOrganisation, { params: { organisationId }, body });
    toast(t`Đã tạm ngưng ${name}`);
    onClose();
    await client.invalidateQueries({ queryKey });
  };
  return (
    <Dialog open onClose={onClose} labelledBy={heading}>
      <h2 id={heading}>
        <Trans>Tạm ngưng {name}?</Trans>
      </h2>
      <Form form={form} className="dialog-text" onSubmit={send}>
        <p>
          <Trans>
            Mọi nhu cầu, công nghệ và hồ sơ của tổ chức ẩn khỏi trang công khai và tìm kiếm; thành viên chỉ xem được, khóa API bị từ chối.
            Người quản lý được báo và khiếu nại được một lần.
          </Trans>
        </p>
        <OptionField
          required
          name="reason"
          label={t`Lý do`}
          options={NewSuspension.shape.reason.options.map((value) => ({ value, label: names[value] }))}
        />
        <TextField
          required
          multiline
          name="text"
          label={t`Giải thích`}
          hint={t`Thành viên của tổ chức đọc nguyên văn. Nói rõ điều gì sai và cần sửa gì.`}
          limit={1000}
        />
        <div className="btns">
          <Button kind="danger" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Tạm ngưng tổ chức</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function Lift({ organisation: { id: organisationId, name } }: { organisation: OrganisationRow }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const lift = useMutation({
    mutationFn: () => api.call(liftSuspension, { params: { organisationId } }),
    onSuccess: () => toast(t`${name} hoạt động lại`),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return (
    <AskingButton
      label={
        <span>
          <Trans>Cho hoạt động lại</Trans> <span className="sr">{name}</span>
        </span>
      }
      title={t`Cho ${name} hoạt động lại?`}
      action={t`Cho hoạt động lại`}
      busy={lift.isPending}
      onConfirm={(close) => lift.mutate(undefined, { onSuccess: close })}
    >
      <p>
        <Trans>Hồ sơ của tổ chức hiện lại như trước khi tạm ngưng, và người quản lý được báo.</Trans>
      </p>
      {lift.error && <ProblemNotice error={lift.error} />}
    </AskingButton>
  );
}
