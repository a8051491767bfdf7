import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Card } from '@caunoi/contracts/matching/match';
import type { Related } from '@caunoi/contracts/matching/related.endpoints';
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CardTitle } from '../../components/card-title';
import { CodeLabel } from '../../components/code-label';
import { Deadline } from '../../components/dates';
import { thingLink } from '../../components/thing-link';
import { TrlBadge } from '../../components/trl';
import { useLocale } from '../../i18n/locale';
import './related.css';

/** Where one reads on. What nobody would be told to look at is not called related, so there may be nothing. */
export function RelatedSection({ related }: { related: Related | null }) {
  if (!related) return null;
  const { needs, technologies, experts } = related;
  if (needs.length + technologies.length + experts.length === 0) return null;
  return (
    <section className="no-print">
      <h2>
        <Trans>Liên quan</Trans>
      </h2>
      <Group title={<Trans>Nhu cầu</Trans>} cards={needs} />
      <Group title={<Trans>Công nghệ</Trans>} cards={technologies} />
      <Group title={<Trans>Chuyên gia</Trans>} cards={experts} />
    </section>
  );
}

function Group({ title, cards }: { title: ReactNode; cards: readonly Card[] }) {
  if (cards.length === 0) return null;
  return (
    <div className="related">
      <h3>{title}</h3>
      <ul className="rows">
        {cards.map((card) => (
          <li key={card.id}>
            <Link {...thingLink(card.kind, card.id)}>
              <CardTitle card={card} />
            </Link>
            <span className="related-facts">
              {card.trl !== null && card.kind === 'technology' && <TrlBadge level={card.trl} />}
              {card.budgetBand && (
                <span>
                  <CodeLabel list={budgetBands} code={card.budgetBand} />
                </span>
              )}
              {card.province && (
                <span>
                  <CodeLabel list={provinces} code={card.province} />
                </span>
              )}
              {card.deadline && <Deadline value={card.deadline} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** For what it was chosen by people on both sides; nothing as long as too few have. */
export function BestFor({ related }: { related: Related | null }) {
  const locale = useLocale();
  if (!related || related.chosenFor.length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>Tốt nhất cho</Trans>
      </h2>
      <ul className="best-for">
        {related.chosenFor.map(({ sector, things, organisations }) => (
          <li key={sector}>
            <b>
              {things.length > 0 ? (
                new Intl.ListFormat(locale, { type: 'unit' }).format(things.map((names) => names[locale]))
              ) : (
                <CodeLabel list={sectors} code={sector} />
              )}
            </b>
            <span className="small soft">
              {things.length > 0 && (
                <>
                  <CodeLabel list={sectors} code={sector} />
                  {' · '}
                </>
              )}
              <Plural value={organisations} other="# tổ chức, hai bên cùng quan tâm" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
