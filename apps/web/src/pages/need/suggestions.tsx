import type { Match } from '@caunoi/contracts/matching/match';
import type { Need } from '@caunoi/contracts/needs/need';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../components/button';
import { Degraded } from '../../components/degraded';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { TabLinks } from '../../components/tab-links';
import { ListState, NotReady } from '../../things/match/list-state';
import { leftOf, MatchCards, onShelf, UnsureShelf } from '../../things/match/match-list';
import { useFeedback } from '../../things/match/use-feedback';
import { MatchNav } from './match-nav';
import { useOpenMatch } from './use-open-match';
import { type NeedSearch, type NeedTab, type Suggestions as Found, useSuggestions } from './use-suggestions';

const headingId = 'suggestions';

interface SuggestionsProps {
  need: Need;
  /** Of the address. */
  search: NeedSearch;
}

/** What answers an own need, best first, or that nothing does yet. */
export function Suggestions({ need, search }: SuggestionsProps) {
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
      {found ? <FoundList need={need} search={search} found={found} /> : <NotReady onRetry={retry} />}
    </>
  );
}

const Heading = ({ children }: { children: ReactNode }) => (
  <h2 id={headingId} className="suggestions-title" tabIndex={-1}>
    {children}
  </h2>
);

interface FoundListProps extends SuggestionsProps {
  found: Found;
}

function FoundList({ need, search, found }: FoundListProps) {
  const { t } = useLingui();
  const { tab, suggestion } = search;
  const navigate = useNavigate();
  const feedback = useFeedback(['need', need.id, 'overview']);
  const { all, computedAt, refused, abstained } = found;
  const shown: readonly Match[] = leftOf(tab === undefined ? all : found[tab], feedback);
  const [suggested, unsure] = [onShelf(shown, 'suggested'), onShelf(shown, 'unsure')];
  const count = onShelf(all, 'suggested').length;
  const at = ({ target }: Match) =>
    ({ to: '/needs/$needId', params: { needId: need.id }, search: { tab, suggestion: target.id } }) as const;
  const { openId, isGone, leave } = useOpenMatch({
    matches: [...suggested, ...unsure],
    asked: suggestion,
    onGo: (match) => void navigate({ ...at(match), replace: true, resetScroll: false }),
  });
  const missing = (['technology', 'expert'] as const).filter((kind) => abstained[kind] && (tab === undefined || tab === kind));
  const cards = { source: { kind: 'need', language: need.language }, feedback, openId, addressOf: at, onGone: leave } as const;
  return (
    <section className="need-matches" aria-labelledby={headingId}>
      <Heading>{count > 0 ? <Plural value={count} other="# gợi ý đáng gặp" /> : <Trans>Chưa có gợi ý</Trans>}</Heading>
      <KindTabs need={need} tab={tab} found={found} />
      <MatchNav suggested={suggested} unsure={unsure} openId={openId} addressOf={at} feedback={feedback} />
      <div className="match-shelves">
        {isGone && <Notice tone="info" title={t`Gợi ý trong liên kết này không còn trong danh sách`} />}
        <MatchCards matches={suggested} headingId={headingId} {...cards} />
        {missing.map((kind) => (
          <Abstention key={kind} kind={kind} need={need} />
        ))}
        <UnsureShelf matches={unsure} {...cards} />
        <ListState computedAt={computedAt} refused={refused} />
      </div>
    </section>
  );
}

function KindTabs({
  need,
  tab,
  found: { all, technology, expert, known },
}: Pick<FoundListProps, 'need' | 'found'> & { tab: NeedTab | undefined }) {
  const { t } = useLingui();
  const count = (matches: readonly Match[]) => onShelf(matches, 'suggested').length;
  const link = (search: { tab?: NeedTab }) => ({ to: '/needs/$needId', params: { needId: need.id }, search }) as const;
  const tabs = [
    { key: 'all', name: t`Tất cả`, count: count(all), link: link({}), current: tab === undefined },
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
  return <TabLinks label={t`Loại gợi ý`} tabs={tabs} />;
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
