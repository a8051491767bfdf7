import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { Degraded } from '../../components/degraded';
import { EmptyState } from '../../components/empty-state';
import { SaveTable } from '../../components/save-table';
import { Skeleton } from '../../components/skeleton';
import { formatMoment } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { actNames, whyOf } from './act-words';
import { ActsSearch } from './acts-search';
import { type ActRow, actsQuery, allActs } from './acts';
import { ActsWhole } from './acts-whole';
import { AdminPage } from './admin-page';
import { serviceNames } from './service-names';

const route = getRouteApi('/admin/acts');

export function ActsPage() {
  const { t } = useLingui();
  return <AdminPage title={t`Nhật ký`}>{() => <Acts />}</AdminPage>;
}

/** Who did what to what. Nothing here can be changed or taken away. */
function Acts() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...actsQuery(search),
    throwOnError: (_, { state }) => state.data === undefined,
  });
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <p className="soft">
        <Trans>Ai đã làm gì, với hồ sơ nào. Nhật ký chỉ ghi thêm, không ai sửa hay xóa được.</Trans>
      </p>
      <ActsWhole />
      <ActsSearch key={JSON.stringify(search)} search={search} onFind={(wanted) => void navigate({ search: wanted })} />
      {!data && <Skeleton shape="rows" />}
      {data && <Degraded parts={[...new Set(data.pages.flatMap(({ degraded }) => degraded))]} names={serviceNames()} />}
      {data && rows.length === 0 && (
        <EmptyState title={t`Không có việc nào khớp`}>
          <Trans>Thử bỏ bớt điều kiện, hoặc chọn khoảng ngày rộng hơn.</Trans>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <SaveTable
            name="nhat-ky"
            columns={columns}
            rows={() => allActs(search)}
            note={<Trans>Nhiều nhất 5.000 dòng, mới nhất trước.</Trans>}
          />
          <ul className="rows">
            {rows.map((row) => (
              <ActItem key={row.id} row={row} />
            ))}
          </ul>
        </>
      )}
      {hasNextPage && (
        <div className="btns">
          <Button kind="secondary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            <Trans>Xem thêm</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

const nameOf = ({ actorName, actorKind, actorId }: ActRow, platform: string) =>
  actorName ?? (actorKind === 'person' ? actorId.slice(0, 8) : platform);

function ActItem({ row }: { row: ActRow }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { at, act, actorId, actorKind, thingId, thingName, said } = row;
  const platform = actorKind === 'client' ? t`Phần mềm tích hợp` : t`Nền tảng`;
  const why = whyOf(said);
  return (
    <li className="act">
      <p>
        <b>{actNames()[act] ?? act}</b>{' '}
        <Link to="/admin/acts" search={{ thing: thingId }}>
          {thingName || thingId.slice(0, 8)}
        </Link>
      </p>
      <p className="small soft">
        <time dateTime={at}>{formatMoment(at, locale)}</time>,{' '}
        <Link to="/admin/acts" search={{ actor: actorId }}>
          {nameOf(row, platform)}
        </Link>
        {why && `: ${why}`}
      </p>
    </li>
  );
}

function columns() {
  return [
    { name: 'at', cell: ({ at }: ActRow) => at },
    { name: 'act', cell: ({ act }: ActRow) => act },
    { name: 'service', cell: ({ service }: ActRow) => service },
    { name: 'actor', cell: ({ actorName, actorId }: ActRow) => actorName ?? actorId },
    { name: 'actor id', cell: ({ actorId }: ActRow) => actorId },
    { name: 'thing', cell: ({ thingName }: ActRow) => thingName },
    { name: 'thing id', cell: ({ thingId }: ActRow) => thingId },
    { name: 'said', cell: ({ said }: ActRow) => JSON.stringify(said) },
  ];
}
