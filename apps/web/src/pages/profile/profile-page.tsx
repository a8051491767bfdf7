import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { currentLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import { SignedIn } from '../../shell/signed-in';
import { beginProfile, profileChanged, profileQuery } from './profile-data';
import { ProfileEditor } from './profile-editor';

export function ProfilePage() {
  const { t } = useLingui();
  return <SignedIn title={t`Hồ sơ chuyên gia của tôi`}>{(me) => <OwnProfile me={me} />}</SignedIn>;
}

function OwnProfile({ me }: { me: Me }) {
  const { data: profile } = useQuery({ ...profileQuery, throwOnError: (_, { state }) => state.data === undefined });
  if (profile === undefined) return <PendingPage />;
  if (profile === null) return <Begin me={me} />;
  // What is published is saved only when asked: another state needs another form.
  return <ProfileEditor key={`${profile.id} ${profile.status === 'published'}`} accountId={me.account.id} profile={profile} />;
}

/** Nothing yet: what a profile is good for, and what stays in one's own hands. */
function Begin({ me }: { me: Me }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () => beginProfile({ displayName: me.account.fullName, language: currentLocale() }),
    onSuccess: (profile) => profileChanged(client, profile),
    onError: () => client.invalidateQueries({ queryKey: profileQuery.queryKey }),
  });
  return (
    <Page
      title={t`Hồ sơ chuyên gia của tôi`}
      lead={t`Khai một lần: bạn làm được gì, công trình nào cho thấy điều đó. Nhu cầu hợp với bạn sẽ tìm đến, kèm lý do vì sao là bạn.`}
    >
      <div className="narrow stack">
        <ul className="plain-list">
          <li>
            <Trans>Bản nháp chỉ mình bạn thấy. Chỉ hiện ra ngoài khi bạn đồng ý.</Trans>
          </li>
          <li>
            <Trans>Ẩn lại được bất cứ lúc nào, có hiệu lực ngay.</Trans>
          </li>
          <li>
            <Trans>Thư điện tử và số điện thoại không hiện ở đâu cả.</Trans>
          </li>
        </ul>
        {begin.error && <ProblemNotice error={begin.error} />}
        <div className="btns">
          <Button kind="primary" busy={begin.isPending} onClick={() => begin.mutate()}>
            <Trans>Tạo hồ sơ</Trans>
          </Button>
        </div>
      </div>
    </Page>
  );
}
