import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { discardTechnology } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api';
import { AskingButton } from '../../components/asking-button';
import { ButtonLink } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { StatusBadge } from '../../components/status-badge';
import { TaskList } from '../../components/task-list';
import { toast } from '../../components/toast-store';
import { problemText } from '../../data/problem-text';
import { Page } from '../../shell/page';
import { ReviewNote } from '../../things/review/review-note';
import type { Assessment } from './listing-context';
import { useListingDraft } from './listing-context';
import './listing.css';
import { partNames } from './part-names';
import { partLink, stateOf, type WrittenPart, writtenParts } from './parts';
import { ListingQuality } from './quality';
import { listingName } from '../../things/names';

/** The parts of a listing, in any order, each with its state. */
export function PartsPage() {
  const { t, i18n } = useLingui();
  const { draft, assessment } = useListingDraft();
  const { thing, live } = draft;
  const title = listingName(live);
  const tasks = writtenParts.map((part) => ({
    name: i18n._(partNames[part].name),
    hint: i18n._(partNames[part].hint),
    link: partLink(part, thing.id),
    status: <PartStatus part={part} assessment={assessment} />,
  }));
  const check = {
    name: i18n._(partNames.check.name),
    hint: i18n._(partNames.check.hint),
    link: partLink('check', thing.id),
    status: assessment?.complete ? (
      <StatusBadge tone="accent">
        <Trans>Gửi được</Trans>
      </StatusBadge>
    ) : (
      <StatusBadge>
        <Trans>Còn thiếu</Trans>
      </StatusBadge>
    ),
  };
  return (
    <Page
      title={title}
      crumbs={[{ label: t`Bàn làm việc`, link: { to: '/desk' } }]}
      heading={<span lang={live.language}>{title}</span>}
      lead={t`Phần nào trước cũng được. Bản nháp tự lưu, mở trên máy nào cũng còn.`}
    >
      <div className="wiz of-supply">
        <div>
          <p className="small muted last-change">
            <Trans>
              Sửa lần cuối <RelativeDate value={thing.updatedAt} />
            </Trans>
          </p>
          {thing.status === 'returned' && thing.review && (
            <div className="draft-notice">
              <ReviewNote review={thing.review} />
            </div>
          )}
          <TaskList tasks={[...tasks, check]} />
          <ListActions />
        </div>
        <aside className="side">
          <ListingQuality />
        </aside>
      </div>
    </Page>
  );
}

function PartStatus({ part, assessment }: { part: WrittenPart; assessment: Assessment | undefined }) {
  const { draft } = useListingDraft();
  if (!assessment) return <StatusBadge>…</StatusBadge>;
  const { started, missing } = stateOf(part, draft.live, assessment.defects);
  if (!started)
    return (
      <StatusBadge>
        <Trans>Chưa bắt đầu</Trans>
      </StatusBadge>
    );
  if (missing > 0)
    return (
      <StatusBadge tone="accent">
        <Plural value={missing} other="Còn # chỗ" />
      </StatusBadge>
    );
  return (
    <StatusBadge tone="positive">
      <Trans>Xong</Trans>
    </StatusBadge>
  );
}

function ListActions() {
  const { i18n } = useLingui();
  const { draft, assessment } = useListingDraft();
  const { thing, live } = draft;
  const next = assessment && writtenParts.find((part) => !isDone(stateOf(part, live, assessment.defects)));
  const name = next && i18n._(partNames[next].name).toLocaleLowerCase(i18n.locale);
  return (
    <div className="btns wiz-acts">
      <ButtonLink kind="primary" {...partLink(next ?? 'check', thing.id)}>
        {name ? <Trans>Viết tiếp: {name}</Trans> : <Trans>Kiểm tra và gửi duyệt</Trans>}
      </ButtonLink>
      <ButtonLink kind="quiet" to="/technologies/$technologyId" params={{ technologyId: thing.id }}>
        <Trans>Xem như người khác sẽ thấy</Trans>
      </ButtonLink>
      {thing.status === 'draft' && <Discard />}
    </div>
  );
}

const isDone = ({ started, missing }: ReturnType<typeof stateOf>) => started && missing === 0;

/** Throws a draft away that nobody but its writer ever saw. */
function Discard() {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id: technologyId } = useListingDraft().draft.thing;
  const discard = useMutation({
    mutationFn: () => api.call(discardTechnology, { params: { technologyId } }),
    onSuccess: async () => {
      toast(t`Đã bỏ bản nháp`);
      await navigate({ to: '/desk' });
      client.removeQueries({ queryKey: ['technology', technologyId] });
      await client.invalidateQueries({ queryKey: ['desk'] });
    },
    onError: (error) => toast(problemText(error)),
  });
  return (
    <AskingButton
      label={<Trans>Bỏ bản nháp</Trans>}
      title={t`Bỏ bản nháp này?`}
      action={t`Bỏ bản nháp`}
      busy={discard.isPending}
      onConfirm={() => discard.mutate()}
    >
      <Trans>Mọi điều đã viết trong bản nháp này bị xóa, không lấy lại được.</Trans>
    </AskingButton>
  );
}
