import { useLingui } from '@lingui/react/macro';
import { Doors } from '../../components/doors';
import { useSession } from '../../data/session';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import './new.css';
import { NothingToPost } from '../../things/organisation/nothing-to-post';

/** Where “Đăng mới” leads: what one needs, or what one has. */
export function NewPage() {
  const { t } = useLingui();
  const { me, may } = useSession();
  if (me === undefined) return <PendingPage />;
  if (me && !may('business', 'scientist')) return <NothingToPost />;
  return (
    <Page title={t`Bạn muốn đăng gì?`} lead={t`Chọn một trong hai. Viết dở vẫn được giữ, lúc nào cũng viết tiếp được.`}>
      <div className="new-doors">
        <Doors />
      </div>
    </Page>
  );
}
