import { getLetter, listLetters, sendLetterAgain } from '@caunoi/contracts/notifications/letters.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { type BadgeTone, StatusBadge } from '../../components/status-badge';
import { AdminPage } from './admin-page';
import './letters.css';

type Letter = z.output<typeof listLetters.answer>['items'][number];

const queryKey = ['admin', 'letters'];

export function LettersPage() {
  const { t } = useLingui();
  return <AdminPage title={t`Thư đi`}>{() => <Letters />}</AdminPage>;
}

/** What the platform has written to people, and whether it reached them. */
function Letters() {
  const { t } = useLingui();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api.call(listLetters, { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    throwOnError: (_, { state }) => state.data === undefined,
  });
  if (!data) return <Skeleton shape="rows" />;
  const letters = data.pages.flatMap(({ items }) => items);
  return (
    <>
      {data.pages[0]?.sends === false && (
        <Notice tone="info" title={<Trans>Chưa có máy chủ thư, thư chờ ở đây</Trans>}>
          <p>
            <Trans>
              Đặt <code>NOTIFICATIONS_SMTP_URL</code> để gửi. Trước đó bạn đọc được thư, kể cả đường dẫn dùng một lần, ngay trên trang này.
            </Trans>
          </p>
        </Notice>
      )}
      {letters.length === 0 ? (
        <EmptyState title={t`Chưa có thư nào`}>
          <Trans>Khi nền tảng viết cho ai, thư sẽ hiện ở đây trong 30 ngày.</Trans>
        </EmptyState>
      ) : (
        <ul className="rows">
          {letters.map((letter) => (
            <LetterItem key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="btns">
          <Button kind="secondary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            <Trans>Xem thêm</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function LetterItem({ letter }: { letter: Letter }) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const again = useMutation({
    mutationFn: () => api.call(sendLetterAgain, { params: { letterId: letter.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const { id, subject, email, state, error, createdAt, sentAt, attempts } = letter;
  return (
    <li className="letter">
      <div>
        <p>
          <b lang={letter.locale}>{subject}</b> <StateBadge state={state} />
        </p>
        <p className="small soft">
          {email}, <RelativeDate value={sentAt ?? createdAt} />
        </p>
        {error && (
          <p className="small" lang="en">
            {error} ({attempts})
          </p>
        )}
        {again.error && <ProblemNotice error={again.error} />}
      </div>
      <div className="btns">
        {(state === 'failed' || state === 'bounced') && (
          <Button kind="secondary" busy={again.isPending} onClick={() => again.mutate()}>
            <span>
              <Trans>Gửi lại</Trans> <span className="sr">{subject}</span>
            </span>
          </Button>
        )}
        <Button kind="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>
            {open ? <Trans>Đóng thư</Trans> : <Trans>Đọc thư</Trans>} <span className="sr">{subject}</span>
          </span>
        </Button>
      </div>
      {open && <LetterText id={id} />}
    </li>
  );
}

/** Addresses in it can be followed. */
function LetterText({ id }: { id: string }) {
  const { data, error } = useQuery({
    queryKey: [...queryKey, id],
    queryFn: ({ signal }) => api.call(getLetter, { params: { letterId: id } }, signal),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Skeleton shape="rows" />;
  if (data.text === null)
    return (
      <p className="small soft">
        <Trans>Nội dung thư có đường dẫn dùng một lần không được giữ sau khi gửi.</Trans>
      </p>
    );
  return (
    <pre className="letter-text" lang={data.locale}>
      {data.text.split(/(https?:\/\/\S+)/).map((part, n) =>
        n % 2 === 1 ? (
          <a key={n} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  );
}

function StateBadge({ state }: { state: Letter['state'] }) {
  const looks: Record<Letter['state'], [BadgeTone, React.ReactNode]> = {
    waiting: ['plain', <Trans key="waiting">Đang chờ gửi</Trans>],
    sent: ['positive', <Trans key="sent">Đã gửi</Trans>],
    failed: ['danger', <Trans key="failed">Không gửi được</Trans>],
    bounced: ['danger', <Trans key="bounced">Địa chỉ không nhận thư</Trans>],
  };
  const [tone, words] = looks[state];
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}
