import type { Kind } from '@caunoi/contracts/matching/match';
import { Plural, Trans } from '@lingui/react/macro';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { thingLink } from '../../components/thing-link';
import { listingName, needName } from '../../things/names';
import { reasonName } from '../../things/review/review-words';
import { OrganisationWords } from './organisation-words';
import type { Notice } from './use-notifications';

export type Named = NonNullable<Notice['thing']>;

export const nameOf = ({ kind, title }: Named) => (kind === 'need' ? needName({ title }) : listingName({ title }));

const suggestions = ({ kind, id }: Named): LinkProps => {
  if (kind === 'technology') return { to: '/technologies/$technologyId', params: { technologyId: id }, search: { tab: 'needs' } };
  if (kind === 'expert') return { to: '/experts/$expertId', params: { expertId: id }, search: { tab: 'needs' } };
  return thingLink(kind, id);
};

const editing = ({ kind, id }: Named): LinkProps => {
  if (kind === 'need') return { to: '/needs/$needId/edit', params: { needId: id } };
  if (kind === 'technology') return { to: '/technologies/$technologyId/edit', params: { technologyId: id } };
  return { to: '/profile' };
};

export const searchLink = ({ id, query }: NonNullable<Notice['search']>): LinkProps => ({
  to: '/search',
  search: { ...query, sort: 'newest', saved: id },
});

/** What those are told of who may not act for the organisation. */
const ofOneself: ReadonlySet<string> = new Set<Notice['event']>(['join_accepted', 'join_declined', 'member_removed']);

/** Where one goes from an entry. */
export function linkOf({ event, thing, other, search }: Notice): LinkProps {
  if (search) return searchLink(search);
  if (event === 'data_request_answered') return { to: '/account/data' };
  if (!thing) return { to: ofOneself.has(event) ? '/account/organisations' : '/organisation' };
  if (event === 'suggested') return suggestions(thing);
  if (event === 'mutual_interest' && other) return thingLink(other.kind, other.id);
  if (event === 'returned') return editing(thing);
  return thingLink(thing.kind, thing.id);
}

const suggested: Record<Kind, (count: number) => ReactNode> = {
  need: (count) => <Plural value={count} other="Nhu cầu của bạn có # gợi ý mới" />,
  technology: (count) => <Plural value={count} other="Có # nhu cầu mới hợp với công nghệ của bạn" />,
  expert: (count) => <Plural value={count} other="Có # nhu cầu mới hợp với chuyên môn của bạn" />,
};

/** What happened, in one sentence. */
export function WordsOf({ notice }: { notice: Notice }) {
  const { event, thing, other, count, days, name } = notice;
  if (event === 'data_request_answered') return <Trans>Yêu cầu của bạn về dữ liệu đã được trả lời</Trans>;
  if (event === 'search_matched') return <Plural value={count} other="Có # kết quả mới đúng ý" />;
  if (event === 'suggested') return suggested[thing?.kind ?? 'need'](count);
  if (event === 'mutual_interest')
    return other ? (
      <Trans>
        Hai bên cùng quan tâm: <span lang={other.language}>{nameOf(other)}</span>
      </Trans>
    ) : (
      <Trans>Hai bên cùng quan tâm</Trans>
    );
  if (event === 'published') return <Trans>Người duyệt đã cho đăng</Trans>;
  if (event === 'returned') return <Trans>Người duyệt gửi lại để sửa</Trans>;
  if (event === 'rejected') return <Trans>Người duyệt không cho đăng</Trans>;
  if (event === 'expires_soon') return <Plural value={days ?? 1} other="Sẽ hết hạn trong # ngày, sau đó không ai tìm thấy nữa" />;
  if (event === 'expired') return <Trans>Đã hết hạn, không ai tìm thấy nữa</Trans>;
  if (event === 'member_joined') return <Trans>{name} đã vào tổ chức của bạn</Trans>;
  if (event === 'member_left') return <Trans>{name} đã rời tổ chức của bạn</Trans>;
  return <OrganisationWords event={event} name={name} organisation={notice.organisation?.name ?? ''} />;
}

/** A few of what a saved search found. */
export function FoundOf({ notice: { found }, onOpen }: { notice: Notice; onOpen: (() => void) | undefined }) {
  if (found.length === 0) return null;
  return (
    <ul className="told-found">
      {found.map((thing) => (
        <li key={thing.id}>
          <Link {...thingLink(thing.kind, thing.id)} {...(onOpen && { onClick: onOpen })}>
            <span lang={thing.language}>{nameOf(thing)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Why a reviewer said no, or why one is told. */
export const ReasonOf = ({ notice: { reason, search, words } }: { notice: Notice }) => {
  if (words) return <span className="small voice">“{words}”</span>;
  if (search)
    return (
      <span className="small soft">
        <Trans>vì khớp với tìm kiếm đã lưu «{search.name}»</Trans>
      </span>
    );
  const why = reason && reason !== 'ok' && reasonName(reason);
  return why ? (
    <span className="small soft">
      <Trans>Người duyệt: {why}</Trans>
    </span>
  ) : null;
};
