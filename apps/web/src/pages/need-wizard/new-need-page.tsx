import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RelativeDate } from '../../components/dates';
import { ownDraftsQuery } from '../../data/needs';
import { SignedIn } from '../../shell/signed-in';
import { DraftProvider, useDraft } from './draft-context';
import { ProblemSection } from './problem-section';

const route = getRouteApi('/needs/new');

/** The first words of a new need. They make a draft, and the address then names it, so that a killed tab finds it again. */
export function NewNeedPage() {
  const { t } = useLingui();
  return (
    <SignedIn roles={['business']} title={t`Đăng nhu cầu`} audience={<Trans>doanh nghiệp có nhu cầu</Trans>}>
      {(me) => <NewNeed me={me} />}
    </SignedIn>
  );
}

function NewNeed({ me }: { me: Me }) {
  const { draft } = route.useSearch();
  const navigate = useNavigate();
  // Named in the address from the start: somebody comes back to a draft. Named later: it was made here a moment ago, typing goes on.
  const [came] = useState(draft);
  if (came) return <Navigate to="/needs/$needId/edit/problem" params={{ needId: came }} replace />;
  return (
    <DraftProvider me={me} need={null} onCreated={({ id }) => void navigate({ to: '/needs/new', search: { draft: id }, replace: true })}>
      <ProblemSection beside={<OtherDrafts />} />
    </DraftProvider>
  );
}

/** Drafts that were left lying: going on is often better than beginning again. */
function OtherDrafts() {
  const { need } = useDraft();
  const { data } = useQuery(ownDraftsQuery);
  const others = (data?.items ?? []).filter(({ id }) => id !== need?.id);
  if (others.length === 0) return null;
  return (
    <section className="other-drafts">
      <h2>
        <Trans>Bản nháp đang viết dở</Trans>
      </h2>
      <ul className="rows">
        {others.map(({ id, reference, title, problem, updatedAt }) => (
          <li key={id}>
            <Link to="/needs/$needId/edit" params={{ needId: id }}>
              {title || problem.slice(0, 60) || reference}
            </Link>
            <br />
            <span className="small muted">
              <Trans>
                {reference}, sửa <RelativeDate value={updatedAt} />
              </Trans>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
