import type { ChangedSuggestion, SuggestionHistory } from '@caunoi/contracts/matching/history';
import { formatDate, formatNumber } from '@caunoi/contracts/formats';
import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { IconArrowDown, IconArrowLeft, IconArrowUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { z } from 'zod';
import { Band } from '../../components/band';
import { CardTitle } from '../../components/card-title';
import { KindTag } from '../../components/kind-tag';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { thingLink } from '../../components/thing-link';
import { formatTime } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { featureName } from '../../things/match/feature-names';
import { historyQuery, type Recalled } from '../../things/need/need-queries';
import { changeReason } from './change-words';

type Runs = z.output<typeof SuggestionHistory>['runs'];

interface HistoryViewProps {
  recalled: Recalled;
  /** The list again. */
  back: LinkProps;
}

/** Every run that changed something, newest first: what came, moved or went, and why. */
export function HistoryView({ recalled, back }: HistoryViewProps) {
  const { data, error, refetch } = useQuery(historyQuery(recalled));
  return (
    <div className="history-view">
      <p>
        <Link {...back} resetScroll={false}>
          <IconArrowLeft className="i" aria-hidden /> <Trans>Về danh sách gợi ý</Trans>
        </Link>
      </p>
      <p className="soft">
        <Trans>Điểm và thứ hạng không bao giờ tự đổi mà không có lý do. Mỗi lần danh sách khác đi, lý do nằm ở đây.</Trans>
      </p>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="match" />}
      {data && <RunList runs={data.runs} />}
    </div>
  );
}

function RunList({ runs }: { runs: Runs }) {
  const locale = useLocale();
  return (
    <ol className="runs">
      {runs.map(({ at, kind, suggestions, changes }) => (
        <li key={`${at} ${kind}`}>
          <h3>
            <time dateTime={at}>
              {formatTime(at, locale)} {formatDate(at, locale)}
            </time>{' '}
            <KindTag kind={kind} />
          </h3>
          {changes === null ? (
            <p className="soft">
              <Plural value={suggestions} other="Danh sách đầu tiên: # gợi ý" />
            </p>
          ) : (
            <ul>
              {changes.map((change) => (
                <Changed key={change.id} change={change} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

const icons = { new: IconPlus, up: IconArrowUp, down: IconArrowDown, gone: IconMinus };

function changeName(change: ChangedSuggestion['change']) {
  return { new: t`Mới`, up: t`Hợp hơn`, down: t`Kém hợp hơn`, gone: t`Không còn` }[change];
}

function Changed({ change }: { change: ChangedSuggestion }) {
  const { card, kind, id, band } = change;
  const Icon = icons[change.change];
  const reason = changeReason(change);
  return (
    <li className={`change-${change.change}`}>
      <Icon className="i" aria-hidden />
      <div>
        <p>
          <span className="small muted">{changeName(change.change)}: </span>
          {card ? (
            <Link {...thingLink(kind, id)}>
              <CardTitle card={card} />
            </Link>
          ) : (
            <Trans>một hồ sơ không còn hiển thị</Trans>
          )}
        </p>
        <p className="small soft">
          <Trans>Vì {reason}.</Trans>
        </p>
        {band.from && band.to && band.from !== band.to && (
          <p className="small bands">
            <Band band={band.from} /> <span aria-hidden>→</span>{' '}
            <span className="sr">
              <Trans>thành</Trans>
            </span>{' '}
            <Band band={band.to} />
          </p>
        )}
        <Points change={change} />
      </div>
    </li>
  );
}

/** How the points moved, for who wants to reckon. */
function Points({ change: { score, features } }: { change: ChangedSuggestion }) {
  const locale = useLocale();
  if (score.from === null || score.to === null) return null;
  const point = (value: number) => formatNumber(value, locale, 1);
  const [from, to] = [point(score.from), point(score.to)];
  const moved = features.map(({ feature, from: was, to: is }) => `${featureName(feature)} ${point(was)} → ${point(is)}`).join('; ');
  return (
    <p className="small muted">
      <Trans>
        Điểm {from} → {to}
      </Trans>
      {moved && ` (${moved})`}
    </p>
  );
}
