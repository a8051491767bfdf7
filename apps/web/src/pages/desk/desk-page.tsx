import type { Me } from '@caunoi/contracts/identity/identity';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../components/button';
import { Degraded } from '../../components/degraded';
import { Skeleton } from '../../components/skeleton';
import { formatToday } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import { OrganisationBox } from './organisation-box';
import './desk.css';
import { OwnListings } from './own-listings';
import { OwnNeeds } from './own-needs';
import { OwnProfile } from './own-profile';
import { TodoList } from './todo-list';
import { type Desk, todosOf } from './todos';
import { deskQuery } from '../../things/desk/use-desk';

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

function Filled({ me, desk }: { me: Me; desk: Desk }) {
  const { t } = useLingui();
  const locale = useLocale();
  const now = new Date();
  const today = formatToday(now, locale);
  const todos = todosOf(desk, me.roles, now);
  const names = {
    needs: t`nhu cầu`,
    technologies: t`hồ sơ công nghệ`,
    profile: t`hồ sơ chuyên gia`,
    needQueue: t`nhu cầu chờ duyệt`,
    technologyQueue: t`công nghệ chờ duyệt`,
  };
  const missing = (part: string) => desk.degraded.includes(part);
  const may = (...roles: Me['roles']) => roles.some((role) => me.roles.includes(role));
  return (
    <>
      <p className="soft">
        {today} <Plural value={todos.length} _0="Không có việc nào đang chờ bạn." other="# việc đang chờ bạn." />
      </p>
      <Degraded parts={desk.degraded} names={names} />
      <TodoList todos={todos} />
      {(may('business') || desk.needs.length > 0) && <OwnNeeds needs={desk.needs} unknown={missing('needs')} />}
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
