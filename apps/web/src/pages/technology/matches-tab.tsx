import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { MatchesSection } from '../../things/match/matches-section';
import type { TechnologyOverview } from '../../things/technology/use-technology';

interface MatchesTabProps {
  overview: TechnologyOverview;
  tab: 'needs' | 'reviewers';
  onRetry: () => void;
}

/** For the owner: needs that the technology answers, and experts who could judge it without a tie to it. */
export function MatchesTab({ overview: { technology, needs, reviewers }, tab, onRetry }: MatchesTabProps) {
  const { t } = useLingui();
  const { id, status, title } = technology;
  const shared = { source: { kind: 'technology' } as const, thingId: id, queryKey: ['technology-overview', id], onRetry };
  if (status !== 'published')
    return (
      <EmptyState title={t`Gợi ý có khi hồ sơ đang hiển thị`}>
        <Trans>Hồ sơ được duyệt xong thì nhu cầu phù hợp và người phản biện hiện ở đây, mỗi gợi ý kèm lý do.</Trans>
      </EmptyState>
    );
  if (tab === 'needs')
    return (
      <MatchesSection
        {...shared}
        list={needs}
        title={(count) => (count === 0 ? <Trans>Nhu cầu phù hợp</Trans> : <Plural value={count} other="# nhu cầu hợp với công nghệ này" />)}
        lead={<Trans>Nhu cầu mà công nghệ của bạn có thể trả lời.</Trans>}
        none={{
          title: t`Chưa có nhu cầu nào đủ phù hợp`,
          text: <Trans>Đã so với mọi nhu cầu đang mở nhưng chưa nhu cầu nào vượt ngưỡng. Có nhu cầu mới hợp thì hiện ở đây.</Trans>,
          actions: (
            <ButtonLink kind="secondary" to="/search" search={{ q: title, kind: 'need' }}>
              <Trans>Tự tìm trong nhu cầu</Trans>
            </ButtonLink>
          ),
        }}
      />
    );
  return (
    <MatchesSection
      {...shared}
      list={reviewers}
      title={(count) =>
        count === 0 ? <Trans>Phản biện độc lập</Trans> : <Plural value={count} other="# người có thể phản biện độc lập" />
      }
      lead={<Trans>Chuyên gia cùng lĩnh vực, không có quan hệ đã khai với công nghệ hay với tổ chức bạn.</Trans>}
      none={{
        title: t`Chưa có ai đủ phù hợp để phản biện`,
        text: <Trans>Người cùng tổ chức hoặc đã khai lợi ích liên quan được loại ra trước.</Trans>,
        actions: (
          <ButtonLink kind="secondary" to="/search" search={{ kind: 'expert', service: ['independent_review'] }}>
            <Trans>Xem chuyên gia nhận phản biện</Trans>
          </ButtonLink>
        ),
      }}
    />
  );
}
