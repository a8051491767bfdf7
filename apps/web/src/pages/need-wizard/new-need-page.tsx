import type { Me } from '@caunoi/contracts/identity/identity';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RelativeDate } from '../../components/dates';
import { Notice } from '../../components/notice';
import { useIsComing } from '../../data/use-is-coming';
import { PendingPage } from '../../shell/pending-page';
import { ownDraftsQuery } from '../../things/need/need-queries';
import { SignedIn } from '../../shell/signed-in';
import { NothingToPost } from '../../things/organisation/nothing-to-post';
import { NeedProvider, useNeedDraft } from './need-context';
import { ProblemPart } from './problem-part';
import { needName } from '../../things/names';

const route = getRouteApi('/needs/new');

/** The first words of a new need. They make a draft, and the address then names it, so that a killed tab finds it again. */
export function NewNeedPage() {
  const { t } = useLingui();
  return (
    <SignedIn roles={['business', 'scientist']} title={t`Đăng nhu cầu`} otherwise={<NothingToPost />}>
      {(me) => <NewNeed me={me} />}
    </SignedIn>
  );
}

function NewNeed({ me }: { me: Me }) {
  const { draft } = route.useSearch();
  const navigate = useNavigate();
  // Named in the address from the start: somebody comes back to a draft. Named later: it was made here a moment ago, typing goes on.
  const [came] = useState(draft);
  // What stands above the form comes with it.
  const isComing = useIsComing(useQuery(ownDraftsQuery));
  if (came) return <Navigate to="/needs/$needId/edit/problem" params={{ needId: came }} replace />;
  if (isComing) return <PendingPage />;
  return (
    <NeedProvider me={me} need={null} onCreated={({ id }) => void navigate({ to: '/needs/new', search: { draft: id }, replace: true })}>
      <ProblemPart before={<OtherDrafts />} />
    </NeedProvider>
  );
}

/** Drafts that were left lying: going on is often better than beginning again. Gone once something new is typed. */
function OtherDrafts() {
  const { thing: need, live } = useNeedDraft().draft;
  const { data } = useQuery(ownDraftsQuery);
  const drafts = data?.items ?? [];
  if (drafts.length === 0 || need !== null || live.problem !== '') return null;
  return (
    <div className="wiz-notice">
      <Notice title={<Plural value={drafts.length} other="Bạn còn # bản nháp viết dở" />}>
        <ul className="other-drafts">
          {drafts.map(({ id, title, problem, updatedAt }) => (
            <li key={id}>
              <Link to="/needs/$needId/edit" params={{ needId: id }}>
                {needName({ title: title || beginning(problem) })}
              </Link>{' '}
              <span className="small muted">
                <Trans>
                  sửa <RelativeDate value={updatedAt} />
                </Trans>
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

const beginning = (text: string) => (text.length > 70 ? `${text.slice(0, text.lastIndexOf(' ', 70))}…` : text);
