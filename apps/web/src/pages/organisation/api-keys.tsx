import { type ApiKey, KEY_DAYS, NewApiKey } from '@caunoi/contracts/identity/api-key';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { toast } from '../../components/toast-store';
import { idempotencyKeys } from '../../data/idempotency-key';
import { ChoiceField } from '../../forms/choice-field';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { useLocale } from '../../i18n/locale';
import { scopeNames } from '../../things/applications/scope-names';
import { apiKeysQuery, endApiKey, type MadeKey, makeApiKey } from './organisation-data';
import { ApiKeyForm } from './schemas';
import { SecretOnce } from './secret-once';

/** How the organisation's own software comes in. Only managers see it. */
export function ApiKeys({ organisationId }: { organisationId: string }) {
  const [writing, setWriting] = useState(false);
  const [made, setMade] = useState<MadeKey>();
  const { data, error, refetch } = useQuery(apiKeysQuery(organisationId));
  return (
    <section className="org-part no-print">
      <h2>
        <Trans>Khóa cho phần mềm (API)</Trans>
      </h2>
      <p className="soft">
        <Trans>
          Để phần mềm của tổ chức, ví dụ hệ thống quản lý đề tài, tự đưa nhu cầu và công nghệ lên Cầu Nối.{' '}
          <a href="/docs">Xem hướng dẫn dùng API</a>.
        </Trans>
      </p>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" />}
      {data && data.length > 0 && (
        <ul className="rows">
          {data.map((apiKey) => (
            <KeyRow
              key={apiKey.id}
              organisationId={organisationId}
              apiKey={apiKey}
              onRevoked={() => setMade((shown) => (shown?.apiKey.id === apiKey.id ? undefined : shown))}
            />
          ))}
        </ul>
      )}
      {made && <NewKey made={made} onDone={() => setMade(undefined)} />}
      {writing ? (
        <KeyForm organisationId={organisationId} onMade={setMade} onDone={() => setWriting(false)} />
      ) : (
        <div className="btns org-acts">
          <Button kind="secondary" onClick={() => setWriting(true)}>
            <Trans>Tạo khóa</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

function NewKey({ made: { apiKey, key }, onDone }: { made: MadeKey; onDone: () => void }) {
  const { t } = useLingui();
  return (
    <SecretOnce
      title={<Trans>Khóa “{apiKey.name}”</Trans>}
      label={<Trans>Khóa</Trans>}
      value={key}
      copy={<Trans>Chép khóa</Trans>}
      copied={t`Đã chép khóa`}
      onDone={onDone}
    >
      <Trans>
        Cất ngay vào nơi phần mềm của bạn giữ bí mật: khóa chỉ hiện lần này, dùng được đến <CalendarDate value={apiKey.expiresAt} />. Ai cầm
        nó cũng thay mặt được tổ chức của bạn.
      </Trans>
    </SecretOnce>
  );
}

interface RowProps {
  organisationId: string;
  apiKey: ApiKey;
  onRevoked: () => void;
}

function KeyRow({ organisationId, apiKey, onRevoked }: RowProps) {
  const { t } = useLingui();
  useLocale();
  const client = useQueryClient();
  const { id, name, beginning, scopes, createdBy, expiresAt, lastUsedAt } = apiKey;
  const revoke = useMutation({
    mutationFn: () => endApiKey(organisationId, id),
    onSuccess: () => {
      toast(t`Đã thu hồi khóa “${name}”`);
      onRevoked();
    },
    onSettled: () => client.invalidateQueries({ queryKey: apiKeysQuery(organisationId).queryKey }),
  });
  return (
    <li className="session-row">
      <div>
        <b>{name}</b> <code>{beginning}…</code>
        <br />
        <span className="small">{scopes.map((scope) => scopeNames()[scope]).join(' · ')}</span>
        <br />
        <span className="small soft">
          {createdBy && <Trans>{createdBy} tạo,</Trans>}{' '}
          <Trans>
            dùng được đến <CalendarDate value={expiresAt} />,
          </Trans>{' '}
          {lastUsedAt ? (
            <Trans>
              dùng lần cuối <RelativeDate value={lastUsedAt} />
            </Trans>
          ) : (
            <Trans>chưa dùng lần nào</Trans>
          )}
        </span>
        {revoke.error && <ProblemNotice error={revoke.error} />}
      </div>
      <AskingButton
        label={
          <span>
            <Trans>Thu hồi</Trans> <span className="sr">{name}</span>
          </span>
        }
        title={t`Thu hồi khóa “${name}”?`}
        action={t`Thu hồi khóa`}
        busy={revoke.isPending}
        onConfirm={(close) => revoke.mutate(undefined, { onSettled: close })}
      >
        <Trans>Phần mềm đang dùng khóa này sẽ không vào được nữa, chậm nhất sau một phút.</Trans>
      </AskingButton>
    </li>
  );
}

interface FormProps {
  organisationId: string;
  onMade: (made: MadeKey) => void;
  onDone: () => void;
}

function KeyForm({ organisationId, onMade, onDone }: FormProps) {
  const { t } = useLingui();
  useLocale();
  const client = useQueryClient();
  const [keyOf] = useState(idempotencyKeys);
  const form = useZodForm(ApiKeyForm, { defaultValues: { purpose: '', scopes: [], days: '90' } });
  return (
    <div className="sheet pad new-member">
      <h3>
        <Trans>Khóa mới</Trans>
      </h3>
      <Form
        form={form}
        onSubmit={async ({ purpose, scopes, days }) => {
          const wanted = NewApiKey.parse({ name: purpose, scopes, days: Number(days) });
          onMade(await makeApiKey(organisationId, wanted, keyOf(wanted)));
          onDone();
          await client.invalidateQueries({ queryKey: apiKeysQuery(organisationId).queryKey });
        }}
      >
        <TextField
          name="purpose"
          label={t`Khóa dùng cho phần mềm nào?`}
          hint={t`Ví dụ: hệ thống quản lý đề tài. Mỗi phần mềm một khóa, để thu hồi riêng được.`}
          autoComplete="off"
        />
        <ChoiceField
          name="scopes"
          several
          label={t`Phần mềm được làm gì?`}
          hint={t`Chỉ chọn việc thật sự cần.`}
          choices={Object.entries(scopeNames()).map(([value, label]) => ({ value, label }))}
        />
        <ChoiceField
          name="days"
          label={t`Dùng trong bao lâu?`}
          hint={t`Hết hạn thì tạo khóa mới.`}
          choices={KEY_DAYS.map((days) => ({ value: String(days), label: <Plural value={days} other="# ngày" /> }))}
        />
        <div className="btns org-acts">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Tạo khóa</Trans>
          </Button>
          <Button kind="quiet" onClick={onDone}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
