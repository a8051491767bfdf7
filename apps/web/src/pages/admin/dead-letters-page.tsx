import { Text } from '@caunoi/contracts/primitives';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { z } from 'zod';
import { Button } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { Degraded } from '../../components/degraded';
import { Dialog } from '../../components/dialog';
import { EmptyState } from '../../components/empty-state';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { useLocale } from '../../i18n/locale';
import { AdminPage } from './admin-page';
import { deadLettersQuery, type DeadLetterRow, drop, retry } from './dead-letters';
import { serviceNames } from './service-names';

export function DeadLettersPage() {
  const { t } = useLingui();
  return <AdminPage title={t`Tin bị kẹt`}>{() => <DeadLetters />}</AdminPage>;
}

/** What a part of the platform was told and could not handle: what, since when, why, and what to do about it. */
function DeadLetters() {
  const { t } = useLingui();
  const { data } = useQuery({ ...deadLettersQuery, throwOnError: (_, { state }) => state.data === undefined });
  if (!data) return <Skeleton shape="rows" />;
  return (
    <>
      <p className="soft">
        <Trans>Tin mà phần nhận chưa xử lý được. Chưa tin nào mất, nhưng người dùng có thể đang thấy bản cũ của hồ sơ đó.</Trans>
      </p>
      <Degraded parts={data.degraded} names={serviceNames()} />
      {data.items.length === 0 && data.degraded.length === 0 && (
        <EmptyState title={t`Không có tin nào bị kẹt`}>
          <Trans>Trang này tự xem lại vài giây một lần.</Trans>
        </EmptyState>
      )}
      <ul className="rows">
        {data.items.map((letter) => (
          <Letter key={[letter.service, letter.consumer, letter.key].join(' ')} letter={letter} />
        ))}
      </ul>
    </>
  );
}

function Letter({ letter }: { letter: DeadLetterRow }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [dropping, setDropping] = useState(false);
  const { service, consumer, key, type, waiting, since, attempts, errorClass, error, asked } = letter;
  const again = useMutation({
    mutationFn: () => retry(letter),
    onSuccess: () => toast(t`Sẽ thử lại trong vài giây`),
    onSettled: () => client.invalidateQueries({ queryKey: deadLettersQuery.queryKey }),
  });
  return (
    <li className="listed-account">
      <div>
        <h2>{serviceNames()[service] ?? service}</h2>
        <p>{whyOf(errorClass)}</p>
        <p className="account-roles">
          <State asked={asked} />
        </p>
        <p className="small soft">
          <Trans>
            Kẹt từ <RelativeDate value={since} />
          </Trans>
          , <Plural value={waiting} other="# tin đang đợi" />, <Plural value={attempts} other="đã thử # lần" />.{' '}
          <Link to="/admin/acts" search={{ thing: key }}>
            <Trans>Hồ sơ này trong nhật ký</Trans>
          </Link>
        </p>
        <p className="small soft">
          <code>{type ?? t`không đọc được loại tin`}</code>, <code>{consumer}</code>, <code>{key}</code>
        </p>
        {error && (
          <pre className="job-error" lang="en">
            {error}
          </pre>
        )}
        {again.error && <ProblemNotice error={again.error} />}
      </div>
      <div className="btns">
        <Button kind="secondary" busy={again.isPending || asked} onClick={() => again.mutate()}>
          <span>
            <Trans>Thử lại</Trans> <span className="sr">{key}</span>
          </span>
        </Button>
        <Button kind="quiet" onClick={() => setDropping(true)}>
          <span>
            <Trans>Bỏ tin này</Trans> <span className="sr">{key}</span>
          </span>
        </Button>
      </div>
      <DropDialog letter={letter} open={dropping} onClose={() => setDropping(false)} />
    </li>
  );
}

const State = ({ asked }: { asked: boolean }) =>
  asked ? (
    <StatusBadge tone="accent">
      <Trans>Đang thử lại</Trans>
    </StatusBadge>
  ) : (
    <StatusBadge tone="danger">
      <Trans>Đang kẹt</Trans>
    </StatusBadge>
  );

/** Why it is stuck, and with it what helps. */
function whyOf(errorClass: string | null) {
  switch (errorClass) {
    case 'permanent':
      return <Trans>Không đọc được tin, hoặc một quy tắc từ chối. Sửa phần mềm rồi thử lại.</Trans>;
    case 'timeout':
      return <Trans>Xử lý quá lâu nên bị dừng.</Trans>;
    case 'conflict':
      return <Trans>Nhiều việc cùng sửa một chỗ. Thử lại là xong.</Trans>;
    default:
      return <Trans>Xử lý bị lỗi nhiều lần.</Trans>;
  }
}

const Reason = z.object({ reason: Text(500) });

interface DropDialogProps {
  letter: DeadLetterRow;
  open: boolean;
  onClose: () => void;
}

function DropDialog({ letter, open, onClose }: DropDialogProps) {
  const { t } = useLingui();
  useLocale();
  const client = useQueryClient();
  const heading = useId();
  const form = useZodForm(Reason, { defaultValues: { reason: '' } });
  const send = useMutation({
    mutationFn: (reason: string) => drop(letter, reason),
    onSuccess: () => toast(t`Đã bỏ tin, các tin sau chạy tiếp`),
    onSettled: () => client.invalidateQueries({ queryKey: deadLettersQuery.queryKey }),
  });
  return (
    <Dialog open={open} onClose={onClose} labelledBy={heading}>
      <h2 id={heading}>
        <Trans>Bỏ hẳn tin này?</Trans>
      </h2>
      <Form form={form} className="dialog-text" onSubmit={({ reason }) => send.mutateAsync(reason).then(onClose)}>
        <p>
          <Trans>Không lấy lại được. Các tin đang đợi phía sau chạy tiếp.</Trans>
        </p>
        <TextField required name="reason" label={t`Lý do`} hint={t`Ghi vào nhật ký, kèm tên bạn.`} multiline limit={500} />
        <div className="btns">
          <Button kind="danger" type="submit" busy={send.isPending}>
            <Trans>Bỏ tin</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
