import type { Expert, ExpertStatement } from '@caunoi/contracts/experts/expert';
import { currentText } from '@caunoi/contracts/identity/purposes';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { ProofFirst } from '../../components/proof-of-address';
import { toast } from '../../components/toast-store';
import { DraftSaving } from '../../drafts/draft-saving';
import type { Draft } from '../../drafts/use-draft';
import type { PartEditor } from '../../drafts/use-part';
import { useLocale } from '../../i18n/locale';
import { HideButton } from '../../things/expert/owner-bar';
import { useExpertActions } from '../../things/expert/use-expert';
import { fieldWords } from '../../things/expert/field-words';
import { profileChanged, showProfile } from './profile-data';
import type { ProfileForm } from './schemas';

interface ProfileActionsProps {
  draft: Draft<Expert, ExpertStatement>;
  editor: PartEditor<ProfileForm, ExpertStatement>;
  /** Whether nothing is missing that a public profile must have; undefined while that is not known. */
  complete: boolean | undefined;
}

/** Saving, showing with consent, hiding. */
export function ProfileActions(props: ProfileActionsProps) {
  const { draft, editor } = props;
  const isPublic = draft.thing.status === 'published';
  const unsaved = editor.phase === 'unsaved';
  return (
    <section className="profile-part">
      {isPublic ? <SavePublic {...props} /> : <ShowProfile {...props} />}
      {isPublic && unsaved ? (
        <p className="save-state">
          <Trans>Có thay đổi chưa lưu; bản đang viết giữ trên máy này.</Trans>
        </p>
      ) : (
        <DraftSaving draft={draft} editor={editor} words={fieldWords} />
      )}
    </section>
  );
}

function SavePublic({ draft, editor, complete }: ProfileActionsProps) {
  const { t } = useLingui();
  const { hide } = useExpertActions(draft.thing);
  return (
    <>
      <h2>
        <Trans>Hồ sơ chuyên gia đang hiển thị</Trans>
      </h2>
      <p className="soft">
        <Trans>Điều bạn lưu hiện ra ngay với mọi người.</Trans>
      </p>
      {hide.error && <ProblemNotice error={hide.error} />}
      <div className="btns wiz-acts">
        <Button
          kind="primary"
          type="submit"
          busy={editor.phase === 'saving'}
          refusal={complete === false ? t`Còn điều bắt buộc chưa có, xem bảng độ đầy đủ.` : undefined}
        >
          <Trans>Lưu và hiển thị thay đổi</Trans>
        </Button>
        <HideButton busy={hide.isPending} onHide={hide.mutate} />
      </div>
    </>
  );
}

/** Consent is given for this purpose, by a tick that nobody set beforehand, and can be taken back. */
function ShowProfile({ draft, editor, complete }: ProfileActionsProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const client = useQueryClient();
  const [agreed, setAgreed] = useState(false);
  const show = useMutation({
    mutationFn: async () => {
      if (!(await editor.flush(true))) return null;
      return showProfile(draft.store.read());
    },
    onSuccess: async (profile) => {
      if (!profile) return;
      toast(t`Hồ sơ chuyên gia đang hiển thị, có hiệu lực một năm`);
      await profileChanged(client, profile);
    },
  });
  const refusal = !complete ? t`Còn điều bắt buộc chưa có, xem bảng độ đầy đủ.` : t`Cần bạn đồng ý trước.`;
  return (
    <>
      <h2>
        <Trans>Hiển thị với mọi người</Trans>
      </h2>
      <label className="choice consent">
        <input type="checkbox" checked={agreed} onChange={({ target }) => setAgreed(target.checked)} />
        <span>
          {currentText('public_profile').text[locale]}
          <span className="hint">
            <Trans>Sự đồng ý có hạn một năm. Bạn rút lại lúc nào cũng được bằng nút “Ẩn hồ sơ”, có hiệu lực ngay.</Trans>
          </span>
        </span>
      </label>
      {show.error ? <ProblemNotice error={show.error} /> : <ProofFirst />}
      <div className="btns wiz-acts">
        <Button kind="primary" busy={show.isPending} refusal={complete && agreed ? undefined : refusal} onClick={() => show.mutate()}>
          <Trans>Cho hồ sơ hiển thị</Trans>
        </Button>
      </div>
    </>
  );
}
