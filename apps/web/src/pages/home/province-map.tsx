import { label } from '@caunoi/contracts/code-lists/code-list';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import map from '@svg-maps/vietnam';
import { type MouseEvent, useState } from 'react';
import { useLocale } from '../../i18n/locale';
import { byProvinceOfToday, type Place, shade } from './places';

const shapes = byProvinceOfToday(map.locations);
/** What is too small to be seen for what it is says its name; where it stands, on the map's own grid. */
const archipelagos: Readonly<Record<string, { name: MessageDescriptor; x: number; y: number }>> = {
  '48': { name: msg`Hoàng Sa`, x: 1150, y: 664 },
  '56': { name: msg`Trường Sa`, x: 1090, y: 1210 },
};

/**
 * The 34 provinces with the archipelagos of Hoàng Sa and Trường Sa, darker where more is needed. It is for the eye and the pointer: the
 * table beside it says the same to everybody.
 */
export function ProvinceMap({ places }: { places: readonly Place[] }) {
  const [pointed, point] = useState<string | null>(null);
  const most = Math.max(...places.map(({ need }) => need));
  const shown = places.find(({ province }) => province === pointed);
  return (
    <figure className="province-map">
      <svg viewBox={map.viewBox} aria-hidden>
        {places.map((place) => (
          <Shape key={place.province} place={place} shade={shade(place.need, most)} onPoint={point} />
        ))}
      </svg>
      <figcaption>
        <p className="map-said" aria-hidden>
          {shown ? <Said place={shown} /> : <Trans>Màu càng nổi, càng nhiều nhu cầu. Chọn một tỉnh để xem ở đó đang cần gì.</Trans>}
        </p>
        <p className="small muted">
          <Trans>
            Bản đồ: <a href="https://www.npmjs.com/package/@svg-maps/vietnam">@svg-maps/vietnam</a>, Stephen Truong,{' '}
            <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>; đã gộp theo 34 tỉnh, thành phố và làm gọn nét vẽ.
          </Trans>
        </p>
      </figcaption>
    </figure>
  );
}

interface ShapeProps {
  place: Place;
  shade: number;
  onPoint: (province: string) => void;
}

/** A finger first asks what it has met, since provinces are small; a mouse has been told already. */
function Shape({ place: { province }, shade: dark, onPoint }: ShapeProps) {
  const { i18n } = useLingui();
  const name = label(provinces, province, useLocale());
  const archipelago = archipelagos[province];
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    const isTouch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch';
    if (isTouch) event.preventDefault();
    onPoint(province);
  };
  const path = shapes
    .get(province)
    ?.map((unit) => unit.path)
    .join('');
  return (
    <Link
      to="/search"
      search={{ province: [province] }}
      tabIndex={-1}
      className={`q${dark}`}
      onMouseEnter={() => onPoint(province)}
      onClick={follow}
    >
      <path className="map-border" d={path} />
      <path className="map-land" d={path} />
      {archipelago && (
        <text x={archipelago.x} y={archipelago.y} textAnchor="middle">
          <tspan>{i18n._(archipelago.name)}</tspan>
          <tspan x={archipelago.x} dy="1.15em" className="map-of">
            ({name})
          </tspan>
        </text>
      )}
    </Link>
  );
}

function Said({ place: { province, need, technology, expert } }: { place: Place }) {
  const name = label(provinces, province, useLocale());
  return (
    <>
      <Link to="/search" search={{ province: [province] }} tabIndex={-1}>
        {name}
      </Link>
      {': '}
      <Plural value={need} other="# nhu cầu" />
      {', '}
      <Plural value={technology} other="# công nghệ" />
      {', '}
      <Plural value={expert} other="# chuyên gia" />
    </>
  );
}
