import type { ChangedSuggestion } from '@caunoi/contracts/matching/history';
import type { Need } from '@caunoi/contracts/needs/need';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RelativeDate } from '../../components/dates';
import { historyQuery, type Recalled } from '../../things/need/need-queries';
import { changeReason } from './change-words';
import { needLink, type NeedSearch } from './need-address';

interface HistoryNewsProps {
  need: Need;
  search: NeedSearch;
  recalled: Recalled;
}

const kinds = ['new', 'up', 'down', 'gone'] as const;

/** What is new since the reader last looked, in one line. What cannot be had now is no news. */
export function HistoryNews({ need, search, recalled }: HistoryNewsProps) {
  const { data } = useQuery(historyQuery(recalled));
  const news = data?.news ?? [];
  const of = (change: ChangedSuggestion['change']) => news.filter((one) => one.change === change);
  if (news.length === 0) return null;
  return (
    <p className="history-news">
      <b>
        <Trans>Có gì mới:</Trans>
      </b>{' '}
      {listed(kinds.flatMap((kind) => (of(kind).length > 0 ? [<Count key={kind} changed={of(kind)} />] : [])))}.{' '}
      <HistoryLink need={need} search={search} />
    </p>
  );
}

const HistoryLink = ({ need, search }: Omit<HistoryNewsProps, 'recalled'>) => (
  <Link {...needLink(need, { ...search, view: 'history' })} resetScroll={false}>
    <Trans>Lịch sử gợi ý</Trans>
  </Link>
);

/** Below the list: that nothing has changed, where that is known, and the way to what did. */
export function HistoryEnd({ need, search, recalled }: HistoryNewsProps) {
  const { data } = useQuery(historyQuery(recalled));
  const { since } = recalled;
  return (
    <p className="small muted no-print">
      {since && data?.news.length === 0 && (
        <>
          <Trans>
            Không có gì đổi từ lần bạn xem <RelativeDate value={since} />.
          </Trans>{' '}
        </>
      )}
      <HistoryLink need={need} search={search} />
    </p>
  );
}

const listed = (parts: ReactNode[]) => parts.flatMap((part, at) => (at === 0 ? [part] : [', ', part]));

/** "1 lên hạng vì đã có thêm bằng chứng thử nghiệm" */
function Count({ changed }: { changed: readonly ChangedSuggestion[] }) {
  const [first] = changed;
  if (!first) return null;
  const value = changed.length;
  const counts = {
    new: <Plural value={value} other="# gợi ý mới" />,
    up: <Plural value={value} other="# hợp hơn" />,
    down: <Plural value={value} other="# kém hợp hơn" />,
    gone: <Plural value={value} other="# không còn" />,
  };
  const reasons = new Set(changed.map(changeReason));
  const [reason] = reasons;
  return (
    <>
      {counts[first.change]}
      {reasons.size === 1 && reason && <Trans> vì {reason}</Trans>}
    </>
  );
}
