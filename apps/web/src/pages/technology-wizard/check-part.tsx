import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { ProofFirst } from '../../components/proof-of-address';
import { StepNav } from '../../components/step-nav';
import { SummaryList } from '../../components/summary-list';
import { toast } from '../../components/toast-store';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { ReviewNote } from '../../things/review/review-note';
import { fieldWords } from '../../things/technology/field-words';
import { listingChanged, submitListing } from '../../things/technology/listing';
import { useListingDraft } from './listing-context';
import './listing.css';
import { partNames } from './part-names';
import { fieldLink, fieldsOf, listLink, numberOf, parts, type WrittenPart, writtenParts } from './parts';
import { Novelty } from './problem-part';
import { ListingQuality } from './quality';
import { listingName } from '../../things/names';

/** Everything once more, each with the way to change it; then off to the reviewer. */
export function CheckPart() {
  const { t, i18n } = useLingui();
  const { thing } = useListingDraft().draft;
  const title = i18n._(partNames.check.name);
  const crumbs = [
    { label: t`Bàn làm việc`, link: { to: '/desk' } as const },
    { label: listingName(thing), lang: thing.title ? thing.language : undefined, link: listLink(thing.id) },
  ];
  return (
    <Page title={title} crumbs={crumbs} heading={null}>
      <div className="wiz of-supply">
        <div>
          <h1 className="page-title part-title" tabIndex={-1}>
            {title}
          </h1>
          <StepNav current={numberOf('check')} total={parts.length} />
          <p className="lead part-lead">
            <Trans>Người duyệt trả lời trong ba ngày làm việc. Được duyệt thì hồ sơ hiện ngay và bắt đầu được gợi ý.</Trans>
          </p>
          {thing.review && thing.status === 'returned' && (
            <div className="draft-notice">
              <ReviewNote review={thing.review} />
            </div>
          )}
          <Novelty />
          {writtenParts.map((part) => (
            <PartSummary key={part} part={part} />
          ))}
          <Submit />
        </div>
        <aside className="side part-side">
          <ListingQuality />
        </aside>
      </div>
    </Page>
  );
}

function PartSummary({ part }: { part: WrittenPart }) {
  const { i18n } = useLingui();
  const { thing, live } = useListingDraft().draft;
  useLocale();
  const rows = fieldsOf[part].map((field) => ({
    label: fieldWords.name(field),
    value: fieldWords.text(field, live),
    change: fieldLink(field, thing.id),
  }));
  return (
    <section className="check-part">
      <h2>{i18n._(partNames[part].name)}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}

function Submit() {
  const { t } = useLingui();
  const { draft, assessment } = useListingDraft();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { thing } = draft;
  const submit = useMutation({
    mutationFn: () => submitListing(thing),
    onSuccess: async (technology) => {
      toast(t`Đã gửi duyệt hồ sơ công nghệ`);
      await navigate({ to: '/technologies/$technologyId', params: { technologyId: technology.id } });
      await listingChanged(client, technology);
    },
  });
  return (
    <>
      {submit.error ? <ProblemNotice error={submit.error} /> : <ProofFirst />}
      <div className="btns wiz-acts">
        <Button
          kind="primary"
          busy={submit.isPending}
          refusal={assessment && !assessment.complete ? t`Còn điều bắt buộc chưa có, xem bảng độ đầy đủ.` : undefined}
          onClick={() => submit.mutate()}
        >
          <Trans>Gửi duyệt</Trans>
        </Button>
        <ButtonLink kind="quiet" {...listLink(thing.id)}>
          <Trans>Về danh sách phần</Trans>
        </ButtonLink>
      </div>
    </>
  );
}
