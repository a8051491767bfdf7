import { label } from '@caunoi/contracts/code-lists/code-list';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { formatNumber } from '@caunoi/contracts/formats';
import { platformCounts, search } from '@caunoi/contracts/matching/matching.endpoints';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api';
import { CardTitle } from '../../components/card-title';
import { KindTag } from '../../components/kind-tag';
import { thingLink } from '../../components/thing-link';
import { useLocale } from '../../i18n/locale';
import type { SearchAddress } from '../../things/search/search-params';

const mostSectors = 8;
const mostThings = 3;
const lookedThrough = 20;

/** What there is on the platform: the largest sectors, and what came last in the reader's language. */
export function OpenNow({ kind }: Pick<SearchAddress, 'kind'>) {
  const bySector = useLargest(kind);
  const newest = useNewest(kind);
  const locale = useLocale();
  if (bySector.length === 0) return null;
  return (
    <section className="open-now">
      <h2>
        <Trans>Đang có trên Cầu Nối</Trans>
      </h2>
      <div className="chips">
        {bySector.map(({ sector, count }) => (
          <Link key={sector} className="chip" to="/search" search={{ kind, sector: [sector] }}>
            {label(sectors, sector, locale)} <span className="n num">{formatNumber(count, locale)}</span>
          </Link>
        ))}
      </div>
      {newest.length > 0 && (
        <ul className="rows">
          {newest.map((card) => (
            <li key={card.id}>
              <Link {...thingLink(card.kind, card.id)} className="newrow">
                <span>
                  <KindTag kind={card.kind} />
                  <br />
                  <b>
                    <CardTitle card={card} />
                  </b>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useLargest(kind: SearchAddress['kind']) {
  const { data } = useQuery({ queryKey: ['platform-counts'], queryFn: ({ signal }) => api.call(platformCounts, {}, signal) });
  const count = (of: { need: number; technology: number; expert: number }) => (kind ? of[kind] : of.need + of.technology + of.expert);
  return (data?.bySector ?? [])
    .map(({ sector, ...of }) => ({ sector, count: count(of) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostSectors);
}

function useNewest(kind: SearchAddress['kind']) {
  const locale = useLocale();
  const query = { kind, language: locale, sort: 'newest', limit: lookedThrough } as const;
  const { data } = useQuery({ queryKey: ['newest', query], queryFn: ({ signal }) => api.call(search, { query }, signal) });
  // An expert speaks languages that nothing on the page is written in.
  return (data?.items ?? []).filter(({ language }) => language === locale).slice(0, mostThings);
}
