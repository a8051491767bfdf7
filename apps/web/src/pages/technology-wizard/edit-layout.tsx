import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { reviseTechnology } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { api } from '../../api';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { NotFoundPage } from '../../shell/not-found-page';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import { SignedIn } from '../../shell/signed-in';
import { listingChanged, statementOf, technologyQuery } from '../../things/technology/listing';
import { writerOf } from '../../drafts/writer';
import { ListingProvider } from './listing-context';
import { listingName } from '../../things/names';

const route = getRouteApi('/technologies/$technologyId/edit');

/** Everything under /edit: for owners of a listing that may be written in. */
export function EditLayout() {
  const { t } = useLingui();
  const { technologyId } = route.useParams();
  return (
    <SignedIn title={t`Sửa hồ sơ công nghệ`} roles={['scientist', 'business']} audience={<Trans>tổ chức có nhu cầu hoặc công nghệ</Trans>}>
      {(me) => <OwnListing key={technologyId} writer={writerOf(me)} technologyId={technologyId} />}
    </SignedIn>
  );
}

function OwnListing({ writer, technologyId }: { writer: string; technologyId: string }) {
  const { data: technology } = useQuery({ ...technologyQuery(technologyId), throwOnError: (_, { state }) => state.data === undefined });
  if (!technology) return <PendingPage />;
  if (technology.viewer !== 'owner') return <NotFoundPage />;
  if (technology.status !== 'draft' && technology.status !== 'returned') return <NotOpen technology={technology} />;
  return (
    <ListingProvider writer={writer} technology={technology}>
      <Outlet />
    </ListingProvider>
  );
}

const crumbOf = ({ id: technologyId, title, language }: Technology) => ({
  label: listingName({ title }),
  lang: title ? language : undefined,
  link: { to: '/technologies/$technologyId', params: { technologyId } } as const,
});

/** A listing that others see leaves the bank as soon as it is changed: its owner says so first. */
function NotOpen({ technology }: { technology: Technology }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { id: technologyId, status, version } = technology;
  const open = useMutation({
    mutationFn: () => api.call(reviseTechnology, { params: { technologyId }, body: { version, ...statementOf(technology) } }),
    onSuccess: (opened) => listingChanged(client, opened),
    onError: () => client.invalidateQueries({ queryKey: technologyQuery(technologyId).queryKey }),
  });
  return (
    <Page title={t`Sửa hồ sơ công nghệ`} crumbs={[crumbOf(technology)]}>
      <div className="narrow stack">
        {status === 'archived' ? (
          <Notice tone="locked" title={<Trans>Hồ sơ công nghệ đã gỡ nên không sửa được nữa</Trans>}>
            <p>
              <Trans>Nếu công nghệ còn được chào, xin giới thiệu lại bằng một hồ sơ công nghệ mới.</Trans>
            </p>
          </Notice>
        ) : (
          <Notice
            tone="caution"
            title={
              status === 'under_review' ? (
                <Trans>Mở ra sửa thì hồ sơ rút khỏi hàng chờ duyệt</Trans>
              ) : (
                <Trans>Mở ra sửa thì hồ sơ tạm rời ngân hàng công nghệ</Trans>
              )
            }
          >
            <p>
              <Trans>Người khác không thấy hồ sơ cho đến khi bạn gửi lại và người duyệt xem xong, chậm nhất ba ngày làm việc.</Trans>
            </p>
          </Notice>
        )}
        {open.error && <ProblemNotice error={open.error} />}
        <div className="btns">
          {status === 'archived' ? (
            <ButtonLink kind="primary" to="/technologies/new">
              <Trans>Giới thiệu công nghệ mới</Trans>
            </ButtonLink>
          ) : (
            <Button kind="primary" busy={open.isPending} onClick={() => open.mutate()}>
              <Trans>Mở ra để sửa</Trans>
            </Button>
          )}
          <ButtonLink kind="quiet" to="/technologies/$technologyId" params={{ technologyId }}>
            <Trans>Về hồ sơ</Trans>
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}
