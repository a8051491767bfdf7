import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { MatchesSection } from '../../things/match/matches-section';
import type { ExpertOverview } from '../../things/expert/use-expert';

/** For the expert: needs that call for them, and why them. */
export function NeedsTab({ overview: { expert, needs }, onRetry }: { overview: ExpertOverview; onRetry: () => void }) {
  const { t } = useLingui();
  const { id, status, headline } = expert;
  if (status !== 'published')
    return (
      <EmptyState title={t`Gợi ý có khi hồ sơ đang hiển thị`}>
        <Trans>Cho hồ sơ hiển thị thì nhu cầu hợp với bạn hiện ở đây, mỗi nhu cầu kèm lý do vì sao là bạn.</Trans>
      </EmptyState>
    );
  return (
    <MatchesSection
      source={{ kind: 'expert' }}
      thingId={id}
      queryKey={['expert-overview', id]}
      onRetry={onRetry}
      list={needs}
      title={(count) => (count === 0 ? <Trans>Nhu cầu hợp với bạn</Trans> : <Plural value={count} other="Vì sao là bạn: # nhu cầu" />)}
      lead={<Trans>So với công trình và dịch vụ bạn đã khai.</Trans>}
      none={{
        title: t`Chưa có nhu cầu nào đủ phù hợp`,
        text: <Trans>Thêm công trình và từ khóa vào hồ sơ thì dễ tìm ra bạn hơn. Có nhu cầu mới hợp thì hiện ở đây.</Trans>,
        actions: (
          <>
            <ButtonLink kind="secondary" to="/profile">
              <Trans>Bổ sung hồ sơ</Trans>
            </ButtonLink>
            <ButtonLink kind="quiet" to="/search" search={{ q: headline, kind: 'need' }}>
              <Trans>Tự tìm trong nhu cầu</Trans>
            </ButtonLink>
          </>
        ),
      }}
    />
  );
}
