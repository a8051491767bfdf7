import type { Me } from '@caunoi/contracts/identity/identity';
import type { desk } from '@caunoi/contracts/gateway/gateway.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { ButtonLink } from '../../components/button';
import { Degraded } from '../../components/degraded';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { useInbox } from '../../data/inbox';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import { DeskInbox } from './desk-inbox';
import { OrganisationBox } from './organisation-box';
import './desk.css';
import { OwnListings } from './own-listings';
import { OwnNeeds } from './own-needs';
import { OwnProfile } from './own-profile';
import { deskQuery } from '../../things/desk/use-desk';

type Desk = z.output<typeof desk.answer>;

export function DeskPage() {
  const { t } = useLingui();
  return <SignedIn title={t`Bàn làm việc`}>{(me) => <OwnDesk me={me} />}</SignedIn>;
}

/** What waits, and everything of one's own by its state. */
function OwnDesk({ me }: { me: Me }) {
  const { t } = useLingui();
  const { data } = useQuery({ ...deskQuery, throwOnError: (_, { state }) => state.data === undefined });
  return (
    <Page title={t`Bàn làm việc`} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div>
          <div className="sec-h desk-head">
            <h1 className="page-title" tabIndex={-1}>
              <Trans>Bàn làm việc</Trans>
            </h1>
            <MainAction me={me} />
          </div>
          {data ? <Filled me={me} desk={data} /> : <Skeleton shape="rows" />}
        </div>
      </div>
    </Page>
  );
}

function MainAction({ me: { roles } }: { me: Me }) {
  if (roles.includes('business'))
    return (
      <ButtonLink kind="primary" to="/needs/new">
        <IconPlus className="i" aria-hidden />
        <Trans>Đăng nhu cầu</Trans>
      </ButtonLink>
    );
  if (roles.includes('scientist'))
    return (
      <ButtonLink kind="primary" to="/technologies/new">
        <IconPlus className="i" aria-hidden />
        <Trans>Giới thiệu công nghệ</Trans>
      </ButtonLink>
    );
  return null;
}

/** What waits, and below it everything of one's own. */
function Filled({ me, desk }: { me: Me; desk: Desk }) {
  const { t } = useLingui();
  const { data: inbox, error, refetch } = useInbox();
  const names = {
    needs: t`nhu cầu`,
    technologies: t`hồ sơ công nghệ`,
    profile: t`hồ sơ chuyên gia`,
    needQueue: t`nhu cầu chờ duyệt`,
    technologyQueue: t`công nghệ chờ duyệt`,
    suggestions: t`số gợi ý chờ trả lời`,
    jobs: t`việc định kỳ`,
  };
  const missing = (part: string) => desk.degraded.includes(part);
  const may = (...roles: Me['roles']) => roles.some((role) => me.roles.includes(role));
  if (!inbox && !error) return <Skeleton shape="rows" />;
  return (
    <>
      <Degraded parts={[...new Set([...desk.degraded, ...(inbox?.degraded ?? [])])]} names={names} />
      {inbox ? <DeskInbox inbox={inbox} me={me} /> : <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {(may('business') || desk.needs.length > 0) && <OwnNeeds counts={desk.undecided} needs={desk.needs} unknown={missing('needs')} />}
      {(may('scientist') || desk.technologies.length > 0) && (
        <OwnListings technologies={desk.technologies} unknown={missing('technologies')} />
      )}
      <div className="split desk-split">
        {(may('scientist') || desk.profile) && <OwnProfile profile={desk.profile} unknown={missing('profile')} />}
        <OrganisationBox me={me} />
      </div>
    </>
  );
}
