import { Trans, useLingui } from '@lingui/react/macro';
import { IconClock } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CalendarDate } from '../../components/dates';
import { Degraded } from '../../components/degraded';
import { KindTag } from '../../components/kind-tag';
import { OrganisationLine } from '../../components/organisation-line';
import { SectorDrawing } from '../../components/sector-drawing';
import { Skeleton } from '../../components/skeleton';
import { useOwnersWords } from '../../components/owners-words';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import { ProfileTab } from './profile-tab';
import { TermsBar, TermsCard } from './terms-card';
import { type TechnologyOverview, useTechnologyOverview } from '../../things/technology/use-technology';
import '../../things/thing-page.css';
import './technology.css';
import { listingName } from '../../things/names';

// What only the owner sees is no part of what everybody reads.
const MatchesTab = lazy(async () => ({ default: (await import('./matches-tab')).MatchesTab }));
const OwnerTabs = lazy(async () => ({ default: (await import('./owner-tabs')).OwnerTabs }));
const OwnerBar = lazy(async () => ({ default: (await import('../../things/technology/owner-bar')).OwnerBar }));

const route = getRouteApi('/technologies/$technologyId/');

export function TechnologyPage() {
  const { technologyId } = route.useParams();
  const { tab = 'profile' } = route.useSearch();
  const { data, refetch } = useTechnologyOverview(technologyId);
  return data ? <Listing overview={data} tab={tab} onRetry={() => void refetch()} /> : <PendingPage />;
}

interface ListingProps {
  overview: TechnologyOverview;
  tab: 'profile' | 'needs' | 'reviewers';
  onRetry: () => void;
}

function Listing({ overview, tab, onRetry }: ListingProps) {
  const { t } = useLingui();
  const { technology } = overview;
  const own = technology.viewer === 'owner';
  const words = useOwnersWords({ ...technology, title: listingName(technology) });
  const { title } = words;
  const names = { organisation: t`tổ chức`, related: t`mục liên quan`, needs: t`nhu cầu phù hợp`, reviewers: t`người phản biện` };
  return (
    <Page
      title={title}
      lang={technology.title ? words.language : undefined}
      heading={null}
      crumbs={[{ label: t`Công nghệ`, link: { to: '/search', search: { kind: 'technology' } } }]}
    >
      <div className="two tech">
        <div>
          <Heading overview={overview} words={words} />
          {own && <OwnerBar technology={technology} leads={tab === 'profile'} />}
          <Degraded parts={overview.degraded} names={names} />
          {own && <OwnerTabs overview={overview} tab={tab} />}
          <Suspense fallback={<Skeleton shape="match" />}>
            {own && tab !== 'profile' ? <MatchesTab overview={overview} tab={tab} onRetry={onRetry} /> : <ProfileTab overview={overview} />}
          </Suspense>
        </div>
        <aside className="side">
          {technology.photos.length === 0 && <SectorDrawing sector={technology.sectors[0]} />}
          <TermsCard technology={technology} />
        </aside>
      </div>
      {technology.viewer === 'public' && <TermsBar technology={technology} />}
    </Page>
  );
}

function Heading({
  overview: { technology, organisation },
  words,
}: {
  overview: TechnologyOverview;
  words: ReturnType<typeof useOwnersWords>;
}) {
  const { confirmedAt } = technology;
  return (
    <header>
      <KindTag kind="technology" />
      <h1 tabIndex={-1} lang={words.language}>
        {words.title}
      </h1>
      <p className="lead" lang={words.summaryLanguage}>
        {words.summary}
      </p>
      <div className="meta big">
        {organisation && <OrganisationLine organisation={organisation} />}
        {confirmedAt && (
          <span>
            <IconClock className="i" aria-hidden />
            <Trans>
              Xác nhận còn đúng ngày <CalendarDate value={confirmedAt} />
            </Trans>
          </span>
        )}
        {words.note}
      </div>
    </header>
  );
}
