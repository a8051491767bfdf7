import type { Expert, ExpertStatement } from '@caunoi/contracts/experts/expert';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink } from '../../components/button';
import { toast } from '../../components/toast-store';
import { useDebounced } from '../../data/use-debounced';
import { DraftGuard } from '../../drafts/draft-guard';
import { DraftNotices } from '../../drafts/draft-notices';
import { QualityPanel } from '../../drafts/quality-panel';
import { useDraftOf } from '../../drafts/use-draft';
import { usePart } from '../../drafts/use-part';
import { fieldId } from '../../forms/field-errors';
import { Form } from '../../forms/form';
import { useFocusOnField } from '../../forms/use-focus-on-field';
import { hasErrors } from '../../forms/use-zod-form';
import { Page } from '../../shell/page';
import { ExpertStatusBadge } from '../../things/expert/expert-status';
import { defectTexts } from './defect-texts';
import { DocumentsPart } from './documents-part';
import { InterestsPart } from './interests-part';
import './profile.css';
import { PersonPart } from './person-part';
import { assessmentQuery, profilePlatform } from './profile-data';
import { ProfileActions } from './profile-actions';
import { SkillsPart } from './skills-part';
import { formOf, type ProfileForm, shape } from './schemas';
import { WherePart } from './where-part';

interface ProfileEditorProps {
  accountId: string;
  profile: Expert;
}

/** The own profile on one page. While nobody sees it, it saves itself; once it is public, only on request. */
export function ProfileEditor({ accountId, profile }: ProfileEditorProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [platform] = useState(() => profilePlatform(client));
  const draft = useDraftOf(profile, `${accountId}/expert`, platform);
  const isPublic = draft.thing.status === 'published';
  const editor = usePart<Expert, ExpertStatement, ProfileForm>(draft, {
    name: 'profile',
    shape,
    formOf,
    saves: isPublic ? 'asked' : 'itself',
  });
  const { data: assessment } = useQuery(assessmentQuery(useDebounced(draft.live, 600)));
  useFocusOnField();
  const save = async () => {
    if (await editor.flush(true)) toast(t`Đã lưu hồ sơ chuyên gia`);
  };
  const linkTo = (field: string) => ({ to: '/profile', hash: fieldId(field) }) as const;
  return (
    <Page
      title={t`Hồ sơ chuyên gia của tôi`}
      crumbs={[{ label: t`Bàn làm việc`, link: { to: '/desk' } }]}
      heading={null}
      hasErrors={hasErrors(editor.form)}
    >
      <div className="wiz of-supply">
        <Form form={editor.form} onSubmit={save}>
          <Heading profile={draft.thing} />
          <DraftNotices editor={editor} />
          <PersonPart />
          <SkillsPart />
          <WherePart />
          <DocumentsPart expertId={draft.thing.id} />
          <InterestsPart />
          <ProfileActions draft={draft} editor={editor} complete={assessment?.complete} />
        </Form>
        <aside className="side profile-side">
          <QualityPanel
            title={<Trans>Độ đầy đủ của hồ sơ chuyên gia</Trans>}
            assessed={assessment}
            texts={defectTexts}
            linkTo={linkTo}
            ready={<Trans>Đủ để hiển thị</Trans>}
          />
        </aside>
      </div>
      <DraftGuard editor={editor} />
    </Page>
  );
}

const Heading = ({ profile: { id, status } }: { profile: Expert }) => (
  <>
    <h1 className="page-title" tabIndex={-1}>
      <Trans>Hồ sơ chuyên gia của tôi</Trans>
    </h1>
    <p className="profile-state">
      <ExpertStatusBadge status={status} />{' '}
      <ButtonLink kind="quiet" to="/experts/$expertId" params={{ expertId: id }}>
        <Trans>Xem như người khác thấy</Trans>
      </ButtonLink>
    </p>
  </>
);
