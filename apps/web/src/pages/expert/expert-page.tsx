import type { Expert } from '@caunoi/contracts/experts/expert';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconClock } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ButtonLink } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { Degraded } from '../../components/degraded';
import { KindTag } from '../../components/kind-tag';
import { OrganisationLine } from '../../components/organisation-line';
import { Picture } from '../../components/picture';
import { Skeleton } from '../../components/skeleton';
import { TabLinks } from '../../components/tab-links';
import { useOwnersWords } from '../../components/owners-words';
import { ActBar } from '../../shell/act-bar';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import '../../things/thing-page.css';
import { BestFor, RelatedSection } from '../../things/related/related';
import { CheckedSection } from './checked-section';
import { DocumentsSection } from './documents-section';
import './expert.css';
import { Availability, FactsCard } from './facts-card';
import { InterestsSection } from './interests-section';
import { type ExpertOverview, useExpertOverview } from '../../things/expert/use-expert';
import { profileName } from '../../things/names';

// What only the owner sees is no part of what everybody reads.
const NeedsTab = lazy(async () => ({ default: (await import('./needs-tab')).NeedsTab }));
const ExpertOwnerBar = lazy(async () => ({ default: (await import('../../things/expert/owner-bar')).ExpertOwnerBar }));

const route = getRouteApi('/experts/$expertId');

export function ExpertPage() {
  const { expertId } = route.useParams();
  const { tab } = route.useSearch();
  const { data, refetch } = useExpertOverview(expertId);
  return data ? <Profile overview={data} tab={tab} onRetry={() => void refetch()} /> : <PendingPage />;
}

interface ProfileProps {
  overview: ExpertOverview;
  tab: 'needs' | undefined;
  onRetry: () => void;
}

function Profile({ overview, tab, onRetry }: ProfileProps) {
  const { t } = useLingui();
  const { expert } = overview;
  const words = useOwnersWords({ ...expert, title: expert.headline, summary: expert.biography });
  const own = expert.viewer === 'owner';
  const title = profileName(expert);
  return (
    <Page title={title} heading={null} crumbs={[{ label: t`Chuyên gia`, link: { to: '/search', search: { kind: 'expert' } } }]}>
      <div className="two tech">
        <div>
          <Heading overview={overview} title={title} words={words} />
          {own && <ExpertOwnerBar expert={expert} leads={tab === undefined} />}
          <Degraded parts={overview.degraded} names={{ organisation: t`tổ chức`, related: t`mục liên quan`, needs: t`nhu cầu phù hợp` }} />
          {own && <OwnerTabs overview={overview} tab={tab} />}
          <Suspense fallback={<Skeleton shape="match" />}>
            {own && tab === 'needs' ? <NeedsTab overview={overview} onRetry={onRetry} /> : <About overview={overview} words={words} />}
          </Suspense>
        </div>
        <aside className="side">
          <FactsCard expert={expert} />
        </aside>
      </div>
      {expert.viewer === 'public' && <ExpertActBar expert={expert} />}
    </Page>
  );
}

interface WithWords {
  overview: ExpertOverview;
  words: ReturnType<typeof useOwnersWords>;
}

function Heading({ overview: { expert, organisation }, title, words }: WithWords & { title: string }) {
  const { confirmedAt, portrait } = expert;
  return (
    <header className={portrait ? 'with-portrait' : undefined}>
      {portrait && <Picture photo={{ ...portrait, alt: '' }} cover="square" sizes="8rem" />}
      <KindTag kind="expert" />
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead" lang={words.language}>
        {words.title}
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

const About = ({ overview: { expert, organisation, related }, words }: WithWords) => (
  <>
    {words.summary && (
      <section>
        <h2>
          <Trans>Giới thiệu</Trans>
        </h2>
        <p className="prose" lang={words.summaryLanguage}>
          {words.summary}
        </p>
      </section>
    )}
    <BestFor related={related} />
    <DocumentsSection expert={expert} />
    <CheckedSection expert={expert} organisation={organisation} />
    <InterestsSection expert={expert} />
    <RelatedSection related={related} />
  </>
);

const ExpertActBar = ({ expert: { availableDays, remote } }: { expert: Expert }) => (
  <ActBar
    to="#co-the-giup"
    facts={
      <>
        <b>
          <Trans>Có thể giúp</Trans>
        </b>
        <span>
          <Availability days={availableDays} />
          {remote && (
            <>
              {' · '}
              <Trans>từ xa</Trans>
            </>
          )}
        </span>
      </>
    }
  >
    <ButtonLink kind="primary" to="/needs/new">
      <Trans>Đăng nhu cầu của tôi</Trans>
    </ButtonLink>
  </ActBar>
);

function OwnerTabs({ overview: { expert, needs }, tab }: { overview: ExpertOverview; tab: 'needs' | undefined }) {
  const { t } = useLingui();
  const view = (key: 'needs' | undefined, name: string, count?: number) => ({
    key: key ?? 'about',
    name,
    count,
    link: { to: '/experts/$expertId', params: { expertId: expert.id }, search: { tab: key } } as const,
    current: tab === key,
  });
  return (
    <TabLinks label={t`Phần của hồ sơ`} tabs={[view(undefined, t`Hồ sơ`), view('needs', t`Nhu cầu hợp với bạn`, needs?.items.length)]} />
  );
}
