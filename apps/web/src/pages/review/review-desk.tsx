import type { Me, Organisation } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ButtonLink } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { KindTag } from '../../components/kind-tag';
import { OrganisationLine } from '../../components/organisation-line';
import { Skeleton } from '../../components/skeleton';
import { WrittenIn } from '../../components/written-in';
import { useIsComing } from '../../data/use-is-coming';
import { textName } from '../../things/names';
import { ChangesPart } from './changes-part';
import { ClaimBar, useColleague } from './claim-bar';
import { DecisionForm } from './decision-form';
import { MachineCheck, useMachineCheck } from './machine-check';
import { type FileOf, fileQuery, organisationQuery, type Waiting } from './queue';
import { Clock } from './queue-list';
import { SenderPart } from './sender-part';
import { useClaim } from './use-claim';
import { WholeText } from './whole-text';
import { WouldBePart } from './would-be-part';

interface ReviewDeskProps {
  me: Me;
  waiting: Waiting;
  /** What is opened when this one is decided. */
  next: string | undefined;
}

/** One text in full, what the machine noticed, and the decision; all at once, or the text would move while it is read. */
export function ReviewDesk({ me, waiting, next }: ReviewDeskProps) {
  const { organisationId } = waiting.thing;
  const owner = useQuery({ ...organisationQuery(organisationId ?? ''), enabled: organisationId !== null });
  const check = useMachineCheck(waiting);
  const file = useQuery(fileQuery(waiting));
  const isComing = [useIsComing(owner), useIsComing(check), useIsComing(file)];
  if (isComing.includes(true)) return <Skeleton shape="match" />;
  return <Desk me={me} waiting={waiting} next={next} owner={owner.data} notes={check.notes} file={file.data} />;
}

interface DeskProps extends ReviewDeskProps {
  owner: Organisation | undefined;
  notes: string[] | undefined;
  file: FileOf | undefined;
}

function Desk({ me, waiting, next, owner, notes, file }: DeskProps) {
  const { kind, thing } = waiting;
  const hand = useClaim(me, waiting);
  const colleague = useColleague()(hand.claim);
  const isElsewhere = hand.state === 'other' || hand.state === 'lost';
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  // Another text was opened in the same page: a screen reader hears which.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article className="review-desk" aria-labelledby="review-title">
      <div>
        <ButtonLink kind="quiet" className="only-m" to="/review" search={{}}>
          <Trans>Về hàng chờ</Trans>
        </ButtonLink>
      </div>
      <KindTag kind={kind} />
      <h2 id="review-title" ref={heading} tabIndex={-1} lang={thing.language}>
        {textName(waiting)}
      </h2>
      <div className="meta">
        {owner && <OrganisationLine organisation={owner} />}
        {thing.submittedAt && (
          <span>
            <Trans>
              Gửi <RelativeDate value={thing.submittedAt} />
            </Trans>
          </span>
        )}
        {thing.reviewDueAt && <Clock due={thing.reviewDueAt} />}
        <WrittenIn language={thing.language} />
      </div>
      {file && <SenderPart sender={file.file.sender} />}
      <ClaimBar hand={hand} />
      {notes && <MachineCheck notes={notes} />}
      {file && <ChangesPart waiting={waiting} file={file} />}
      <WholeText waiting={waiting} />
      {kind === 'need' && <WouldBePart needId={thing.id} />}
      <DecisionForm me={me} waiting={waiting} next={next} refusal={isElsewhere ? t`${colleague} đang duyệt bản này` : undefined} />
    </article>
  );
}
