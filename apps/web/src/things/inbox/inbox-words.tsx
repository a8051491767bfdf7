import type { InboxItem } from '@caunoi/contracts/gateway/inbox';
import type { Kind } from '@caunoi/contracts/matching/match';
import { Plural, Trans } from '@lingui/react/macro';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { thingLink } from '../../components/thing-link';
import { listingName, needName } from '../names';

type Named = NonNullable<InboxItem['thing']>;

interface Words {
  /** What is to be done, in one line. */
  title: ReactNode;
  /** The one act, as it stands on the button. */
  act: ReactNode;
}

type Row = Words & { link: (id: string) => LinkProps };
type Task = Exclude<InboxItem['task'], 'failed' | 'missing'>;

export const nameOf = ({ kind, title }: Named) => (kind === 'need' ? needName({ title }) : listingName({ title }));

const page = (kind: Kind) => (id: string) => thingLink(kind, id);
const editing: Record<Kind, Row['link']> = {
  need: (needId) => ({ to: '/needs/$needId/edit', params: { needId } }),
  technology: (technologyId) => ({ to: '/technologies/$technologyId/edit', params: { technologyId } }),
  expert: () => ({ to: '/profile' }),
};
const suggestions: Record<Kind, Row['link']> = {
  need: page('need'),
  technology: (technologyId) => ({ to: '/technologies/$technologyId', params: { technologyId }, search: { tab: 'needs' } }),
  expert: (expertId) => ({ to: '/experts/$expertId', params: { expertId }, search: { tab: 'needs' } }),
};
const reviewing: Row['link'] = (item) => ({ to: '/review', search: { item } });

const review = <Trans>Duyệt</Trans>;
const again = <Trans>Sửa và gửi lại</Trans>;
const write = <Trans>Viết tiếp</Trans>;
const confirm = <Trans>Xác nhận vẫn còn đúng</Trans>;

/** What is said of each task, by the kind of thing: all that a new kind of thing has to add. */
const rows: Record<Kind, { [T in Task]?: Words }> = {
  need: {
    review: { title: <Trans>Một nhu cầu chờ bạn duyệt</Trans>, act: review },
    returned: { title: <Trans>Nhu cầu cần sửa và gửi lại</Trans>, act: again },
    expired: { title: <Trans>Nhu cầu đã hết hạn, không ai tìm thấy nữa</Trans>, act: <Trans>Gia hạn</Trans> },
    expiring: { title: <Trans>Nhu cầu sắp hết hạn</Trans>, act: <Trans>Gia hạn</Trans> },
    draft: { title: <Trans>Nhu cầu đang viết dở</Trans>, act: write },
  },
  technology: {
    review: { title: <Trans>Một hồ sơ công nghệ chờ bạn duyệt</Trans>, act: review },
    returned: { title: <Trans>Hồ sơ công nghệ cần sửa và gửi lại</Trans>, act: again },
    expired: { title: <Trans>Hồ sơ công nghệ đã hết hạn, không ai tìm thấy nữa</Trans>, act: confirm },
    expiring: { title: <Trans>Hồ sơ công nghệ sắp hết hạn</Trans>, act: confirm },
    draft: { title: <Trans>Hồ sơ công nghệ đang viết dở</Trans>, act: write },
  },
  expert: {
    expired: { title: <Trans>Hồ sơ chuyên gia đã hết hạn, không ai tìm thấy nữa</Trans>, act: confirm },
    expiring: { title: <Trans>Hồ sơ chuyên gia sắp hết hạn</Trans>, act: confirm },
    draft: { title: <Trans>Hồ sơ chuyên gia đang viết dở</Trans>, act: write },
  },
};

const links: { [T in Task]: (kind: Kind) => Row['link'] } = {
  review: () => reviewing,
  returned: (kind) => editing[kind],
  expired: page,
  expiring: page,
  suggested: (kind) => suggestions[kind],
  draft: (kind) => editing[kind],
};

const suggested: Record<Kind, (count: number | null) => Words> = {
  need: (count) => ({
    title: count === null ? <Trans>Gợi ý cho nhu cầu của bạn</Trans> : <Plural value={count} other="# gợi ý chờ bạn trả lời" />,
    act: <Trans>Xem gợi ý</Trans>,
  }),
  technology: (count) => ({
    title:
      count === null ? (
        <Trans>Nhu cầu hợp với công nghệ của bạn</Trans>
      ) : (
        <Plural value={count} other="# nhu cầu hợp với công nghệ của bạn" />
      ),
    act: <Trans>Xem nhu cầu</Trans>,
  }),
  expert: (count) => ({
    title:
      count === null ? (
        <Trans>Nhu cầu hợp với chuyên môn của bạn</Trans>
      ) : (
        <Plural value={count} other="# nhu cầu hợp với chuyên môn của bạn" />
      ),
    act: <Trans>Xem nhu cầu</Trans>,
  }),
};

/** Title, act and where it is done, of a task that is done on a page. */
export function rowOf({ task, thing, count }: InboxItem): (Words & { link: LinkProps }) | null {
  if (task === 'missing')
    return {
      title: <Trans>Tạo hồ sơ chuyên gia để nhu cầu tự tìm đến</Trans>,
      act: <Trans>Tạo hồ sơ</Trans>,
      link: { to: '/profile' },
    };
  if (task === 'failed' || !thing) return null;
  const words = task === 'suggested' ? suggested[thing.kind](count) : rows[thing.kind][task];
  return words ? { ...words, link: links[task](thing.kind)(thing.id) } : null;
}
