import type { Technology, TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
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
import { ReviewNote } from '../../things/review/review-note';
import { fieldWords } from '../../things/technology/field-words';
import { useListingDraft } from './listing-context';
import './listing.css';
import { partNames } from './part-names';
import { after, listLink, numberOf, partLink, parts, type WrittenPart } from './parts';
import { ListingQuality } from './quality';
import { forms, shapes } from './schemas';
import { listingName } from '../../things/names';

type Values<P extends WrittenPart> = ReturnType<(typeof forms)[P]> & FieldValues;
type FormOf<F> = (statement: TechnologyStatement) => F;

/** The form of one part of the open listing. */
export function useListingPart<P extends WrittenPart>(part: P) {
  const { draft } = useListingDraft();
  const formOf = forms[part] as FormOf<FieldValues> as FormOf<Values<P>>;
  return usePart<Technology, TechnologyStatement, Values<P>>(draft, { name: part, shape: shapes[part], formOf });
}

interface PartPageProps<F extends FieldValues> {
  part: WrittenPart;
  editor: PartEditor<F, TechnologyStatement>;
  lead: ReactNode;
  /** Beside the form, above what is still missing. */
  side?: ReactNode;
  children: ReactNode;
}

/** One part: where one is, whether it is saved, the fields, and what is still missing. */
export function PartPage<F extends FieldValues>({ part, editor, lead, side, children }: PartPageProps<F>) {
  const { t, i18n } = useLingui();
  const { draft } = useListingDraft();
  const navigate = useNavigate();
  const { thing } = draft;
  const title = i18n._(partNames[part].name);
  useFocusOnField();
  const next = async () => {
    if (await editor.flush(true)) await navigate(partLink(after(part), thing.id));
  };
  const crumbs = [
    { label: t`Bàn làm việc`, link: { to: '/desk' } as const },
    { label: listingName(thing), lang: thing.title ? thing.language : undefined, link: listLink(thing.id) },
  ];
  return (
    <Page title={title} crumbs={crumbs} heading={null} hasErrors={hasErrors(editor.form)}>
      <div className="wiz of-supply">
        <div>
          <Form form={editor.form} onSubmit={next}>
            <h1 className="page-title part-title" tabIndex={-1}>
              {title}
            </h1>
            <StepNav
              current={numberOf(part)}
              total={parts.length}
              aside={<DraftSaving draft={draft} editor={editor} words={fieldWords} />}
            />
            <p className="lead part-lead">{lead}</p>
            <DraftNotices editor={editor} />
            {thing.status === 'returned' && thing.review && (
              <div className="draft-notice">
                <ReviewNote review={thing.review} />
              </div>
            )}
            {children}
            <PartActions part={part} busy={editor.form.formState.isSubmitting} />
          </Form>
        </div>
        <aside className="side part-side">
          {side}
          <ListingQuality only={part} />
        </aside>
      </div>
      <DraftGuard editor={editor} />
    </Page>
  );
}

function PartActions({ part, busy }: { part: WrittenPart; busy: boolean }) {
  const { thing } = useListingDraft().draft;
  const number = numberOf(after(part));
  return (
    <>
      <div className="btns wiz-acts">
        <Button kind="primary" type="submit" busy={busy}>
          {after(part) === 'check' ? <Trans>Lưu và xem lại tất cả</Trans> : <Trans>Lưu và sang phần {number}</Trans>}
        </Button>
        <ButtonLink kind="quiet" {...listLink(thing.id)}>
          <Trans>Về danh sách phần</Trans>
        </ButtonLink>
      </div>
      <p className="small muted part-note">
        <Trans>Còn thiếu vẫn lưu được, chỉ chưa gửi duyệt.</Trans>
      </p>
    </>
  );
}
