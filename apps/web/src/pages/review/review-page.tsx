import type { Me } from '@caunoi/contracts/identity/identity';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ButtonLink } from '../../components/button';
import { Degraded } from '../../components/degraded';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Skeleton } from '../../components/skeleton';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { textName } from '../../things/names';
import { DeskRail } from '../../things/desk/desk-rail';
import { Bulk } from './bulk';
import { JustDecided } from './just-decided';
import { inLine, queueQuery, type Waiting } from './queue';
import { QueueList } from './queue-list';
import { ReviewDesk } from './review-desk';
import './review.css';

const route = getRouteApi('/review');

export function ReviewPage() {
  const { t } = useLingui();
  return (
    <SignedIn title={t`Chờ duyệt`} roles={['moderator', 'administrator']} audience={<Trans>người duyệt</Trans>}>
      {(me) => <Line me={me} />}
    </SignedIn>
  );
}

/** Needs and listings in one line; the one that is open stands beside it. */
function Line({ me }: { me: Me }) {
  const { t } = useLingui();
  const { item } = route.useSearch();
  const { data } = useQuery({ ...queueQuery, throwOnError: (_, { state }) => state.data === undefined });
  const waiting = data ? inLine(data) : [];
  const open = waiting.find(({ thing }) => thing.id === item);
  const name = open && textName(open);
  const names = { needs: t`nhu cầu`, technologies: t`hồ sơ công nghệ` };
  return (
    <Page
      above={<DeskRail across />}
      title={name ? t`Duyệt: ${name}` : t`Chờ duyệt`}
      heading={<Trans>Chờ duyệt</Trans>}
      lead={data && <Plural value={waiting.length} _0="Không có bản nào đang chờ." other="# bản đang chờ, gấp nhất đứng đầu." />}
    >
      {!data && <Skeleton shape="rows" />}
      {data && <Degraded parts={data.degraded} names={names} />}
      {data && waiting.length === 0 && <Nothing />}
      {item && data && !open && waiting.length > 0 && <Gone />}
      {waiting.length > 0 && <Bench me={me} waiting={waiting} open={open} />}
      <JustDecided />
    </Page>
  );
}

function Bench({ me, waiting, open }: { me: Me; waiting: Waiting[]; open: Waiting | undefined }) {
  if (!open) return <Overview me={me} waiting={waiting} />;
  const place = waiting.indexOf(open);
  const next = waiting[place + 1] ?? waiting[place - 1];
  return (
    <div className="bench review-bench">
      <aside className="hide-m">
        <QueueList me={me} waiting={waiting} open={open.thing.id} />
      </aside>
      <ReviewDesk key={open.thing.id} me={me} waiting={open} next={next?.thing.id} />
    </div>
  );
}

/** All that waits; several are chosen here and decided at once. */
function Overview({ me, waiting }: { me: Me; waiting: Waiting[] }) {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const chosen = waiting.filter(({ thing }) => ids?.has(thing.id));
  const toggle = (id: string) => setIds(new Set([...(ids ?? [])].filter((one) => one !== id).concat(ids?.has(id) ? [] : [id])));
  return (
    <>
      <div className="btns no-print">
        <Button kind="quiet" aria-pressed={ids !== null} onClick={() => setIds(ids ? null : new Set())}>
          {ids ? <Trans>Thôi chọn nhiều bản</Trans> : <Trans>Chọn nhiều bản</Trans>}
        </Button>
      </div>
      {ids && <Bulk chosen={chosen} onLeft={(left) => setIds(left.length > 0 ? new Set(left) : null)} />}
      <QueueList me={me} waiting={waiting} open={undefined} choice={ids ? { ids, toggle } : undefined} />
    </>
  );
}

const Gone = () => (
  <div className="review-gone">
    <Notice>
      <p>
        <Trans>Bản bạn mở không còn trong hàng chờ: đã có người quyết định, hoặc người viết đã lấy lại để sửa.</Trans>
      </p>
    </Notice>
  </div>
);

function Nothing() {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Hàng chờ trống`}
      actions={
        <ButtonLink kind="secondary" to="/desk">
          <Trans>Về bàn làm việc</Trans>
        </ButtonLink>
      }
    >
      <Trans>Mọi nhu cầu và hồ sơ công nghệ đã gửi đều có câu trả lời. Bản mới gửi hiện ở đây ngay, trang tự cập nhật mỗi phút.</Trans>
    </EmptyState>
  );
}
