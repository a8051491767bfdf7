import type { Match } from '@caunoi/contracts/matching/match';
import type { Need } from '@caunoi/contracts/needs/need';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../components/button';
import { Degraded } from '../../components/degraded';
import { EmptyState } from '../../components/empty-state';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { TabLinks } from '../../components/tab-links';
import { ListState, NotReady } from '../../things/match/list-state';
import { MatchCards, onShelf, UnsureShelf } from '../../things/match/match-list';
import { type NeedTab, type Suggestions as Found, useSuggestions } from './use-suggestions';

const headingId = 'suggestions';

/** What answers an own need, best first, or that nothing does yet. */
export function Suggestions({ need, tab }: { need: Need; tab: NeedTab | undefined }) {
  const { t } = useLingui();
  const suggestions = useSuggestions(need.id);
  const { found, waiting, degraded, error, retry } = suggestions;
  const names = { technologies: t`công nghệ phù hợp`, experts: t`chuyên gia phù hợp`, organisation: t`tên tổ chức` };
  if (error && !found) return <ProblemNotice error={error} onRetry={retry} />;
  if (waiting)
    return (
      <>
        <Heading>
          <Trans>Đang tìm gợi ý</Trans>
        </Heading>
        <p className="soft suggestions-lead" role="status">
          <Trans>Máy đang so nhu cầu với từng hồ sơ công nghệ và chuyên gia. Thường mất vài giây, bạn không cần tải lại trang.</Trans>
        </p>
        <Skeleton shape="match" />
      </>
    );
  return (
    <>
      {degraded.length > 0 && (
        <div className="need-notice">
          <Degraded parts={degraded} names={names} />
        </div>
      )}
      {found ? <FoundList need={need} tab={tab} found={found} /> : <NotReady onRetry={retry} />}
    </>
  );
}

const Heading = ({ children }: { children: ReactNode }) => (
  <h2 id={headingId} className="suggestions-title" tabIndex={-1}>
    {children}
  </h2>
);

function FoundList({ need, tab, found }: { need: Need; tab: NeedTab | undefined; found: Found }) {
  const { t } = useLingui();
  const { all, technology, expert, known, computedAt, refused, abstained } = found;
  const shown: readonly Match[] = tab === 'technology' ? technology : tab === 'expert' ? expert : all;
  const suggested = onShelf(all, 'suggested');
  const cards = {
    source: { kind: 'need', language: need.language },
    queryKey: ['need', need.id, 'overview'],
  } as const;
  const count = (matches: readonly Match[]) => onShelf(matches, 'suggested').length;
  const link = (search: { tab?: NeedTab }) => ({ to: '/needs/$needId', params: { needId: need.id }, search }) as const;
  const tabs = [
    { key: 'all', name: t`Tất cả`, count: suggested.length, link: link({}), current: tab === undefined },
    {
      key: 'technology',
      name: t`Công nghệ`,
      count: known.technology ? count(technology) : undefined,
      link: link({ tab: 'technology' }),
      current: tab === 'technology',
    },
    {
      key: 'expert',
      name: t`Chuyên gia`,
      count: known.expert ? count(expert) : undefined,
      link: link({ tab: 'expert' }),
      current: tab === 'expert',
    },
  ];
  const missing = (['technology', 'expert'] as const).filter((kind) => abstained[kind] && (tab === undefined || tab === kind));
  return (
    <section className="need-matches" aria-labelledby={headingId}>
      <Heading>
        {suggested.length > 0 ? <Plural value={suggested.length} other="# gợi ý đáng gặp" /> : <Trans>Chưa có gợi ý</Trans>}
      </Heading>
      <TabLinks label={t`Loại gợi ý`} tabs={tabs} />
      <MatchCards matches={onShelf(shown, 'suggested')} headingId={headingId} {...cards} />
      {missing.map((kind) => (
        <Abstention key={kind} kind={kind} need={need} />
      ))}
      <UnsureShelf matches={onShelf(shown, 'unsure')} {...cards} />
      <ListState computedAt={computedAt} refused={refused} />
    </section>
  );
}

/** Nothing is good enough: said as it is. */
function Abstention({ kind, need }: { kind: NeedTab; need: Need }) {
  const { t } = useLingui();
  return (
    <div className="list-gap">
      <EmptyState
        art="bridge"
        level={3}
        title={kind === 'technology' ? t`Chưa có công nghệ nào đủ phù hợp` : t`Chưa có chuyên gia nào đủ phù hợp`}
        actions={
          <>
            <ButtonLink kind="secondary" to="/search" search={{ q: need.title, kind }}>
              {kind === 'technology' ? <Trans>Tự tìm trong công nghệ</Trans> : <Trans>Tự tìm trong chuyên gia</Trans>}
            </ButtonLink>
            <ButtonLink kind="quiet" to="/needs/$needId/edit" params={{ needId: need.id }}>
              <Trans>Viết rõ thêm nhu cầu</Trans>
            </ButtonLink>
          </>
        }
      >
        <Trans>Đã so với mọi hồ sơ đang mở nhưng chưa hồ sơ nào đủ căn cứ để gợi ý. Có hồ sơ mới hợp thì hiện ở đây.</Trans>
      </EmptyState>
    </div>
  );
}
