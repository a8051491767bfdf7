import type { InboxItem } from '@caunoi/contracts/gateway/inbox';
import type { Kind } from '@caunoi/contracts/matching/match';
import { Plural, Trans } from '@lingui/react/macro';
import { IconBuildingFactory2, IconClock, IconFlask, IconRefreshAlert, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { CalendarDate, RelativeDate } from '../../components/dates';
import { useLocale } from '../../i18n/locale';
import { reasonName } from '../review/review-words';
import { type Clock, clockOf } from './clock';
import { InboxAct } from './inbox-acts';
import { nameOf, rowOf } from './inbox-words';
import './inbox.css';

const icons: Record<Kind, typeof IconFlask> = { need: IconBuildingFactory2, technology: IconFlask, expert: IconUser };

const keyOf = ({ task, thing, job }: InboxItem) => [task, thing?.id, job?.service, job?.name].join(' ');

/** Tasks, each with its one act and its clock. Where the last one pressed has left, the list itself has the focus. */
export function InboxRows({ items, name }: { items: readonly InboxItem[]; name: string }) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <ul ref={list} className="rows tasks" aria-label={name} tabIndex={-1}>
      {items.map((item) => (
        <Task key={keyOf(item)} item={item} onDone={() => list.current?.focus()} />
      ))}
    </ul>
  );
}

function Task({ item, onDone }: { item: InboxItem; onDone: () => void }) {
  useLocale();
  const { task, thing, job, reason, urgency } = item;
  const Icon = thing ? icons[thing.kind] : job ? IconRefreshAlert : IconUser;
  const why = reason && reasonName(reason);
  return (
    <li className="task">
      <span className={thing?.kind === 'need' ? 'mono' : thing || task === 'missing' ? 'mono s' : 'mono plain'} aria-hidden>
        <Icon className="i" />
      </span>
      <div className="task-what">
        <b>{job ? <Trans>Việc định kỳ chưa chạy xong</Trans> : rowOf(item)?.title}</b>
        {thing && (
          <span className="soft" lang={thing.language}>
            {nameOf(thing)}
          </span>
        )}
        {job && (
          <span className="soft" lang="en">
            {job.service}: {job.name}
          </span>
        )}
        {why && (
          <span className="small">
            <Trans>Người duyệt: {why}</Trans>
          </span>
        )}
        <TaskClock item={item} hot={urgency === 'now'} />
      </div>
      <InboxAct item={item} onDone={onDone} />
    </li>
  );
}

function TaskClock({ item, hot }: { item: InboxItem; hot: boolean }) {
  const clock = clockOf(item, new Date());
  if (!clock) return null;
  return (
    <span className={hot && clock.says !== 'since' ? 'clock hot' : 'clock'}>
      <IconClock className="i" aria-hidden />
      <ClockWords clock={clock} isPromise={item.task === 'review'} />
    </span>
  );
}

function ClockWords({ clock, isPromise }: { clock: Clock; isPromise: boolean }) {
  const { at } = clock;
  if (clock.says === 'days') return <DaysLeft days={clock.left} at={at} />;
  if (clock.says === 'hours') return <HoursLeft hours={clock.left} />;
  if (clock.says === 'since')
    return (
      <Trans>
        sửa lần cuối <RelativeDate value={at} />
      </Trans>
    );
  return isPromise ? (
    <Trans>
      quá hạn trả lời <RelativeDate value={at} />
    </Trans>
  ) : (
    <Trans>
      hết hạn ngày <CalendarDate value={at} />
    </Trans>
  );
}

const DaysLeft = ({ days, at }: { days: number; at: string }) => (
  <>
    <Plural value={days} other="còn # ngày" />
    {', '}
    <Trans>
      đến <CalendarDate value={at} />
    </Trans>
  </>
);

const HoursLeft = ({ hours }: { hours: number }) => <Plural value={hours} other="còn # giờ" />;

/** The texts of the queue that do not stand one by one. */
export const FurtherTexts = ({ further }: { further: number }) =>
  further > 0 && (
    <p className="task-further">
      <Link to="/review">
        <Plural value={further} other="Và # bản nữa đang chờ duyệt" />
      </Link>
    </p>
  );
