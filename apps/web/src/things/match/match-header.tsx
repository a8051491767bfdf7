import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { cooperationForms, cooperationOffers } from '@caunoi/contracts/code-lists/cooperation-forms';
import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Card, Match } from '@caunoi/contracts/matching/match';
import { Plural, Trans } from '@lingui/react/macro';
import { IconCalendar, IconClock, IconCoins, IconMapPin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Band } from '../../components/band';
import { CodeLabel } from '../../components/code-label';
import { CalendarDate } from '../../components/dates';
import { KindTag } from '../../components/kind-tag';
import { StatusBadge } from '../../components/status-badge';
import { thingLink } from '../../components/thing-link';
import { TrlBadge } from '../../components/trl';
import { WrittenIn } from '../../components/written-in';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../../i18n/locale';

/** What is suggested, the figures one chooses by, and how well it fits. */
export function MatchHeader({ match, id }: { match: Match; id: string }) {
  const locale = useLocale();
  const { target, band, score, conditional } = match;
  const points = formatNumber(score, locale, 1);
  return (
    <header>
      <div>
        <KindTag kind={target.kind} />
        <h3 id={id} lang={target.language}>
          <Link {...thingLink(target.kind, target.id)}>{target.title}</Link>
        </h3>
        <Meta card={target} />
      </div>
      <div className="score">
        <Band band={band} />
        <span className="pts">
          <Trans>
            <b>{points}</b> điểm
          </Trans>
        </span>
        {conditional && (
          <StatusBadge tone="caution">
            <Trans>Có điều kiện</Trans>
          </StatusBadge>
        )}
      </div>
    </header>
  );
}

function Meta({
  card: { kind, province, trl, availableDays, budgetBand, deadline, confirmedAt, cooperation, services, language },
}: {
  card: Card;
}) {
  const [offered] = kind === 'expert' ? services : cooperation;
  return (
    <div className="meta">
      {province && (
        <span>
          <IconMapPin className="i" aria-hidden />
          <CodeLabel list={provinces} code={province} />
        </span>
      )}
      {kind === 'technology' && trl !== null && <TrlBadge level={trl} />}
      {availableDays !== null && (
        <span>
          <IconCalendar className="i" aria-hidden />
          <Plural value={availableDays} other="# ngày mỗi tháng" />
        </span>
      )}
      {kind === 'need' && budgetBand && (
        <span>
          <IconCoins className="i" aria-hidden />
          <CodeLabel list={budgetBands} code={budgetBand} />
        </span>
      )}
      {deadline && (
        <span>
          <IconCalendar className="i" aria-hidden />
          <Trans>
            hạn <CalendarDate value={deadline} />
          </Trans>
        </span>
      )}
      {offered && (
        <span>
          <CodeLabel list={{ need: cooperationForms, technology: cooperationOffers, expert: expertServices }[kind]} code={offered} />
        </span>
      )}
      {kind !== 'need' && confirmedAt && (
        <span>
          <IconClock className="i" aria-hidden />
          <Trans>
            xác nhận <CalendarDate value={confirmedAt} />
          </Trans>
        </span>
      )}
      <WrittenIn language={language} />
    </div>
  );
}
