import type { NeedStatement } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FieldValues, Path } from 'react-hook-form';
import { Button, ButtonLink } from '../../components/button';
import { StepNav } from '../../components/step-nav';
import { DraftGuard } from '../../drafts/draft-guard';
import { DraftNotices } from '../../drafts/draft-notices';
import { DraftSaving } from '../../drafts/draft-saving';
import { type PartEditor, usePart } from '../../drafts/use-part';
import { Form } from '../../forms/form';
import { useFocusOnField } from '../../forms/use-focus-on-field';
import { hasErrors } from '../../forms/use-zod-form';
import { Page } from '../../shell/page';
import { fieldWords } from '../../things/need/field-words';
import { useNeedDraft } from './need-context';
import './need-wizard.css';
import { NeedQuality } from './quality';
import { shapes } from './schemas';
import { partNames } from './part-names';
import { after, listLink, numberOf, partLink, parts, type WrittenPart } from './parts';
import { useCrumbs } from './use-crumbs';

/** The form of one part of the open need. */
export function useNeedPart<F extends FieldValues>(part: WrittenPart, formOf: (statement: NeedStatement) => F) {
  return usePart(useNeedDraft().draft, { name: part, shape: shapes[part], formOf });
}

interface PartPageProps<F extends FieldValues> {
  part: WrittenPart;
  editor: PartEditor<F, NeedStatement>;
  lead: ReactNode;
  /** How to write it well, beside the form. */
  tip?: ReactNode;
  children: ReactNode;
}

/** One part of the form: where one is, whether it is saved, the fields, and what the text already tells. */
export function PartPage<F extends FieldValues>({ part, editor, lead, tip, children }: PartPageProps<F>) {
  const { i18n, t } = useLingui();
  const { draft } = useNeedDraft();
  const navigate = useNavigate();
  const title = i18n._(partNames[part].name);
  useFocusOnField();
  const next = async () => {
    const saved = await editor.flush(true);
    const { id } = draft.store.read() ?? {};
    if (saved && id) await navigate(partLink(after(part), id));
    // Without a word there is no draft yet to go on with.
    else if (saved)
      editor.form.setError('problem' as Path<F>, { message: t`Kể vấn đề trước đã, một câu cũng được.` }, { shouldFocus: true });
  };
  return (
    <Page title={title} crumbs={useCrumbs(draft.thing)} heading={null} hasErrors={hasErrors(editor.form)}>
      <div className="wiz">
        <div>
          <Form form={editor.form} onSubmit={next}>
            <h1 className="page-title wiz-title" tabIndex={-1}>
              {title}
            </h1>
            <StepNav
              current={numberOf(part)}
              total={parts.length}
              aside={<DraftSaving draft={draft} editor={editor} words={fieldWords} />}
            />
            <p className="lead wiz-lead">{lead}</p>
            <DraftNotices editor={editor} />
            {children}
            <PartActions part={part} busy={editor.form.formState.isSubmitting} />
          </Form>
        </div>
        <aside className="side wiz-side">
          {tip}
          <NeedQuality only={part} />
        </aside>
      </div>
      <DraftGuard editor={editor} />
    </Page>
  );
}

function PartActions({ part, busy }: { part: WrittenPart; busy: boolean }) {
  const { thing: need } = useNeedDraft().draft;
  const number = numberOf(after(part));
  return (
    <>
      <div className="btns wiz-acts">
        <Button kind="primary" type="submit" busy={busy}>
          {after(part) === 'check' ? <Trans>Lưu và xem lại tất cả</Trans> : <Trans>Lưu và sang phần {number}</Trans>}
        </Button>
        {need && (
          <ButtonLink kind="quiet" {...listLink(need.id)}>
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
