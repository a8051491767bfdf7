import type { Photo } from '@caunoi/contracts/files/photo';
import type { Kind } from '@caunoi/contracts/matching/match';
import { readIn } from '@caunoi/contracts/read-in';
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { Comparison } from '../../components/comparison';
import { KindTag } from '../../components/kind-tag';
import { Picture } from '../../components/picture';
import { thingLink } from '../../components/thing-link';
import { useLocale } from '../../i18n/locale';
import type { ExpertOverview, TechnologyOverview } from '../../things/overview';
import { expertRows } from './expert-rows';
import { technologyRows } from './technology-rows';
import './compare.css';

interface ThingsProps<O> {
  overviews: readonly O[];
  onDrop: (id: string) => void;
}

export function Technologies({ overviews, onDrop }: ThingsProps<TechnologyOverview>) {
  const locale = useLocale();
  if (overviews.length === 0) return null;
  return (
    <Comparison
      label={plural(overviews.length, { other: 'So sánh # công nghệ' })}
      things={overviews.map(({ technology }) =>
        column('technology', { ...readIn(locale, technology), id: technology.id, cover: technology.photos[0] }, onDrop),
      )}
      rows={technologyRows(overviews, locale)}
    />
  );
}

export function Experts({ overviews, onDrop }: ThingsProps<ExpertOverview>) {
  const locale = useLocale();
  if (overviews.length === 0) return null;
  return (
    <Comparison
      label={plural(overviews.length, { other: 'So sánh # chuyên gia' })}
      things={overviews.map(({ expert: { id, displayName, headline, language, portrait } }) =>
        column('expert', { id, title: displayName || headline, language, cover: portrait ? { ...portrait, alt: '' } : undefined }, onDrop),
      )}
      rows={expertRows(overviews, locale)}
    />
  );
}

interface Named {
  id: string;
  title: string;
  language: string;
  /** By its owner. */
  translated?: boolean;
  cover?: Photo | undefined;
}

const column = (kind: Kind, { id, title, language, translated = false, cover }: Named, onDrop: (id: string) => void) => ({
  id,
  name: (
    <>
      {cover && <Picture photo={cover} cover={kind === 'expert' ? 'square' : true} sizes="12rem" />}
      <KindTag kind={kind} />
      <Link {...thingLink(kind, id)} id={`compared-${id}`} className="compared-name" lang={language}>
        {title}
      </Link>
      {translated && (
        <span className="small muted">
          <Trans>Bản dịch của chủ</Trans>
        </span>
      )}
    </>
  ),
  acts: (
    <span className="btns no-print">
      <Button kind="quiet" aria-describedby={`compared-${id}`} onClick={() => onDrop(id)}>
        <Trans>Bỏ khỏi bảng</Trans>
      </Button>
    </span>
  ),
});
