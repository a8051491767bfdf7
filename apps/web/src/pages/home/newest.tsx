import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Card } from '@caunoi/contracts/matching/match';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../components/button';
import { CardTitle } from '../../components/card-title';
import { CodeLabel } from '../../components/code-label';
import { Deadline, RelativeDate } from '../../components/dates';
import { EmptyState } from '../../components/empty-state';
import { Picture } from '../../components/picture';
import { SectorDrawing } from '../../components/sector-drawing';
import { Skeleton } from '../../components/skeleton';
import { thingLink } from '../../components/thing-link';
import { TrlBadge } from '../../components/trl';
import type { Overview } from '../../things/overview';

interface NewestProps {
  /** Undefined while it is on its way. */
  overview: Overview | undefined;
}

/** The last things that came in on both sides. A list that could not be had is left out: the notice above names it. */
export function Newest({ overview }: NewestProps) {
  const missing = (part: string) => overview?.degraded.includes(part) ?? false;
  return (
    <div className="sec split">
      {!missing('needs') && <NewestNeeds cards={overview?.newestNeeds} />}
      {!missing('technologies') && <NewestTechnologies cards={overview?.newestTechnologies} />}
    </div>
  );
}

interface CardsProps {
  cards: readonly Card[] | undefined;
}

function NewestNeeds({ cards }: CardsProps) {
  const { t } = useLingui();
  return (
    <section>
      <div className="sec-h">
        <h2>
          <Trans>Nhu cầu mới</Trans>
        </h2>
        <Link to="/search" search={{ kind: 'need', sort: 'newest' }}>
          <Trans>Xem tất cả nhu cầu</Trans>
        </Link>
      </div>
      <Rows
        cards={cards}
        facts={({ budgetBand, deadline }) => (
          <>
            {budgetBand && <CodeLabel list={budgetBands} code={budgetBand} />}
            {deadline && <Deadline value={deadline} />}
          </>
        )}
        none={
          <EmptyState
            level={3}
            title={t`Chưa có nhu cầu nào đang mở`}
            actions={
              <ButtonLink kind="secondary" to="/needs/new">
                <Trans>Đăng nhu cầu đầu tiên</Trans>
              </ButtonLink>
            }
          >
            <Trans>Nhu cầu hiện ở đây sau khi được người duyệt xem.</Trans>
          </EmptyState>
        }
      />
    </section>
  );
}

function NewestTechnologies({ cards }: CardsProps) {
  const { t } = useLingui();
  return (
    <section>
      <div className="sec-h">
        <h2>
          <Trans>Công nghệ mới</Trans>
        </h2>
        <Link to="/search" search={{ kind: 'technology', sort: 'newest' }}>
          <Trans>Xem tất cả công nghệ</Trans>
        </Link>
      </div>
      <Rows
        cards={cards}
        facts={({ trl }) => trl !== null && <TrlBadge level={trl} />}
        none={
          <EmptyState
            level={3}
            title={t`Chưa có công nghệ nào`}
            actions={
              <ButtonLink kind="secondary" to="/technologies/new">
                <Trans>Giới thiệu công nghệ đầu tiên</Trans>
              </ButtonLink>
            }
          >
            <Trans>Công nghệ hiện ở đây sau khi được người duyệt xem.</Trans>
          </EmptyState>
        }
      />
    </section>
  );
}

interface RowsProps extends CardsProps {
  facts: (card: Card) => ReactNode;
  none: ReactNode;
}

function Rows({ cards, facts, none }: RowsProps) {
  if (!cards) return <Skeleton shape="rows" />;
  if (cards.length === 0) return none;
  return (
    <ul className="rows newest">
      {cards.map((card) => (
        <li key={card.id}>
          <Link className={looks(card)} {...thingLink(card.kind, card.id)}>
            {card.kind === 'technology' && !card.cover && <SectorDrawing sector={card.sectors[0]} />}
            {card.cover && <Picture photo={card.cover} cover sizes="4.5rem" />}
            <span>
              <b>
                <CardTitle card={card} />
              </b>
              <Where card={card} />
            </span>
            <span className="newrow-facts">{facts(card)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A technology without a picture is drawn. */
const looks = ({ kind, cover }: Card) => (cover || kind === 'technology' ? 'newrow drawn' : 'newrow');

const Where = ({
  card: {
    sectors: [sector],
    province,
    confirmedAt,
  },
}: {
  card: Card;
}) => (
  <span className="small">
    {sector && <CodeLabel list={sectors} code={sector} />}
    {sector && province && ' · '}
    {province && <CodeLabel list={provinces} code={province} />}
    {(sector || province) && confirmedAt && ' · '}
    {confirmedAt && <RelativeDate value={confirmedAt} />}
  </span>
);
