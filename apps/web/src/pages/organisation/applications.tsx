import type { Application } from '@caunoi/contracts/identity/application';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingButton } from '../../components/asking-button';
import { Button } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { toast } from '../../components/toast-store';
import { useLocale } from '../../i18n/locale';
import { scopeNames } from '../../things/applications/scope-names';
import { ApplicationForm } from './application-form';
import { applicationsQuery, type MadeApplication, endApplication } from './organisation-data';
import { SecretOnce } from './secret-once';

/** The organisation's own systems where people sign in with Cầu Nối. Only managers see it. */
export function Applications({ organisationId }: { organisationId: string }) {
  const [writing, setWriting] = useState(false);
  const [made, setMade] = useState<MadeApplication>();
  const { data, error, refetch } = useQuery(applicationsQuery(organisationId));
  return (
    <section className="org-part no-print">
      <h2>
        <Trans>Ứng dụng đăng nhập bằng Cầu Nối</Trans>
      </h2>
      <p className="soft">
        <Trans>Để người dùng đăng nhập vào hệ thống của tổ chức bằng tài khoản Cầu Nối (OpenID Connect).</Trans>
      </p>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" />}
      {data && data.length > 0 && (
        <ul className="rows">
          {data.map((application) => (
            <Row
              key={application.id}
              organisationId={organisationId}
              application={application}
              onRemoved={() => setMade((shown) => (shown?.application.id === application.id ? undefined : shown))}
            />
          ))}
        </ul>
      )}
      {made && <NewSecret made={made} onDone={() => setMade(undefined)} />}
      {writing ? (
        <ApplicationForm organisationId={organisationId} onMade={setMade} onDone={() => setWriting(false)} />
      ) : (
        <div className="btns org-acts">
          <Button kind="secondary" onClick={() => setWriting(true)}>
            <Trans>Đăng ký ứng dụng</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

function NewSecret({ made: { application, secret }, onDone }: { made: MadeApplication; onDone: () => void }) {
  const { t } = useLingui();
  const { id, name } = application;
  return (
    <SecretOnce
      title={<Trans>Ứng dụng “{name}”</Trans>}
      label={<Trans>Mã bí mật (client_secret)</Trans>}
      value={secret}
      copy={<Trans>Chép mã bí mật</Trans>}
      copied={t`Đã chép mã bí mật`}
      onDone={onDone}
    >
      <Trans>
        Cất ngay vào nơi ứng dụng giữ bí mật: mã chỉ hiện lần này. Mã ứng dụng (client_id) là <code>{id}</code>.
      </Trans>
    </SecretOnce>
  );
}

interface RowProps {
  organisationId: string;
  application: Application;
  onRemoved: () => void;
}

function Row({ organisationId, application: { id, name, redirectUris, scopes, createdBy, lastUsedAt }, onRemoved }: RowProps) {
  const { t } = useLingui();
  useLocale();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => endApplication(organisationId, id),
    onSuccess: () => {
      toast(t`Đã gỡ ứng dụng “${name}”`);
      onRemoved();
    },
    onSettled: () => client.invalidateQueries({ queryKey: applicationsQuery(organisationId).queryKey }),
  });
  return (
    <li className="session-row">
      <div>
        <b>{name}</b> <code>{id}</code>
        <br />
        <span className="small">{[...redirectUris, ...scopes.map((scope) => scopeNames()[scope])].join(' · ')}</span>
        <br />
        <span className="small soft">
          {createdBy && <Trans>{createdBy} tạo,</Trans>}{' '}
          {lastUsedAt ? (
            <Trans>
              dùng lần cuối <RelativeDate value={lastUsedAt} />
            </Trans>
          ) : (
            <Trans>chưa dùng lần nào</Trans>
          )}
        </span>
        {remove.error && <ProblemNotice error={remove.error} />}
      </div>
      <AskingButton
        label={
          <span>
            <Trans>Gỡ</Trans> <span className="sr">{name}</span>
          </span>
        }
        title={t`Gỡ ứng dụng “${name}”?`}
        action={t`Gỡ ứng dụng`}
        busy={remove.isPending}
        onConfirm={(close) => remove.mutate(undefined, { onSettled: close })}
      >
        <Trans>Không ai đăng nhập vào ứng dụng đó bằng Cầu Nối được nữa.</Trans>
      </AskingButton>
    </li>
  );
}
