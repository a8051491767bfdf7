import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Card, Match } from '@caunoi/contracts/matching/match';
import { readIn } from '@caunoi/contracts/read-in';
import { Plural, Trans } from '@lingui/react/macro';
import { IconLanguage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { Band } from '../../components/band';
import { CardTitle } from '../../components/card-title';
import { CodeLabel } from '../../components/code-label';
import { CompareChoice } from '../../components/comparison';
import { Deadline } from '../../components/dates';
import { KindTag } from '../../components/kind-tag';
import { Picture } from '../../components/picture';
import { StatusBadge } from '../../components/status-badge';
import { thingLink } from '../../components/thing-link';
import { TrlBadge } from '../../components/trl';
import { WrittenIn } from '../../components/written-in';
import { useLocale } from '../../i18n/locale';

/** Whether a suggestion is taken into the comparison. */
export type Choice = Omit<ComponentProps<typeof CompareChoice>, 'describedBy'>;

interface MatchHeaderProps {
  match: Match;
  id: string;
  choice?: Choice | undefined;
}

/** What is suggested, and how well it fits: bands, no points. */
export function MatchHeader({ match: { target, band, conditional }, id, choice }: MatchHeaderProps) {
  return (
    <header className={target.cover ? 'covered' : undefined}>
      <div className="match-marks">
        <KindTag kind={target.kind} />
        <Band band={band} />
        {conditional && (
          <StatusBadge tone="caution">
            <Trans>Có điều kiện</Trans>
          </StatusBadge>
        )}
        {choice && <CompareChoice {...choice} describedBy={id} />}
      </div>
      <h3 id={id}>
        <Link {...thingLink(target.kind, target.id)}>
          <CardTitle card={target} />
        </Link>
      </h3>
      <Meta card={target} />
      {target.cover && <Picture photo={target.cover} cover={target.kind === 'expert' ? 'square' : true} sizes="8rem" />}
    </header>
  );
}

/** The figures that nobody chooses without. */
const Meta = ({ card, card: { kind, province, trl, availableDays, deadline } }: { card: Card }) => (
  <div className="meta">
    {province && <CodeLabel list={provinces} code={province} />}
    {kind === 'technology' && trl !== null && <TrlBadge level={trl} />}
    {availableDays !== null && (
      <span>
        <Plural value={availableDays} other="# ngày mỗi tháng" />
      </span>
    )}
    {deadline && <Deadline value={deadline} />}
    <WordsOf card={card} />
  </div>
);

/** Whose words the title of a card is said in, where it was not written in the language of the page. */
function WordsOf({ card }: { card: Card }) {
  const locale = useLocale();
  if (!readIn(locale, card).translated) return <WrittenIn language={card.language} />;
  return (
    <span>
      <IconLanguage className="i" aria-hidden />
      <Trans>Bản dịch của chủ</Trans>
    </span>
  );
}
