import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Card, Match } from '@caunoi/contracts/matching/match';
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { Band } from '../../components/band';
import { CodeLabel } from '../../components/code-label';
import { CompareChoice } from '../../components/comparison';
import { Deadline } from '../../components/dates';
import { KindTag } from '../../components/kind-tag';
import { Picture } from '../../components/picture';
import { StatusBadge } from '../../components/status-badge';
import { thingLink } from '../../components/thing-link';
import { TrlBadge } from '../../components/trl';
import { WrittenIn } from '../../components/written-in';

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
      <h3 id={id} lang={target.language}>
        <Link {...thingLink(target.kind, target.id)}>{target.title}</Link>
      </h3>
      <Meta card={target} />
      {target.cover && <Picture photo={target.cover} cover sizes="8rem" />}
    </header>
  );
}

/** The figures that nobody chooses without. */
const Meta = ({ card: { kind, province, trl, availableDays, deadline, language } }: { card: Card }) => (
  <div className="meta">
    {province && <CodeLabel list={provinces} code={province} />}
    {kind === 'technology' && trl !== null && <TrlBadge level={trl} />}
    {availableDays !== null && (
      <span>
        <Plural value={availableDays} other="# ngày mỗi tháng" />
      </span>
    )}
    {deadline && <Deadline value={deadline} />}
    <WrittenIn language={language} />
  </div>
);
