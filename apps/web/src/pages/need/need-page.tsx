import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { ButtonLink } from '../../components/button';
import { Degraded } from '../../components/degraded';
import { Notice } from '../../components/notice';
import { needOverviewQuery, needQuery } from '../../things/need/need-queries';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import { NeedArticle } from '../../things/need/need-article';
import { needStatusName } from '../../things/need/need-words';
import './need-page.css';

const route = getRouteApi('/needs/$needId/');

// Its forms and explanations are no part of what everybody reads.
const OwnNeed = lazy(async () => ({ default: (await import('./own-need')).OwnNeed }));

export function NeedPage() {
  const { needId } = route.useParams();
  const search = route.useSearch();
  const { data: need } = useQuery({ ...needQuery(needId), throwOnError: (_, { state }) => state.data === undefined });
  if (!need) return <PendingPage />;
  return need.viewer === 'owner' ? <OwnNeed need={need} search={search} /> : <PublicNeed need={need} />;
}

/** As everybody, or a reviewer, reads it. */
function PublicNeed({ need }: { need: Need }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { data } = useQuery(needOverviewQuery(need.id, locale));
  const crumbs = [{ label: t`Nhu cầu`, link: { to: '/search', search: { kind: 'need' } } as const }];
  const status = needStatusName(need.status);
  return (
    <Page title={need.title} crumbs={crumbs} lang={need.language} heading={null}>
      {data && data.degraded.length > 0 && (
        <div className="need-notice">
          <Degraded parts={data.degraded} names={{ organisation: t`tên tổ chức` }} />
        </div>
      )}
      {need.viewer === 'reviewer' && (
        <div className="need-notice">
          <Notice tone="locked" title={<Trans>Bạn đọc với tư cách người duyệt. Tình trạng: {status}.</Trans>} />
        </div>
      )}
      {need.status === 'answered' && (
        <div className="need-notice">
          <Notice tone="positive" title={<Trans>Nhu cầu này đã có lời giải</Trans>} />
        </div>
      )}
      <NeedArticle need={need} organisation={data?.organisation ?? null} aside={need.status === 'published' ? <Answer /> : undefined} />
    </Page>
  );
}

/** For readers who have what is looked for. */
const Answer = () => (
  <div className="need-answer">
    <h2>
      <Trans>Bạn có lời giải?</Trans>
    </h2>
    <p className="soft">
      <Trans>Giới thiệu công nghệ của bạn. Nếu hợp, nó hiện trong gợi ý của nhu cầu này, kèm lý do từng điểm.</Trans>
    </p>
    <div className="btns">
      <ButtonLink kind="primary" to="/technologies/new">
        <Trans>Giới thiệu công nghệ</Trans>
      </ButtonLink>
    </div>
  </div>
);
