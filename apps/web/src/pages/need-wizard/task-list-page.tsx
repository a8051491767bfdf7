import type { Assessment, NeedStatement } from '@caunoi/contracts/needs/need';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button, ButtonLink } from '../../components/button';
import { ClockTime } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { StatusBadge } from '../../components/status-badge';
import { type Task, TaskList } from '../../components/task-list';
import { Page } from '../../shell/page';
import { DiscardDialog } from '../../things/need/other-actions';
import { useNeedActions } from '../../things/need/use-need-actions';
import { ReviewNote } from '../../things/review/review-note';
import { LookAlikesPanel } from './look-alikes-panel';
import { type OpenNeed, useNeedDraft } from './need-context';
import './need-wizard.css';
import { NeedQuality } from './quality';
import { partNames } from './part-names';
import { numberOf, type Part, partLink, partOf, stateOf, type WrittenPart, writtenParts } from './parts';
import { useCrumbs } from './use-crumbs';

/** The parts of a need, in any order, each with its state. */
export function TaskListPage() {
  const { t } = useLingui();
  const open = useNeedDraft();
  const { thing: need } = open.draft;
  const tasks = useTasks(open);
  const crumbs = useCrumbs(null);
  if (!need) return null;
  return (
    <Page
      title={need.title || t`Đăng nhu cầu`}
      crumbs={crumbs}
      lead={t`Phần nào trước cũng được. Bản nháp tự lưu, mở trên máy nào cũng còn.`}
    >
      <div className="wiz">
        <div>
          {need.status === 'returned' && need.review && (
            <div className="wiz-notice">
              <ReviewNote review={need.review} />
            </div>
          )}
          <p className="small muted wiz-saved">
            <Trans>
              Bản nháp lưu lúc <ClockTime value={need.updatedAt} />
            </Trans>
          </p>
          <TaskList tasks={tasks} />
          <ListActions />
        </div>
        <aside className="side">
          <NeedQuality />
          <LookAlikesPanel />
        </aside>
      </div>
    </Page>
  );
}

function useTasks({ draft, assessment }: OpenNeed): Task[] {
  const { i18n } = useLingui();
  const { thing: need, live } = draft;
  const row = (part: Part, status: React.ReactNode, open: boolean, more?: React.ReactNode): Task => {
    const { name, hint } = partNames[part];
    return {
      name: i18n._(name),
      hint: (
        <>
          {i18n._(hint)} {more}
        </>
      ),
      link: open && need ? partLink(part, need.id) : undefined,
      status,
    };
  };
  const ready = assessment?.answerable ?? false;
  return [
    ...writtenParts.map((part) =>
      row(part, <State part={part} live={live} assessment={assessment} />, true, <Waiting part={part} assessment={assessment} />),
    ),
    row('check', ready ? <ReadyBadge /> : <LockedBadge />, ready),
  ];
}

const ReadyBadge = () => (
  <StatusBadge tone="accent">
    <Trans>Sẵn sàng</Trans>
  </StatusBadge>
);

const LockedBadge = () => (
  <StatusBadge tone="locked">
    <Trans>Chưa mở</Trans>
  </StatusBadge>
);

interface StateProps {
  part: WrittenPart;
  live: NeedStatement;
  assessment: Assessment | undefined;
}

function State({ part, live, assessment }: StateProps) {
  if (!assessment) return <StatusBadge>…</StatusBadge>;
  const { state, wrong } = stateOf(part, live, assessment);
  switch (state) {
    case 'done':
      return (
        <StatusBadge tone="positive">
          <Trans>Xong</Trans>
        </StatusBadge>
      );
    case 'wrong':
      return (
        <StatusBadge tone="danger">
          <Plural value={wrong} other="Cần sửa # chỗ" />
        </StatusBadge>
      );
    case 'writing':
      return (
        <StatusBadge tone="accent">
          <Trans>Đang viết</Trans>
        </StatusBadge>
      );
    case 'untouched':
      return (
        <StatusBadge>
          <Trans>Chưa bắt đầu</Trans>
        </StatusBadge>
      );
  }
}

/** How much the machine already read for a part out of the writer's words. */
function Waiting({ part, assessment }: Pick<StateProps, 'part' | 'assessment'>) {
  const count = (assessment?.proposals ?? []).filter(({ field }) => partOf(field) === part).length;
  if (count === 0) return null;
  return <Plural value={count} other="# gợi ý từ lời bạn viết." />;
}

function ListActions() {
  const { draft, assessment } = useNeedDraft();
  const { thing: need, live } = draft;
  const [asking, setAsking] = useState(false);
  const actions = useNeedActions(need ?? { id: '', version: 0 });
  if (!need) return null;
  const open = writtenParts.find((part) => assessment && stateOf(part, live, assessment).state !== 'done');
  const number = numberOf(open ?? 'problem');
  return (
    <>
      {actions.discard.error && <ProblemNotice error={actions.discard.error} />}
      <div className="btns wiz-acts">
        {assessment?.answerable ? (
          <ButtonLink kind="primary" {...partLink('check', need.id)}>
            <Trans>Kiểm tra và gửi</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" {...partLink(open ?? 'problem', need.id)}>
            <Trans>Viết tiếp phần {number}</Trans>
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" to="/needs/$needId/edit/preview" params={{ needId: need.id }}>
          <Trans>Xem như người khác thấy</Trans>
        </ButtonLink>
        {need.status === 'draft' && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            <Trans>Bỏ bản nháp</Trans>
          </Button>
        )}
      </div>
      <DiscardDialog discard={actions.discard} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
