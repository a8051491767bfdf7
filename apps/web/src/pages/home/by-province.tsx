import { label } from '@caunoi/contracts/code-lists/code-list';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { formatNumber } from '@caunoi/contracts/formats';
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { useLocale } from '../../i18n/locale';
import type { Overview } from '../../things/overview';
import './by-province.css';
import { placesOf } from './places';

type Counts = NonNullable<Overview['counts']>;

const ProvinceMap = lazy(async () => ({ default: (await import('./province-map')).ProvinceMap }));
/** As many stand there before the rest is asked for. */
const FIRST = 12;

/** Where needs and technologies are: a map for the eye, and the same as a table for everybody. */
export function ByProvince({ counts: { byProvince } }: { counts: Counts }) {
  const places = placesOf(byProvince);
  return (
    <section className="sec by-province">
      <div>
        <div className="sec-h">
          <h2>
            <Trans>Nhu cầu và công nghệ trên cả nước</Trans>
          </h2>
        </div>
        <ProvinceTable places={places} />
      </div>
      <OnceSeen>
        <ProvinceMap places={places} />
      </OnceSeen>
    </section>
  );
}

/** Keeps the place, and loads what stands in it when it comes near the screen: it costs the first page nothing. */
function OnceSeen({ children }: { children: React.ReactNode }) {
  const [near, setNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '300px' });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <div className="map-place no-print" ref={place}>
      {near && <Suspense>{children}</Suspense>}
    </div>
  );
}

function ProvinceTable({ places }: { places: ReturnType<typeof placesOf> }) {
  const locale = useLocale();
  const [whole, setWhole] = useState(false);
  const shown = whole ? places : places.slice(0, FIRST);
  const rest = places.length - shown.length;
  return (
    <>
      <table className="table places">
        <caption className="sr">
          <Trans>Nhu cầu, công nghệ và chuyên gia theo tỉnh, thành phố</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Tỉnh, thành phố</Trans>
            </th>
            <th scope="col" className="n">
              <Trans>Nhu cầu</Trans>
            </th>
            <th scope="col" className="n">
              <Trans>Công nghệ</Trans>
            </th>
            <th scope="col" className="n">
              <Trans>Chuyên gia</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ province, need, technology, expert }) => (
            <tr key={province}>
              <th scope="row">
                <Link to="/search" search={{ province: [province] }}>
                  {label(provinces, province, locale)}
                </Link>
              </th>
              {[need, technology, expert].map((count, index) => (
                <td key={index} className="n">
                  {formatNumber(count, locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          <Plural value={rest} other="Xem # tỉnh, thành phố còn lại" />
        </Button>
      )}
    </>
  );
}
