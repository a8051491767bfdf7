import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { SaveState } from '../../components/save-state';
import { StepNav } from '../../components/step-nav';
import { UnsavedGuard } from '../../components/unsaved-guard';
import { Form } from '../../forms/form';
import { hasErrors } from '../../forms/use-zod-form';
import { Page } from '../../shell/page';
import { ConflictDialog } from './conflict-dialog';
import { useDraft } from './draft-context';
import { QualityPanel } from './quality-panel';
import { LookAlikesPanel } from './look-alikes-panel';
import './need-wizard.css';
import { sectionNames } from './section-names';
import { after, numberOf, sectionLink, sections, type WrittenSection } from './sections';
import type { SectionEditor } from './use-section';
import { useCrumbs } from './use-crumbs';

interface SectionPageProps<T extends FieldValues> {
  section: WrittenSection;
  editor: SectionEditor<T>;
  lead: ReactNode;
  /** How to write it well, beside the form. */
  tip?: ReactNode;
  children: ReactNode;
}

/** One part of the form: where one is, whether it is saved, the fields, and what the text already tells. */
export function SectionPage<T extends FieldValues>({ section, editor, lead, tip, children }: SectionPageProps<T>) {
  const { i18n } = useLingui();
  const { need, store } = useDraft();
  const navigate = useNavigate();
  const title = i18n._(sectionNames[section].name);
  const unsaved = editor.phase !== 'clean' && editor.phase !== 'saved';
  useFocusOnField();
  const next = async () => {
    const saved = await editor.flush(true);
    const { id } = store.read() ?? {};
    if (saved && id) await navigate(sectionLink(after(section), id));
  };
  return (
    <Page title={title} crumbs={useCrumbs(need)} heading={null} hasErrors={hasErrors(editor.form)}>
      <div className="wiz">
        <div>
          <StepNav current={numberOf(section)} total={sections.length} aside={<Saving editor={editor} />} />
          <Form form={editor.form} onSubmit={next}>
            <h1 className="page-title wiz-title" tabIndex={-1}>
              {title}
            </h1>
            <p className="lead wiz-lead">{lead}</p>
            {editor.restored && <Restored />}
            {editor.signedOut && <SignedOut />}
            {children}
            <SectionActions section={section} busy={editor.form.formState.isSubmitting} />
          </Form>
        </div>
        <aside className="side wiz-side">
          {tip}
          <QualityPanel only={section} />
          <LookAlikesPanel />
        </aside>
      </div>
      <UnsavedGuard active={unsaved && !editor.signedOut} save={() => editor.flush(true)} />
    </Page>
  );
}

function SectionActions({ section, busy }: { section: WrittenSection; busy: boolean }) {
  const { need } = useDraft();
  const number = numberOf(after(section));
  return (
    <>
      <div className="btns wiz-acts">
        <Button kind="primary" type="submit" busy={busy}>
          {after(section) === 'check' ? <Trans>Lưu và xem lại tất cả</Trans> : <Trans>Lưu và sang phần {number}</Trans>}
        </Button>
        {need && (
          <ButtonLink kind="quiet" to="/needs/$needId/edit" params={{ needId: need.id }}>
            <Trans>Về danh sách phần</Trans>
          </ButtonLink>
        )}
      </div>
      <p className="small muted wiz-note">
        <Trans>Còn thiếu vẫn lưu được, chỉ chưa gửi duyệt.</Trans>
      </p>
    </>
  );
}

/** Not a change of page by itself: nobody likes to lose sight of what they are writing. */
function SignedOut() {
  const href = useLocation({ select: (location) => location.href });
  return (
    <div className="wiz-notice">
      <Notice tone="danger" title={<Trans>Phiên làm việc đã hết</Trans>}>
        <p>
          <Trans>Lời bạn viết đang giữ trên máy này. Đăng nhập lại, bạn sẽ viết tiếp từ đúng chỗ này.</Trans>
        </p>
        <div className="btns">
          <ButtonLink kind="secondary" to="/sign-in" search={{ next: href }}>
            <Trans>Đăng nhập lại</Trans>
          </ButtonLink>
        </div>
      </Notice>
    </div>
  );
}

const Restored = () => (
  <div className="wiz-notice">
    <Notice>
      <p>
        <Trans>Đã lấy lại điều bạn viết dở trên máy này.</Trans>
      </p>
    </Notice>
  </div>
);

function Saving<T extends FieldValues>({ editor }: { editor: SectionEditor<T> }) {
  const { need } = useDraft();
  const [merging, setMerging] = useState(false);
  const [seen, setSeen] = useState(editor.phase);
  if (seen !== editor.phase) {
    setSeen(editor.phase);
    if (editor.phase === 'conflict') setMerging(true);
  }
  const savedAt = editor.savedAt ?? need?.updatedAt ?? null;
  return (
    <>
      <SaveState phase={editor.phase} savedAt={savedAt} onRetry={() => void editor.flush(true)} onMerge={() => setMerging(true)} />
      <ConflictDialog editor={editor} open={merging && editor.phase === 'conflict'} onClose={() => setMerging(false)} />
    </>
  );
}

/** A link to a field of this part brings its whole field into view and the focus to its control. */
function useFocusOnField() {
  const { hash, state } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const control = document.getElementById(hash);
    control?.closest('.field')?.scrollIntoView({ block: 'start' });
    control?.focus({ preventScroll: true });
  }, [hash, state]);
}
