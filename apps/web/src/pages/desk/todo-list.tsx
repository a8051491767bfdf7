import type { Review } from '@caunoi/contracts/review';
import { Plural, Trans } from '@lingui/react/macro';
import { IconClock } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../components/button';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { useLocale } from '../../i18n/locale';
import { reasonName } from '../../things/review/review-words';
import type { Todo } from './todos';
import { listingName, needName } from '../../things/names';

/** What waits for the person at this desk, each with the one thing to do about it. */
export function TodoList({ todos }: { todos: readonly Todo[] }) {
  if (todos.length === 0) return null;
  return (
    <section className="todos">
      <h2 className="sr">
        <Trans>Việc cần làm</Trans>
      </h2>
      <ul className="rows">
        {todos.map((todo) => (
          <OneTodo key={keyOf(todo)} todo={todo} />
        ))}
      </ul>
    </section>
  );
}

const keyOf = (todo: Todo) => ('need' in todo ? todo.need.id : 'technology' in todo ? todo.technology.id : todo.sort);

function OneTodo({ todo }: { todo: Todo }) {
  useLocale();
  if (todo.sort === 'review') return <ReviewTodo todo={todo} />;
  if ('need' in todo) return <NeedTodo todo={todo} />;
  if ('technology' in todo) return <ListingTodo todo={todo} />;
  return <ProfileTodo todo={todo} />;
}

interface RowProps {
  title: ReactNode;
  detail?: ReactNode;
  clock?: ReactNode;
  hot?: boolean;
  link: LinkProps;
  action: ReactNode;
  /** Which thing, for those who hear only the link. */
  about: string;
}

const Row = ({ title, detail, clock, hot = false, link, action, about }: RowProps) => (
  <li className="todo">
    <b>{title}</b>
    {detail && <span className="soft">{detail}</span>}
    {clock && (
      <span className={hot ? 'clock hot' : 'clock'}>
        <IconClock className="i" aria-hidden />
        {clock}
      </span>
    )}
    <ButtonLink kind="secondary" {...link}>
      {action} <span className="sr">{about}</span>
    </ButtonLink>
  </li>
);

function ReviewTodo({ todo: { needs, technologies } }: { todo: Extract<Todo, { sort: 'review' }> }) {
  const count = needs + technologies;
  return (
    <Row
      title={<Plural value={count} other="# bản đang chờ duyệt" />}
      detail={
        <Trans>
          Nhu cầu: {needs}. Hồ sơ công nghệ: {technologies}.
        </Trans>
      }
      link={{ to: '/review' }}
      action={<Trans>Mở hàng chờ</Trans>}
      about=""
    />
  );
}

const until = (day: string | null) =>
  day && (
    <Trans>
      Đến <CalendarDate value={day} />
    </Trans>
  );
const changed = (moment: string) => (
  <Trans>
    Sửa lần cuối <RelativeDate value={moment} />
  </Trans>
);

/** Why a reviewer sent it back. A text that was published and then changed by its owner was not sent back. */
function sentBack({ review }: { review: Review | null }) {
  if (!review || review.decision === 'publish') return undefined;
  const why = reasonName(review.reason);
  return <Trans>Người duyệt: {why}</Trans>;
}

function NeedTodo({ todo: { sort, need } }: { todo: Extract<Todo, { need: unknown }> }) {
  const { id: needId, updatedAt, expiresAt } = need;
  const name = needName(need);
  const why = sentBack(need);
  const page = { to: '/needs/$needId', params: { needId } } as const;
  const edit = { to: '/needs/$needId/edit', params: { needId } } as const;
  const renew = { about: name, clock: until(expiresAt), hot: true, link: page, action: <Trans>Gia hạn</Trans> };
  const write = { about: name, clock: changed(updatedAt), link: edit };
  switch (sort) {
    case 'need_returned':
      return <Row {...write} title={<Trans>Sửa nhu cầu: {name}</Trans>} detail={why} action={<Trans>Sửa tiếp</Trans>} />;
    case 'need_draft':
      return <Row {...write} title={<Trans>Viết tiếp nhu cầu: {name}</Trans>} action={<Trans>Viết tiếp</Trans>} />;
    case 'need_expired':
      return <Row {...renew} title={<Trans>Nhu cầu đã quá hạn: {name}</Trans>} />;
    case 'need_expiring':
      return <Row {...renew} title={<Trans>Nhu cầu sắp hết hạn: {name}</Trans>} />;
    case 'need_matched':
      return (
        <Row
          about={name}
          title={<Trans>Xem gợi ý cho: {name}</Trans>}
          detail={<Trans>Công nghệ và chuyên gia phù hợp, kèm lý do.</Trans>}
          link={page}
          action={<Trans>Xem gợi ý</Trans>}
        />
      );
  }
}

function ListingTodo({ todo: { sort, technology } }: { todo: Extract<Todo, { technology: unknown }> }) {
  const { id: technologyId, updatedAt, expiresAt } = technology;
  const name = listingName(technology);
  const why = sentBack(technology);
  const page = { to: '/technologies/$technologyId', params: { technologyId } } as const;
  const edit = { to: '/technologies/$technologyId/edit', params: { technologyId } } as const;
  const renew = { about: name, clock: until(expiresAt), hot: true, link: page, action: <Trans>Xác nhận lại</Trans> };
  const write = { about: name, clock: changed(updatedAt), link: edit };
  switch (sort) {
    case 'listing_returned':
      return <Row {...write} title={<Trans>Sửa hồ sơ công nghệ: {name}</Trans>} detail={why} action={<Trans>Sửa tiếp</Trans>} />;
    case 'listing_draft':
      return <Row {...write} title={<Trans>Viết tiếp hồ sơ công nghệ: {name}</Trans>} action={<Trans>Viết tiếp</Trans>} />;
    case 'listing_expired':
      return <Row {...renew} title={<Trans>Hồ sơ công nghệ đã hết hạn: {name}</Trans>} />;
    case 'listing_expiring':
      return <Row {...renew} title={<Trans>Hồ sơ công nghệ sắp hết hạn: {name}</Trans>} />;
  }
}

function ProfileTodo({ todo }: { todo: Exclude<Todo, { sort: 'review' } | { need: unknown } | { technology: unknown }> }) {
  const link = { to: '/profile' } as const;
  switch (todo.sort) {
    case 'profile_missing':
      return (
        <Row
          title={<Trans>Tạo hồ sơ chuyên gia</Trans>}
          detail={<Trans>Để nhu cầu hợp với chuyên môn của bạn tự tìm đến.</Trans>}
          link={link}
          action={<Trans>Tạo hồ sơ chuyên gia</Trans>}
          about=""
        />
      );
    case 'profile_draft':
      return (
        <Row
          title={<Trans>Viết tiếp hồ sơ chuyên gia</Trans>}
          clock={changed(todo.profile.updatedAt)}
          link={link}
          action={<Trans>Viết tiếp</Trans>}
          about=""
        />
      );
    case 'profile_expired':
      return (
        <Row
          title={<Trans>Hồ sơ chuyên gia đã hết hạn</Trans>}
          clock={until(todo.profile.expiresAt)}
          hot
          link={link}
          action={<Trans>Xác nhận lại</Trans>}
          about=""
        />
      );
    case 'profile_expiring':
      return (
        <Row
          title={<Trans>Hồ sơ chuyên gia sắp hết hạn</Trans>}
          clock={until(todo.profile.expiresAt)}
          hot
          link={{ to: '/experts/$expertId', params: { expertId: todo.profile.id } }}
          action={<Trans>Xác nhận lại</Trans>}
          about=""
        />
      );
  }
}
