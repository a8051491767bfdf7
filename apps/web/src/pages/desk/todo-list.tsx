import { Plural, Trans } from '@lingui/react/macro';
import { IconClock } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../components/button';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { useLocale } from '../../i18n/locale';
import { reasonName } from '../review/review-words';
import type { Todo } from './todos';

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

function NeedTodo({ todo: { sort, need } }: { todo: Extract<Todo, { need: unknown }> }) {
  const name = need.title || need.reference;
  const shared = { about: need.reference };
  const page = { to: '/needs/$needId', params: { needId: need.id } } as const;
  const edit = { to: '/needs/$needId/edit', params: { needId: need.id } } as const;
  const why = need.review && need.review.decision !== 'publish' ? reasonName(need.review.reason) : undefined;
  switch (sort) {
    case 'need_returned':
      return <Row {...shared} title={<Trans>Sửa nhu cầu: {name}</Trans>} detail={why && <Trans>Người duyệt: {why}</Trans>} clock={changed(need.updatedAt)} link={edit} action={<Trans>Sửa tiếp</Trans>} />;
    case 'need_draft':
      return <Row {...shared} title={<Trans>Viết tiếp nhu cầu: {name}</Trans>} clock={changed(need.updatedAt)} link={edit} action={<Trans>Viết tiếp</Trans>} />;
    case 'need_expired':
      return <Row {...shared} title={<Trans>Nhu cầu đã quá hạn: {name}</Trans>} clock={until(need.expiresAt)} hot link={page} action={<Trans>Gia hạn</Trans>} />;
    case 'need_expiring':
      return <Row {...shared} title={<Trans>Nhu cầu sắp hết hạn: {name}</Trans>} clock={until(need.expiresAt)} hot link={page} action={<Trans>Gia hạn</Trans>} />;
    case 'need_matched':
      return <Row {...shared} title={<Trans>Xem gợi ý cho: {name}</Trans>} detail={<Trans>Công nghệ và chuyên gia phù hợp, kèm lý do.</Trans>} link={page} action={<Trans>Xem gợi ý</Trans>} />;
  }
}

function ListingTodo({ todo: { sort, technology } }: { todo: Extract<Todo, { technology: unknown }> }) {
  const { id: technologyId, title, reference, review, updatedAt, expiresAt } = technology;
  const name = title || reference;
  const shared = { about: reference };
  const page = { to: '/technologies/$technologyId', params: { technologyId } } as const;
  const edit = { to: '/technologies/$technologyId/edit', params: { technologyId } } as const;
  const why = review && review.decision !== 'publish' ? reasonName(review.reason) : undefined;
  switch (sort) {
    case 'listing_returned':
      return <Row {...shared} title={<Trans>Sửa hồ sơ: {name}</Trans>} detail={why && <Trans>Người duyệt: {why}</Trans>} clock={changed(updatedAt)} link={edit} action={<Trans>Sửa tiếp</Trans>} />;
    case 'listing_draft':
      return <Row {...shared} title={<Trans>Viết tiếp hồ sơ: {name}</Trans>} clock={changed(updatedAt)} link={edit} action={<Trans>Viết tiếp</Trans>} />;
    case 'listing_expired':
      return <Row {...shared} title={<Trans>Hồ sơ đã hết hạn: {name}</Trans>} clock={until(expiresAt)} hot link={page} action={<Trans>Xác nhận lại</Trans>} />;
    case 'listing_expiring':
      return <Row {...shared} title={<Trans>Hồ sơ sắp hết hạn: {name}</Trans>} clock={until(expiresAt)} hot link={page} action={<Trans>Xác nhận lại</Trans>} />;
  }
}

function ProfileTodo({ todo }: { todo: Exclude<Todo, { sort: 'review' } | { need: unknown } | { technology: unknown }> }) {
  const link = { to: '/profile' } as const;
  switch (todo.sort) {
    case 'profile_missing':
      return <Row title={<Trans>Tạo hồ sơ chuyên gia</Trans>} detail={<Trans>Để nhu cầu hợp với chuyên môn của bạn tự tìm đến.</Trans>} link={link} action={<Trans>Tạo hồ sơ</Trans>} about="" />;
    case 'profile_draft':
      return <Row title={<Trans>Viết tiếp hồ sơ chuyên gia</Trans>} clock={changed(todo.profile.updatedAt)} link={link} action={<Trans>Viết tiếp</Trans>} about="" />;
    case 'profile_expired':
      return <Row title={<Trans>Hồ sơ chuyên gia đã hết hạn</Trans>} clock={until(todo.profile.expiresAt)} hot link={link} action={<Trans>Xác nhận lại</Trans>} about="" />;
    case 'profile_expiring':
      return <Row title={<Trans>Hồ sơ chuyên gia sắp hết hạn</Trans>} clock={until(todo.profile.expiresAt)} hot link={{ to: '/experts/$expertId', params: { expertId: todo.profile.id } }} action={<Trans>Xác nhận lại</Trans>} about="" />;
  }
}
